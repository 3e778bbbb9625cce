/** Trying again while PostgreSQL is away for a moment: a restart, a connection that broke, two writers in each other's way. */
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './database-error.server';
import { LONGEST_CONNECT, within } from './postgres-pool.server';

/** All tries together. Twice this (one batch may wait for the one before it) and a direct mail fit into the 8 s of a form. */
const IN_ALL = 3_000;
/** A try that begins later could not even connect in time. */
const LAST_TRY_BEGINS = IN_ALL - LONGEST_CONNECT;
const PAUSE = 100;

/**
 * Lost or refused connections, a server that starts or stops (57P01-03), too many connections (53300), deadlock and
 * serialization failure (40xxx). Not DATABASE_TIMEOUT: then the time is up.
 */
const PASSING = /^(08...|57P0[123]|53300|40...|ECONN\w+|EPIPE|DATABASE_LOST|DATABASE_UNREACHABLE)$/;

/**
 * Runs a write that is harmless when it is carried out twice: a connection lost during the commit does not tell whether
 * it was. Ends within about 3 s.
 * @throws the last error
 */
export function again<T>(write: () => Promise<T>): Promise<T> {
  const lastBegin = performance.now() + LAST_TRY_BEGINS;
  return within(IN_ALL, async () => {
    for (;;) {
      try {
        return await write();
      } catch (error) {
        if (!PASSING.test(errorCode(error)) || performance.now() + PAUSE > lastBegin) throw error;
        await pause(PAUSE);
      }
    }
  });
}
