/** Day totals of page views: added up in memory, written to the store together. */
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Log } from '~/server/log.server';
import type { VisitEvent } from './event';

/** The one table of this room. Primary key: everything but `views`. Days are days in Brussels (2026-11-22). */
export interface VisitTables {
  visit_totals: VisitTotal;
}

export interface VisitTotal {
  day: string;
  page: string;
  section: string;
  device: string;
  referrer: string;
  views: number;
}

/** Kysely's type is exact about its tables; a database with more tables than ours serves as well. */
export function visitTables<Tables extends VisitTables>(database: Kysely<Tables>): Kysely<VisitTables> {
  return database as unknown as Kysely<VisitTables>;
}

export interface Totals {
  /** Never waits and never throws. */
  add(day: string, event: VisitEvent): void;
  /** Writes what is in memory in one transaction. Never throws: what cannot be written stays in memory. */
  flush(): Promise<void>;
}

/** Far above all pages times devices times partners; it only bounds the memory while the store is away. */
const MAXIMUM_KEYS = 20_000;
/** Rows of one statement: six values each, below the 999 variables that any SQLite takes. */
const ROWS_PER_STATEMENT = 150;

export function createTotals(database: Kysely<VisitTables>, log: Log, maximumKeys = MAXIMUM_KEYS): Totals {
  let pending = new Map<string, VisitTotal>();
  let lastWrite = Promise.resolve();

  function addTotal(total: VisitTotal): void {
    const key = keyOf(total);
    const known = pending.get(key);
    if (known) known.views += total.views;
    else if (pending.size < maximumKeys) pending.set(key, { ...total });
  }

  async function write(): Promise<void> {
    if (pending.size === 0) return;
    const batch = pending;
    pending = new Map();
    try {
      await saveTotals(database, [...batch.values()]);
    } catch (error) {
      for (const total of batch.values()) addTotal(total);
      log.warn('visits.flush.failed', { kept: pending.size, reason: reasonOf(error) });
    }
  }

  return {
    add(day, { page, section, device, referrer }) {
      addTotal({ day, page, section, device, referrer, views: 1 });
    },
    flush() {
      lastWrite = lastWrite.then(write);
      return lastWrite;
    },
  };
}

/**
 * The totals of one month, added up over its days.
 * @param month as 2026-11
 */
export async function readMonthTotals(
  database: Kysely<VisitTables>,
  month: string,
): Promise<Omit<VisitTotal, 'day'>[]> {
  const rows = await database
    .selectFrom('visit_totals')
    .select(({ fn }) => ['page', 'section', 'device', 'referrer', fn.sum('views').as('views')])
    .where('day', '>=', `${month}-01`)
    .where('day', '<=', `${month}-31`)
    .groupBy(['page', 'section', 'device', 'referrer'])
    .execute();
  // PostgreSQL gives a sum as text.
  return rows.map((row) => ({ ...row, views: Number(row.views) }));
}

async function saveTotals(database: Kysely<VisitTables>, totals: VisitTotal[]): Promise<void> {
  // One order for all processes, so that two of them never wait for each other; it also hides which page came first.
  const sorted = totals.map((total) => ({ total, key: keyOf(total) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  await database.transaction().execute(async (transaction) => {
    for (let start = 0; start < sorted.length; start += ROWS_PER_STATEMENT) {
      const rows = sorted.slice(start, start + ROWS_PER_STATEMENT).map(({ total }) => total);
      await addToTable(transaction, rows);
      // SQLite works on this thread: let pages be served between two statements.
      await setImmediate();
    }
  });
}

async function addToTable(database: Kysely<VisitTables>, rows: VisitTotal[]): Promise<void> {
  await database
    .insertInto('visit_totals')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'page', 'section', 'device', 'referrer'])
        .doUpdateSet(({ eb, ref }) => ({ views: eb('visit_totals.views', '+', ref('excluded.views')) })),
    )
    .execute();
}

function keyOf({ day, page, section, device, referrer }: VisitTotal): string {
  return [day, page, section, device, referrer].join('\n');
}

/** The database's error code, never its message: that may quote a row. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
