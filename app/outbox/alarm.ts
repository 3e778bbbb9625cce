/** When an operator has to hear of what waits. Pure; times are milliseconds since 1970, durations milliseconds. */
import { MINUTE, SECOND } from '~/platform/durations';
import type { Summary } from './store';

export const TOO_LONG = 15 * MINUTE;

/** How long the oldest promised message waits; 0 when none does, or when the clock was set back behind it. */
export function waitedFor(oldestAcceptedAt: number | null, now: number): number {
  return oldestAcceptedAt === null ? 0 : Math.max(0, now - oldestAcceptedAt);
}

/** Everything that is wrong with what waits now, by the name of its line in the log, with the numbers of that line. */
export function wrongWith(
  { waiting, oldestAcceptedAt, setAside, unknownKeys }: Summary,
  now: number,
): Record<string, Record<string, number>> {
  const waited = waitedFor(oldestAcceptedAt, now);
  const oldestSeconds = Math.floor(waited / SECOND);
  return {
    ...(waited > TOO_LONG && { 'outbox.waiting_too_long': { count: waiting, setAside, oldestSeconds } }),
    ...(setAside > 0 && { 'outbox.messages_set_aside': { count: setAside } }),
    ...(unknownKeys > 0 && { 'outbox.unknown_key': { count: unknownKeys } }),
  };
}
