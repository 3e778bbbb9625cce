/** Visits, put together: page views go into the day totals, or to Plausible when there is one; unmet demand stays here. */
import type { Kysely } from 'kysely';
import { brusselsDay, minuteOfDay } from '~/availability/brussels-time';
import type { Log } from '~/server/log.server';
import { countDatabase, createCounter, readMonthCounts } from './counter.server';
import type { VisitEvent } from './event';
import { createForwarder } from './forward.server';
import type { PlausibleTarget } from './plausible.server';
import { type MonthReport, monthReport } from './report';
import { UNMET_TOTALS, VISIT_TOTALS, type VisitTables } from './totals.server';
import { type UnmetEvent, unmetEventSchema } from './unmet';

export interface Visits {
  /** Counts one page view. Never waits and never throws. */
  record(event: VisitEvent): void;
  /** Counts one view of "I did not get through", now; never given to Plausible. Never waits and never throws. */
  recordUnmet(event: UnmetEvent): void;
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

/** Starts counting; the timer does not keep the process alive. */
export function createVisits<Tables extends VisitTables>(options: VisitsOptions<Tables>): Visits {
  const { log, now } = options;
  const database = countDatabase(options.database);
  const totals = createCounter(database, VISIT_TOTALS, log);
  const unmet = createCounter(database, UNMET_TOTALS, log);
  const forwarder = options.plausible ? createForwarder(options.plausible, log) : null;

  async function flush(): Promise<void> {
    forwarder?.reportLosses();
    await totals.flush();
    await unmet.flush();
  }

  const timer = setInterval(() => void flush(), options.flushEvery ?? FLUSH_EVERY).unref();

  return {
    record(event) {
      // What children look at is never given to anyone else; those views are kept here.
      if (forwarder && event.section !== 'children') forwarder.send(event);
      else totals.add(brusselsDay(now()), event);
    },
    recordUnmet(event) {
      const { success, data } = unmetEventSchema.safeParse(event);
      if (!success) return log.warn('visits.unmet.refused');
      const moment = now();
      unmet.add(brusselsDay(moment), { ...data, hour: Math.floor(minuteOfDay(moment) / 60) });
    },
    flush,
    async stop() {
      clearInterval(timer);
      await forwarder?.stop();
      await flush();
    },
    async month(month) {
      await flush();
      return readMonthReport(options.database, month);
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
  const counts = countDatabase(database);
  const totals = await readMonthCounts(counts, VISIT_TOTALS, month);
  return monthReport(month, totals, await readMonthCounts(counts, UNMET_TOTALS, month));
}
