/** What the coordinator switches on and off in the course of a test, who knows it when, and what is true meanwhile. */
import type { Audience } from '~/audiences/audiences';
import { availability } from '~/availability/availability';
import type { LiveState, LiveStates } from '~/hours/live';
import type { ChannelId } from '~/hours/schedule';
import { sources } from '../content';

export interface LiveChange {
  /** When the coordinator switched, in epoch milliseconds. */
  at: number;
  channel: ChannelId;
  /** Null: ended by hand. */
  state: LiveState | null;
}

/** The live states as somebody sees them who knows the changes up to an instant. */
export function statesAsOf(changes: readonly LiveChange[], instant: number): LiveStates {
  const states: LiveStates = {};
  for (const { at, channel, state } of changes) {
    if (at > instant) break;
    if (state) states[channel] = state;
    else delete states[channel];
  }
  return states;
}

/** A page as it should be: everything the public answer says at an instant, but for the instant itself. */
export function pageAt(now: number, audience: Audience, live: LiveStates): string {
  const { now: _, nextChange: __, ...shown } = availability(new Date(now), audience, { ...sources, live });
  return JSON.stringify(shown);
}

/**
 * The pages that may be shown at an instant: the true one, and those that know only the changes of some moments ago.
 * What the hours say at that instant is in all of them.
 * @param patience how long ago, in milliseconds
 */
export function pagesAllowed(
  now: number,
  audience: Audience,
  changes: readonly LiveChange[],
  patience: number,
): Set<string> {
  const within = changes.map(({ at }) => at).filter((at) => at > now - patience && at <= now);
  // Just before each change that is recent enough, and the truth.
  const views = [...within.map((at) => at - 1), now];
  return new Set(views.map((view) => pageAt(now, audience, statesAsOf(changes, view))));
}
