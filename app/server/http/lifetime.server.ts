/** How long a page may be kept, here and in caches between us and the visitor. Times are epoch milliseconds. */
import { nextMidnight } from '~/hours/brussels-time';

/** In caches between us and the visitor: nobody tells them of a live state. In milliseconds. */
export const LONGEST_ELSEWHERE = 25_000;

/**
 * The moment an answer that says what is true at `from` stops being true: the next change on it, or midnight.
 * @param longest what says the minute it is from is kept no longer, in milliseconds
 */
export function expiry(from: number, nextChange: number | null, longest: number = Number.POSITIVE_INFINITY): number {
  return Math.min(from + longest, nextMidnight(new Date(from)).getTime(), nextChange ?? Number.POSITIVE_INFINITY);
}

/** Whole seconds that a shared cache may keep the page, counted from now; 0: it may not. */
export function sharedSeconds(now: number, expires: number): number {
  return Math.min(LONGEST_ELSEWHERE / 1000, Math.max(0, Math.floor((expires - now) / 1000)));
}

/** nginx's absolute form. It keeps a copy through the whole of the second it is told, so that is the last full one. */
export function accelExpires(now: number, expires: number): string {
  return `@${Math.floor(Math.min(now + LONGEST_ELSEWHERE, expires) / 1000) - 1}`;
}
