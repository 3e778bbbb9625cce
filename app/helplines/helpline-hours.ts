/** Is a helpline's channel open? Only as far as its hours are known and were checked not too long ago. */
import { addDays, addMonths, lastDayOf, startOfDay } from '~/hours/brussels-time';
import { earliest, hoursMoment } from '~/hours/moments';
import { openingHours } from '~/hours/opening-hours.server';
import { type ChannelState, remembering } from '~/hours/timeline';
import type { HelplineChannel } from './helplines';

/** How long hours are believed after somebody checked them. */
export const MONTHS_BELIEVED = 18;

const NOT_KNOWN: ChannelState = { state: 'unknown', reason: null, until: null, opensAt: null, changesAt: null };

type StateAt = (now: Date) => ChannelState;
const clocks = new WeakMap<HelplineChannel, StateAt>();

/**
 * The state of a channel by its own hours; "unknown" when hours or date are missing or the check is too old.
 * `until` and `opensAt` follow the hours; `changesAt` also knows the day on which the check becomes too old.
 * @throws Error when the hours are malformed
 */
export function helplineChannelState(channel: HelplineChannel, now: Date): ChannelState {
  const known = clocks.get(channel);
  if (known) return known(now);
  const fresh = clockOf(channel);
  clocks.set(channel, fresh);
  return fresh(now);
}

function clockOf(channel: HelplineChannel): StateAt {
  const { hours } = channel;
  const end = endOfBelief(channel);
  if (hours === null || end === null) return () => NOT_KNOWN;
  const byHours = remembering((instant) => hoursMoment(openingHours(hours), instant));
  const withEnd = new WeakMap<ChannelState, ChannelState>();
  return (now) => {
    if (now >= end) return NOT_KNOWN;
    const state = byHours(now);
    const known = withEnd.get(state) ?? { ...state, changesAt: earliest(state.changesAt, end) };
    withEnd.set(state, known);
    return known;
  };
}

/** The first instant at which a channel's hours are no longer believed; null: they never were. */
function endOfBelief({ hours, checkedOn }: HelplineChannel): Date | null {
  if (hours === null || checkedOn === null) return null;
  return startOfDay(addDays(addMonths(lastDayOf(checkedOn), MONTHS_BELIEVED), 1));
}
