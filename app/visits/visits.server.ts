/** Visits, put together: page views go into the day totals, or to Plausible when there is one; all else stays here. */
import type { Kysely } from 'kysely';
import { brusselsDay, minuteOfDay } from '~/hours/brussels-time';
import type { Log } from '~/platform/log.server';
import {
  type PromisedMessage,
  promisedMessageSchema,
  type ShownStates,
  shownStatesSchema,
  type UnmetEvent,
  unmetEventSchema,
} from './by-hour';
import { countDatabase, createCounter } from './counter.server';
import type { VisitEvent } from './event';
import { createForwarder } from './forward.server';
import type { Period } from './period';
import type { PlausibleTarget } from './plausible.server';
import { readMonths } from './read.server';
import type { CountedMonth } from './report';
import { HOUR_TOTALS, MESSAGE_TOTALS, UNMET_TOTALS, VISIT_TOTALS, type VisitTables } from './totals.server';

export interface Visits {
  /** Counts one page view. Never waits and never throws. */
  record(event: VisitEvent): void;
  /** Counts one page view in its hour, now, by what the pages said of the lines; never given to Plausible. Never waits and never throws. */
  recordShown(states: ShownStates): void;
  /** Counts one view of "I did not get through", now; never given to Plausible. Never waits and never throws. */
  recordUnmet(event: UnmetEvent): void;
  /** Counts one message that was promised now; never given to Plausible. Never waits and never throws. */
  recordMessage(message: PromisedMessage): void;
  /** Writes what is in memory to the store. Never throws. */
  flush(): Promise<void>;
  /** Stops the timer, ends what is under way and flushes for the last time. Never throws. */
  stop(): Promise<void>;
  /**
   * What was counted in a period, month by month, this minute's included. Only for the house: published.ts says what may be shown.
   * @throws when the store cannot be read
   */
  months(period: Period): Promise<CountedMonth[]>;
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
  const hours = createCounter(database, HOUR_TOTALS, log);
  const unmet = createCounter(database, UNMET_TOTALS, log);
  const messages = createCounter(database, MESSAGE_TOTALS, log);
  const forwarder = options.plausible ? createForwarder(options.plausible, log) : null;

  async function flush(): Promise<void> {
    forwarder?.reportLosses();
    for (const counter of [totals, hours, unmet, messages]) await counter.flush();
  }

  const timer = setInterval(() => void flush(), options.flushEvery ?? FLUSH_EVERY).unref();

  return {
    record(event) {
      // What children look at is never given to anyone else; those views are kept here.
      if (forwarder && event.section !== 'children') forwarder.send(event);
      else totals.add(brusselsDay(now()), event);
    },
    recordShown(states) {
      const { success, data } = shownStatesSchema.safeParse(states);
      if (!success) return log.warn('visits.shown.refused');
      const moment = now();
      hours.add(brusselsDay(moment), { ...data, hour: hourOf(moment) });
    },
    recordUnmet(event) {
      const { success, data } = unmetEventSchema.safeParse(event);
      if (!success) return log.warn('visits.unmet.refused');
      const moment = now();
      unmet.add(brusselsDay(moment), { ...data, hour: hourOf(moment) });
    },
    recordMessage(message) {
      const { success, data } = promisedMessageSchema.safeParse(message);
      if (!success) return log.warn('visits.message.refused');
      const moment = now();
      messages.add(brusselsDay(moment), { ...data, hour: hourOf(moment) });
    },
    flush,
    async stop() {
      clearInterval(timer);
      await forwarder?.stop();
      await flush();
    },
    async months(period) {
      await flush();
      return readMonths(options.database, period);
    },
  };
}

/** On the clock of Brussels. */
function hourOf(moment: Date): number {
  return Math.floor(minuteOfDay(moment) / 60);
}
