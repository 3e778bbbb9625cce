/** What a live state may be, whoever sets it: the telephone exchange, the coordinator's phone or the command. */
import type { LiveState } from '~/hours/live';
import type { ChannelState } from '~/hours/timeline';
import { DAY, HOUR } from '~/platform/durations';

const LONGEST: Record<LiveState['state'], number> = { busy: 24 * HOUR, closed: 7 * DAY };
export const LONGEST_NOTE = 120;

/** Control characters, halves of characters, line separators, and marks that turn the direction of the text around them. */
export const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

export type LiveFault = 'until-past' | 'until-far' | 'note-long' | 'note-characters';

/** The first thing that is wrong with a live state set now; null when nothing is. */
export function liveFault({ state, until, note = '' }: LiveState, now: Date): LiveFault | null {
  if (until <= now) return 'until-past';
  if (until.getTime() - now.getTime() > LONGEST[state]) return 'until-far';
  if (UNPRINTABLE.test(note)) return 'note-characters';
  // In characters as people count them, not in the halves that JavaScript counts.
  return [...note].length > LONGEST_NOTE ? 'note-long' : null;
}

/** False: the line is closed by its hours until the live state has ended, and what is closed by its hours stays closed. */
export function takesEffect({ until }: LiveState, { state, opensAt }: ChannelState): boolean {
  return state !== 'closed' || (opensAt !== null && opensAt < until);
}
