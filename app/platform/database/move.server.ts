/**
 * Everything that a SQLite file holds into an empty PostgreSQL database, row by row and in one transaction: all of it is there, or
 * nothing is. The outbox is not moved: it empties itself first.
 */
import { stat } from 'node:fs/promises';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import type Database from 'libsql';
import { HOUR } from '../durations';
import type { Log } from '../log.server';
import { alone } from './alone.server';
import { DatabaseError, noStoreAt } from './database-error.server';
import { LibsqlDialect } from './dialect.server';
import { migrate } from './migrate.server';
import { toDatabaseError } from './postgres-check.server';
import { TimelyPool } from './postgres-pool.server';
import type { Migrations, Tables } from './tables.server';

/** By the names that they have in both; what stands in them is known to their own rooms alone. */
type AnyTables = Record<string, Record<string, unknown>>;

export interface MovedTable {
  name: string;
  rows: number;
}

/** Must be empty: a message is in one outbox, and on its way from there. */
const OUTBOX = 'messages';
/** What only its own engine needs. */
const STAYS = ['rehearsals', OUTBOX];
/** PostgreSQL takes 65,535 values in one statement. */
const AT_ONCE = 500;
const LONGEST = HOUR;

interface Moving {
  /** Of the file. Nobody can open it meanwhile, and it keeps what it holds. */
  path: string;
  /** Of a database in which the site has made its tables, and nothing else has happened. */
  url: string;
  migrations: Migrations;
  log: Log;
}

/**
 * The file is opened once: libsql lets go of a closed one only when its last statement is collected.
 * @throws DatabaseError while the site runs, while messages wait, or when a table of the database holds anything
 */
export async function moveToPostgres({ path, url, migrations, log }: Moving): Promise<MovedTable[]> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size === 0) throw noStoreAt(path);
  const pool = new TimelyPool({ url, connections: 1, longestUse: LONGEST, onLost: () => {} });
  const target = new Kysely<AnyTables>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await alone(path, async (file) => {
      await migrate(new Kysely<Tables>({ dialect: new LibsqlDialect(file) }), migrations, log);
      mustBeDelivered(file);
      return target.transaction().execute((transaction) => moveAll(file, transaction));
    });
  } catch (error) {
    throw toDatabaseError(error);
  } finally {
    await target.destroy();
  }
}

function mustBeDelivered(file: Database.Database): void {
  const waiting = countIn(file, OUTBOX);
  if (waiting === 0) return;
  throw new DatabaseError(
    `The outbox is not empty (${waiting}): start the site with its form closed by the proxy until they are delivered (npm run outbox -- list), stop it, and move then.`,
  );
}

async function moveAll(file: Database.Database, target: Transaction<AnyTables>): Promise<MovedTable[]> {
  const names = tablesOf(file);
  await mustBeEmpty(target, [...names, OUTBOX]);
  const moved: MovedTable[] = [];
  for (const name of names) {
    for (const rows of batches(file, name)) await target.insertInto(name).values(rows).execute();
    const rows = await countAt(target, name);
    if (rows !== countIn(file, name)) throw new DatabaseError(`Not every row of ${name} arrived: nothing was moved.`);
    moved.push({ name, rows });
  }
  return moved;
}

async function mustBeEmpty(target: Transaction<AnyTables>, names: readonly string[]): Promise<void> {
  const there = new Set((await target.introspection.getTables()).map(({ name }) => name));
  const filled: string[] = [];
  for (const name of names) {
    if (!there.has(name))
      throw new DatabaseError(`This release knows no table ${name}: move with the one that made it.`);
    const rows = await countAt(target, name);
    if (rows > 0) filled.push(`${name} ${rows}`);
  }
  if (filled.length === 0) return;
  throw new DatabaseError(
    `The database of DATABASE_URL holds something already (${filled.join(', ')}), and nothing was changed. If the store was moved before, this is it; else make an empty database (dropdb, createdb), and start the site on it only after moving.`,
  );
}

function tablesOf(file: Database.Database): string[] {
  const tables = file.prepare(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like 'kysely%' order by name",
  );
  return (tables.all() as { name: string }[]).map(({ name }) => name).filter((name) => !STAYS.includes(name));
}

function* batches(file: Database.Database, name: string): Generator<Record<string, unknown>[]> {
  let batch: Record<string, unknown>[] = [];
  for (const row of file.prepare(`select * from "${name}"`).iterate() as Iterable<Record<string, unknown>>) {
    batch.push(forPostgres(row));
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function forPostgres(row: Record<string, unknown>): Record<string, unknown> {
  const values = Object.entries(row).map(([column, value]) => [
    column,
    value instanceof ArrayBuffer ? Buffer.from(value) : value,
  ]);
  return Object.fromEntries(values);
}

function countIn(file: Database.Database, name: string): number {
  return (file.prepare(`select count(*) as count from "${name}"`).get() as { count: number }).count;
}

async function countAt(target: Transaction<AnyTables>, name: string): Promise<number> {
  const counted = target.selectFrom(name).select(({ fn }) => fn.countAll<number>().as('count'));
  return (await counted.executeTakeFirstOrThrow()).count;
}
