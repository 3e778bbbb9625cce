/**
 * Connections to PostgreSQL that keep nobody waiting: each use of one ends in time, whatever the network does, and a
 * connection that is lost is an error of the query that used it, never of the process.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

export interface PoolOptions {
  /** postgres://user:password@host:port/database, with TLS as it says. */
  url: string;
  /** At most so many at the same time. */
  connections: number;
  /** For one transaction, or one query outside of any. In milliseconds. */
  longestUse: number;
  /** Told of a connection that was lost while nobody used it. */
  onLost(error: Error): void;
}

/** `code` says how: `DATABASE_UNREACHABLE` no connection, `DATABASE_LOST` it broke, `DATABASE_TIMEOUT` it took too long. */
class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  constructor(
    readonly code: 'DATABASE_UNREACHABLE' | 'DATABASE_LOST' | 'DATABASE_TIMEOUT',
    cause?: unknown,
  ) {
    super(`PostgreSQL: ${code}`, { cause });
  }
}

/** For a free connection of the pool, and for making a new one. In milliseconds. */
export const LONGEST_CONNECT = 1_500;
const IDLE_STAYS = 30_000;
const LONGEST_GOODBYE = 2_000;
/** A process that died without a word holds its locks no longer than this. In milliseconds. */
const LONGEST_SILENCE = 10_000;
const INT8 = pg.types.builtins.INT8;

const deadline = new AsyncLocalStorage<number>();

/** Runs work that uses no connection longer than so many milliseconds from now, all its queries together. */
export function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  return deadline.run(performance.now() + milliseconds, work);
}

export class TimelyPool implements PostgresPool {
  readonly #pool: pg.Pool;
  readonly #longestUse: number;
  readonly #prepared = new WeakSet<pg.PoolClient>();

  constructor({ url, connections, longestUse, onLost }: PoolOptions) {
    this.#longestUse = longestUse;
    this.#pool = new pg.Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: LONGEST_CONNECT,
      idleTimeoutMillis: IDLE_STAYS,
      keepAlive: true,
      allowExitOnIdle: true,
      fallback_application_name: 'hulplijn-1712',
      types: { getTypeParser: typeParser },
    });
    this.#pool.on('error', onLost);
  }

  /** @throws ConnectionError, or what the server says, when there is no connection in time */
  async connect(): Promise<PostgresPoolClient> {
    const until = Math.min(performance.now() + this.#longestUse, deadline.getStore() ?? Number.POSITIVE_INFINITY);
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw hasCode(error) ? error : new ConnectionError('DATABASE_UNREACHABLE', error);
    });
    const lent = lend(client, until);
    if (this.#prepared.has(client)) return lent;
    try {
      await this.#prepare(lent);
      this.#prepared.add(client);
      return lent;
    } catch (error) {
      lent.release();
      throw error;
    }
  }

  /** Says goodbye to the server, and does not wait for its answer when the network is silent. */
  async end(): Promise<void> {
    const tooLong = new AbortController();
    const waited = pause(LONGEST_GOODBYE, undefined, { signal: tooLong.signal }).catch(() => {});
    await Promise.race([this.#pool.end(), waited]);
    tooLong.abort();
  }

  /**
   * What a commit means, and when the server gives up, is said by us, whatever the database's defaults are. `off` would
   * promise a message before it is on the disk; a stricter setting (waiting for a standby too) is left as it is. Above
   * `read committed` a transaction that waited for a lock would not see what it waited for.
   */
  async #prepare(client: PostgresPoolClient): Promise<void> {
    await client.query(
      `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'
        union all select set_config('default_transaction_isolation', 'read committed', false)
        union all select set_config('statement_timeout', $1, false)
        union all select set_config('idle_in_transaction_session_timeout', $2, false)`,
      [String(this.#longestUse), String(LONGEST_SILENCE)],
    );
  }
}

/** Numbers of eight bytes, our times and counts, fit a JavaScript number; pg would give them as text. */
function typeParser(oid: number, format?: 'text' | 'binary') {
  return oid === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format);
}

/** The connection until it is given back, or until the moment comes: then it is closed under whatever it is doing. */
function lend(client: pg.PoolClient, until: number): PostgresPoolClient {
  let state: 'lent' | 'expired' | 'back' = 'lent';
  // A connection that breaks while it is lent fails its query; without a listener it would end the process as well.
  client.on('error', noteNothing);
  const timer = setTimeout(() => {
    state = 'expired';
    client.release(true);
  }, until - performance.now());
  const query = async (text: string, values: readonly unknown[]) => {
    try {
      return await client.query(text, [...values]);
    } catch (error) {
      if (state === 'expired') throw new ConnectionError('DATABASE_TIMEOUT', error);
      throw hasCode(error) ? error : new ConnectionError('DATABASE_LOST', error);
    }
  };
  const release = () => {
    clearTimeout(timer);
    if (state !== 'lent') return;
    state = 'back';
    client.release();
    client.off('error', noteNothing);
  };
  // Kysely's type also takes cursors, which it uses only where they are configured.
  return { query: query as unknown as PostgresPoolClient['query'], release };
}

function noteNothing(): void {}

function hasCode(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
