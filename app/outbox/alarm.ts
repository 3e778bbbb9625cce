/** When waiting has become too long. Pure; times are milliseconds since 1970, durations milliseconds. */
import { isDue, MINUTE } from './retry';

export const TOO_LONG = 15 * MINUTE;
const SAY_AGAIN_AFTER = 15 * MINUTE;

/** How long the oldest promised message waits; 0 when none does, or when the clock was set back behind it. */
export function waitedFor(oldestAcceptedAt: number | null, now: number): number {
  return oldestAcceptedAt === null ? 0 : Math.max(0, now - oldestAcceptedAt);
}

/** True when it has to be said now: something waits too long and that was not said in the last 15 minutes. */
export function alarmIsDue(waited: number, lastSaidAt: number | null, now: number): boolean {
  if (waited <= TOO_LONG) return false;
  return lastSaidAt === null || isDue(lastSaidAt + SAY_AGAIN_AFTER, now, SAY_AGAIN_AFTER);
}
