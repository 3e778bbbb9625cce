/** The order in which lines are shown: what works now comes first. */
import type { State } from '~/hours/moments';
import type { ChannelState } from '~/hours/timeline';

/** A line whose hours are not known may well answer: it stands before one that is surely closed. */
const RANK: Record<State, number> = { open: 0, busy: 1, unknown: 2, closed: 3 };

/** Open, busy, unknown, closed; the closed ones by when they open. Equal lines keep their order. */
export function byWhatWorksNow<T extends { state: ChannelState }>(lines: readonly T[]): T[] {
  return [...lines].sort(
    ({ state: one }, { state: other }) => RANK[one.state] - RANK[other.state] || opening(one) - opening(other),
  );
}

function opening({ state, opensAt }: ChannelState): number {
  if (state !== 'closed') return 0;
  return opensAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
