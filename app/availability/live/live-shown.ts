/** The live states that hold at a moment, in one way to write the same ones. Pure. */
import type { LiveChange, LiveState, LiveStates } from '~/hours/live';
import type { ChannelId } from '~/hours/schedule';
import { SECOND } from '~/platform/durations';

export const CHANNELS: readonly ChannelId[] = ['phone', 'chat'];

/** By channel; undefined: nothing is set there. */
export type Wanted = Partial<Record<ChannelId, LiveState | undefined>>;

/** Its end is told in seconds: a page that asks at that second must not come a fraction of one too early. */
export function toWholeSeconds({ channel, live }: LiveChange): LiveChange {
  return { channel, live: { ...live, until: new Date(Math.ceil(live.until.getTime() / SECOND) * SECOND) } };
}

export function hasEnded(live: LiveState | undefined, now: Date): boolean {
  return live !== undefined && now >= live.until;
}

export function running(states: LiveStates, now: Date): LiveStates {
  return Object.fromEntries(Object.entries(states).filter(([, live]) => !hasEnded(live, now)));
}

/** So that they can be compared. */
export function orderedByChannel(wanted: Wanted): LiveStates {
  const entries = CHANNELS.flatMap((channel) => {
    const live = wanted[channel];
    if (!live) return [];
    const { state, until, note } = live;
    return [[channel, { state, until, ...(note !== undefined && { note }) }] as const];
  });
  return Object.fromEntries(entries);
}
