/** Counting by a few words: added up in memory, written to the store together. One piece of code for every table of counts. */
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { errorCode } from '~/platform/database/database-error.server';
import type { Log } from '~/platform/log.server';
import type { Period } from './period';

type Value = string | number;
type Values<Entry> = { [Column in keyof Entry]: Value };

/** A table that counts entries per day: its primary key is `day` and `columns`, and beside it stands the count. */
export interface CountTable<Entry extends Values<Entry>, Count extends string = 'views'> {
  readonly name: string;
  readonly columns: readonly (keyof Entry & string)[];
  /** The column of the count. */
  readonly counts: Count;
}

export type Counted<Entry, Count extends string = 'views'> = Entry & Record<Count, number>;
/** A row of such a table. Days are days in Brussels (2026-11-22). */
export type CountRow<Entry, Count extends string = 'views'> = Counted<Entry, Count> & { day: string };

export interface Counter<Entry> {
  /** Counts one; of the entry only the table's columns are read. Never waits and never throws. */
  add(day: string, entry: Entry): void;
  /** Writes what is in memory in one transaction. Never throws: what cannot be written stays in memory. */
  flush(): Promise<void>;
}

interface Pending {
  key: string;
  values: Record<string, Value>;
  count: number;
}

/** How a table is written to. */
interface Shape {
  name: string;
  keyColumns: string[];
  countColumn: string;
}

export type CountDatabase = Kysely<Record<string, Record<string, Value>>>;

/** Kysely's type is exact about its tables; here they go by their names. */
export function countDatabase<Tables>(database: Kysely<Tables>): CountDatabase {
  return database as unknown as CountDatabase;
}

/** Far above all that can be told apart in a day; it only bounds the memory while the store is away. */
const MAXIMUM_KEYS = 20_000;
/** So many variables any SQLite takes in one statement. */
const VARIABLES_PER_STATEMENT = 999;

/** @param maximumKeys how many different keys are kept in memory; what comes above is not counted */
export function createCounter<Entry extends Values<Entry>, Count extends string>(
  database: CountDatabase,
  table: CountTable<Entry, Count>,
  log: Log,
  maximumKeys = MAXIMUM_KEYS,
): Counter<Entry> {
  const shape = { name: table.name, keyColumns: ['day', ...table.columns], countColumn: table.counts };
  let pending = new Map<string, Pending>();
  let lastWrite = Promise.resolve();

  function addPending(counted: Pending): void {
    const known = pending.get(counted.key);
    if (known) known.count += counted.count;
    else if (pending.size < maximumKeys) pending.set(counted.key, counted);
  }

  async function write(): Promise<void> {
    if (pending.size === 0) return;
    const batch = pending;
    pending = new Map();
    try {
      await save(database, shape, [...batch.values()]);
    } catch (error) {
      for (const counted of batch.values()) addPending(counted);
      log.warn('visits.flush.failed', { table: table.name, kept: pending.size, reason: errorCode(error) });
    }
  }

  return {
    add(day, entry) {
      const values = {
        day,
        ...Object.fromEntries(table.columns.map((column): [string, Value] => [column, entry[column]])),
      };
      addPending({ key: Object.values(values).join('\n'), values, count: 1 });
    },
    flush() {
      lastWrite = lastWrite.then(write);
      return lastWrite;
    },
  };
}

/**
 * The counts of some days, all together.
 * @throws when the store cannot be read
 */
export function readCounts<Entry extends Values<Entry>, Count extends string>(
  database: CountDatabase,
  table: CountTable<Entry, Count>,
  period: Period,
): Promise<Counted<Entry, Count>[]> {
  return read(database, table, table.columns, period);
}

/**
 * The counts of some days, day by day.
 * @throws when the store cannot be read
 */
export function readCountsByDay<Entry extends Values<Entry>, Count extends string>(
  database: CountDatabase,
  table: CountTable<Entry, Count>,
  period: Period,
): Promise<CountRow<Entry, Count>[]> {
  return read(database, table, ['day', ...table.columns], period);
}

async function read<Row, Entry extends Values<Entry>, Count extends string>(
  database: CountDatabase,
  { name, counts }: CountTable<Entry, Count>,
  columns: readonly string[],
  { from, to }: Period,
): Promise<Row[]> {
  const rows = await database
    .selectFrom(name)
    .select(columns)
    .select(({ fn }) => fn.sum(counts).as(counts))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(columns)
    .execute();
  // PostgreSQL gives a sum as text. Only entries are written to this table, so only entries are read from it.
  return rows.map((row) => ({ ...row, [counts]: Number(row[counts]) })) as Row[];
}

async function save(database: CountDatabase, shape: Shape, batch: Pending[]): Promise<void> {
  // One order for all processes, so that two of them never wait for each other; it also hides which view came first.
  const rows = batch
    .sort((first, second) => (first.key < second.key ? -1 : 1))
    .map(({ values, count }) => ({ ...values, [shape.countColumn]: count }));
  const rowsPerStatement = Math.floor(VARIABLES_PER_STATEMENT / (shape.keyColumns.length + 1));
  await database.transaction().execute(async (transaction) => {
    for (let start = 0; start < rows.length; start += rowsPerStatement) {
      await addToTable(transaction, shape, rows.slice(start, start + rowsPerStatement));
      // SQLite works on this thread: let pages be served between two statements.
      await setImmediate();
    }
  });
}

async function addToTable(database: CountDatabase, shape: Shape, rows: Record<string, Value>[]): Promise<void> {
  const { name, keyColumns, countColumn } = shape;
  await database
    .insertInto(name)
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(keyColumns).doUpdateSet(({ eb, ref }) => ({
        [countColumn]: eb(`${name}.${countColumn}`, '+', ref(`excluded.${countColumn}`)),
      })),
    )
    .execute();
}
