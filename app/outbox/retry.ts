/** When a message is tried again, and with whom. Pure: times are milliseconds since 1970 and come in as arguments. */
import { MINUTE, SECOND } from '~/platform/durations';

const FIRST_WAITS = [5 * SECOND, 15 * SECOND, MINUTE];
export const LONGEST_WAIT = 5 * MINUTE;
export const REFUSALS_BEFORE_FALLBACK = 3;

/** How long to wait after the mail server said no for the `attempts`-th time (1 is the first). In milliseconds, for ever. */
export function waitAfter(attempts: number): number {
  return FIRST_WAITS[attempts - 1] ?? LONGEST_WAIT;
}

/**
 * True when the moment `at` has come. A moment further off than `longest` was written before the clock was set
 * back, and has come too: otherwise a message could wait for as long as the clock was wrong.
 */
export function isDue(at: number, now: number, longest: number): boolean {
  return at <= now || at > now + longest;
}

/**
 * How often a message counts as refused after one more no. Once the team and the fallback take turns, every no ends a
 * turn: a fallback that says "later" for ever must not keep the message from a team whose mailbox was mended.
 */
export function refusalsAfter(refusals: number, kind: 'refused' | 'delayed'): number {
  return kind === 'refused' || refusals >= REFUSALS_BEFORE_FALLBACK ? refusals + 1 : refusals;
}

/** Who gets the next try: after three refusals for good the fallback mailbox and the team take turns, for ever. */
export function addresseeAfter(refusals: number): 'team' | 'fallback' {
  if (refusals < REFUSALS_BEFORE_FALLBACK) return 'team';
  return (refusals - REFUSALS_BEFORE_FALLBACK) % 2 === 0 ? 'fallback' : 'team';
}
