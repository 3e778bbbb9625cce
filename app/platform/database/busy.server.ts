/** Waiting for a lock that another process holds on the SQLite file, without blocking the event loop for long. */
import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 12;
const PAUSE_MILLISECONDS = 25;

/**
 * Runs a synchronous SQLite call until the lock is free.
 * @param operation tried up to 12 times; each try itself waits `busy_timeout` (250 ms) inside SQLite, so about 3 s in all
 * @returns what the operation returns
 * @throws the last SQLITE_BUSY when nobody let go, and every other error at once
 */
export async function untilNotBusy<T>(operation: () => T): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return operation();
    } catch (error) {
      if (!isBusy(error) || tried === TRIES) throw error;
      await pause(PAUSE_MILLISECONDS);
    }
  }
}

/** True when the disk has no room left for a write. */
export function isDiskFull(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'SQLITE_FULL' || code === 'ENOSPC';
}

/** The short code of an error, safe to log: "SQLITE_FULL", "ENOSPC"; its class name when it has none. Never its message. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'UNKNOWN';
}

function isBusy(error: unknown): boolean {
  return errorCode(error).startsWith('SQLITE_BUSY');
}
