/** Visits, put together: page views go into the day totals, or to Plausible when there is one. */
import type { Kysely } from 'kysely';
import type { Log } from '~/server/log.server';
import type { VisitEvent } from './event';
import { createForwarder } from './forward.server';
import type { PlausibleTarget } from './plausible.server';
import { type MonthReport, monthReport } from './report';
import { createTotals, readMonthTotals, type VisitTables, visitTables } from './totals.server';

export interface Visits {
  /** Counts one page view. Never waits and never throws. */
  record(event: VisitEvent): void;
  /** Writes what is in memory to the store. Never throws. */
  flush(): Promise<void>;
  /** Stops the timer, ends what is under way and flushes for the last time. Never throws. */
  stop(): Promise<void>;
  /**
   * The figures of a month, this minute's included.
   * @param month as 2026-11
   * @throws when the store cannot be read
   */
  month(month: string): Promise<MonthReport>;
}

export interface VisitsOptions<Tables extends VisitTables> {
  database: Kysely<Tables>;
  log: Log;
  now: () => Date;
  /** Null: everything stays in our own store. */
  plausible: PlausibleTarget | null;
  /** Milliseconds. */
  flushEvery?: number;
}

const FLUSH_EVERY = 10_000;
const dayInBrussels = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short' });

/** Starts counting; the timer does not keep the process alive. */
export function createVisits<Tables extends VisitTables>(options: VisitsOptions<Tables>): Visits {
  const { database, log, now } = options;
  const totals = createTotals(visitTables(database), log);
  const forwarder = options.plausible ? createForwarder(options.plausible, log) : null;

  async function flush(): Promise<void> {
    forwarder?.reportLosses();
    await totals.flush();
  }

  const timer = setInterval(() => void flush(), options.flushEvery ?? FLUSH_EVERY).unref();

  return {
    record(event) {
      // What children look at is never given to anyone else; those views are kept here.
      if (forwarder && event.section !== 'children') forwarder.send(event);
      else totals.add(dayInBrussels.format(now()), event);
    },
    flush,
    async stop() {
      clearInterval(timer);
      await forwarder?.stop();
      await flush();
    },
    async month(month) {
      await flush();
      return readMonthReport(database, month);
    },
  };
}

/**
 * The figures of a month as far as they are in the store, for a process that does not count itself.
 * @param month as 2026-11
 */
export async function readMonthReport<Tables extends VisitTables>(
  database: Kysely<Tables>,
  month: string,
): Promise<MonthReport> {
  return monthReport(month, await readMonthTotals(visitTables(database), month));
}
