/** The site's database on PostgreSQL: for any number of equal processes. */
import { createHash } from 'node:crypto';
import {
  DEFAULT_MIGRATION_LOCK_TABLE,
  Kysely,
  MIGRATION_LOCK_ID,
  PostgresDialect,
  sql,
  type Transaction,
} from 'kysely';
import type { Log } from '../log.server';
import { again } from './again.server';
import { errorCode, noStoreAt } from './database-error.server';
import { LastStoring } from './last-storing.server';
import { migrate } from './migrate.server';
import { checkOwner, checkServer, clockDifference, toDatabaseError } from './postgres-check.server';
import { TimelyPool } from './postgres-pool.server';
import { rehearse } from './rehearsal.server';
import type { SiteDatabase } from './site-database.server';
import { hasTables, type Migrations, type Tables } from './tables.server';

/** Enough for four deliveries, what comes in, and a page or two; small, because every process has its own. */
const CONNECTIONS = 6;
const LONGEST_USE = 4_000;
/** For making tables and vacuuming, which nobody waits for. */
const LONGEST_PATIENT_USE = 30_000;
/** From which rows are deleted that nobody may read any more. */
const FORGETTING = ['messages', 'held', 'answers', 'answer_boxes'];
/** Sets our locks on names apart from other locks in the same database, such as the one around migrations. */
const LOCK_SPACE = 1712;

interface PostgresOptions {
  url: string;
  log: Log;
  migrations: Migrations;
  /** True: tables that are not there are not made. */
  mustExist: boolean;
}

/**
 * Opens the database and brings its tables up to date.
 * @throws DatabaseError with one clear line, without the address or its password, when it cannot be used
 */
export async function openPostgres({ url, log, migrations, mustExist }: PostgresOptions): Promise<SiteDatabase> {
  const database = connect(url, log);
  try {
    await checkServer(database.patient, log);
    if (mustExist && !(await hasTables(database.patient))) throw noStoreAt('the database of DATABASE_URL');
    await migrate(database.patient, migrations, log);
    await checkOwner(database.patient, log);
    return database;
  } catch (error) {
    await database.close();
    throw toDatabaseError(error);
  }
}

function connect(url: string, log: Log): PostgresSiteDatabase {
  const open = (connections: number, longestUse: number) => {
    const onLost = (error: Error) => log.warn('database.connection_lost', { code: errorCode(error) });
    const pool = new TimelyPool({ url, connections, longestUse, onLost });
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  };
  return new PostgresSiteDatabase(open(CONNECTIONS, LONGEST_USE), open(1, LONGEST_PATIENT_USE), log);
}

class PostgresSiteDatabase implements SiteDatabase {
  readonly kysely: Kysely<Tables>;
  /** One connection that may take its time. */
  readonly patient: Kysely<Tables>;
  readonly locksRows = true;
  readonly #log: Log;
  readonly #lastStoring = new LastStoring();

  constructor(kysely: Kysely<Tables>, patient: Kysely<Tables>, log: Log) {
    this.kysely = kysely;
    this.patient = patient;
    this.#log = log;
  }

  storing<T>(write: () => Promise<T>): Promise<T> {
    return this.#lastStoring.note(() => again(write));
  }

  freeing<T>(write: () => Promise<T>): Promise<T> {
    return again(write);
  }

  /** In one order for all processes, so that two of them never wait for each other. Two names with one number only wait longer. */
  async lockNames(transaction: Transaction<Tables>, names: readonly string[]): Promise<void> {
    const numbers = [...new Set(names.map(lockNumber))].sort((first, second) => first - second);
    const locks = sql`select pg_advisory_xact_lock(${sql.lit(LOCK_SPACE)}, number) from unnest(${numbers}::int[]) as number`;
    await locks.execute(transaction);
  }

  /** The server's disk is not ours to keep room on. */
  hasRoom(): boolean {
    return true;
  }

  /** Rewrites the one row of Kysely's own that both engines have and PostgreSQL does not use. */
  async canWrite(): Promise<boolean> {
    try {
      if (this.#lastStoring.failed) await this.storing(() => rehearse(this.kysely));
      const row = sql`update ${sql.table(DEFAULT_MIGRATION_LOCK_TABLE)} set is_locked = 0 where id = ${MIGRATION_LOCK_ID}`;
      const { numAffectedRows } = await again(() => row.execute(this.kysely));
      return numAffectedRows === 1n;
    } catch (error) {
      this.#log.error('database.cannot_write', { code: errorCode(error) });
      return false;
    }
  }

  clockDifference(): Promise<number> {
    return clockDifference(this.kysely);
  }

  /** While another transaction may still see a deleted row it has to be done again; vacuum itself says nothing of that. */
  async forgetDeleted(): Promise<boolean> {
    await sql`vacuum ${sql.join(FORGETTING.map((name) => sql.table(name)))}`.execute(this.patient);
    const { rows } = await sql<{ dead: number }>`
      select coalesce(sum(statistics.n_dead_tup), 0)::bigint as dead
      from pg_class as content
      join pg_stat_all_tables as statistics on statistics.relid in (content.oid, content.reltoastrelid)
      where content.oid = any(${FORGETTING}::regclass[])`.execute(this.kysely);
    return rows[0]?.dead === 0;
  }

  async restoreBallast(): Promise<void> {}

  async close(): Promise<void> {
    await Promise.all([this.kysely.destroy(), this.patient.destroy()]);
  }
}

function lockNumber(name: string): number {
  return createHash('sha256').update(name).digest().readInt32BE(0);
}
