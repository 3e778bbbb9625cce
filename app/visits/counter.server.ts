/** Counting views by a few words: added up in memory, written to the store together. One piece of code for every table of counts. */
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { errorCode } from '~/server/database/busy.server';
import type { Log } from '~/server/log.server';

type Value = string | number;
type Values<Entry> = { [Column in keyof Entry]: Value };

/** A table that counts entries per day: its primary key is `day` and `columns`, and beside it stands `views`. */
export interface CountTable<Entry extends Values<Entry>> {
  readonly name: string;
  readonly columns: readonly (keyof Entry & string)[];
}

export type Counted<Entry> = Entry & { views: number };
/** A row of such a table. Days are days in Brussels (2026-11-22). */
export type CountRow<Entry> = Counted<Entry> & { day: string };

export interface Counter<Entry> {
  /** Counts one view; of the entry only the table's columns are read. Never waits and never throws. */
  add(day: string, entry: Entry): void;
  /** Writes what is in memory in one transaction. Never throws: what cannot be written stays in memory. */
  flush(): Promise<void>;
}

interface Pending {
  key: string;
  values: Record<string, Value>;
  views: number;
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
export function createCounter<Entry extends Values<Entry>>(
  database: CountDatabase,
  table: CountTable<Entry>,
  log: Log,
  maximumKeys = MAXIMUM_KEYS,
): Counter<Entry> {
  const keyColumns = ['day', ...table.columns];
  let pending = new Map<string, Pending>();
  let lastWrite = Promise.resolve();

  function addPending(counted: Pending): void {
    const known = pending.get(counted.key);
    if (known) known.views += counted.views;
    else if (pending.size < maximumKeys) pending.set(counted.key, counted);
  }

  async function write(): Promise<void> {
    if (pending.size === 0) return;
    const batch = pending;
    pending = new Map();
    try {
      await save(database, table.name, keyColumns, [...batch.values()]);
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
      addPending({ key: Object.values(values).join('\n'), values, views: 1 });
    },
    flush() {
      lastWrite = lastWrite.then(write);
      return lastWrite;
    },
  };
}

/**
 * The counts of one month, added up over its days.
 * @param month as 2026-11
 * @throws when the store cannot be read
 */
export async function readMonthCounts<Entry extends Values<Entry>>(
  database: CountDatabase,
  table: CountTable<Entry>,
  month: string,
): Promise<Counted<Entry>[]> {
  const rows = await database
    .selectFrom(table.name)
    .select(table.columns)
    .select(({ fn }) => fn.sum('views').as('views'))
    .where('day', '>=', `${month}-01`)
    .where('day', '<=', `${month}-31`)
    .groupBy(table.columns)
    .execute();
  // PostgreSQL gives a sum as text. Only entries are written to this table, so only entries are read from it.
  return rows.map((row) => ({ ...row, views: Number(row.views) }) as unknown as Counted<Entry>);
}

async function save(database: CountDatabase, table: string, keyColumns: string[], batch: Pending[]): Promise<void> {
  // One order for all processes, so that two of them never wait for each other; it also hides which view came first.
  const rows = batch
    .sort((first, second) => (first.key < second.key ? -1 : 1))
    .map(({ values, views }) => ({ ...values, views }));
  const rowsPerStatement = Math.floor(VARIABLES_PER_STATEMENT / (keyColumns.length + 1));
  await database.transaction().execute(async (transaction) => {
    for (let start = 0; start < rows.length; start += rowsPerStatement) {
      await addToTable(transaction, table, keyColumns, rows.slice(start, start + rowsPerStatement));
      // SQLite works on this thread: let pages be served between two statements.
      await setImmediate();
    }
  });
}

async function addToTable(
  database: CountDatabase,
  table: string,
  keyColumns: string[],
  rows: Record<string, Value>[],
): Promise<void> {
  await database
    .insertInto(table)
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(keyColumns)
        .doUpdateSet(({ eb, ref }) => ({ views: eb(`${table}.views`, '+', ref('excluded.views')) })),
    )
    .execute();
}
