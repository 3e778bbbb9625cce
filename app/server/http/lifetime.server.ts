/** How long a page may be kept, here and in caches between us and the visitor. Times are epoch milliseconds. */

/** A live state set on one machine is known to all of them, and to every cache, within this time. */
const LONGEST = 25_000;

/** The next midnight in Brussels (the time zone of the process). */
function nextMidnight(now: number): number {
  return new Date(now).setHours(24, 0, 0, 0);
}

/** The moment a page rendered now stops being true: the next change on it, tonight, or 25 seconds on. */
export function expiry(now: number, nextChange: number | null): number {
  return Math.min(now + LONGEST, nextMidnight(now), nextChange ?? Number.POSITIVE_INFINITY);
}

/** Whole seconds that a shared cache may keep the page, counted from now; 0: it may not. */
export function sharedSeconds(now: number, expires: number): number {
  return Math.min(LONGEST / 1000, Math.max(0, Math.floor((expires - now) / 1000)));
}

/** nginx's absolute form. It keeps a copy through the whole of the second it is told, so that is the last full one. */
export function accelExpires(expires: number): string {
  return `@${Math.floor(expires / 1000) - 1}`;
}
