/** Waiting for a lock that another process holds on the SQLite file, without blocking the event loop for long. */
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './database-error.server';

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

function isBusy(error: unknown): boolean {
  return errorCode(error).startsWith('SQLITE_BUSY');
}
