/** The site's own store in a folder of its own, and visits counted into it, for the tests of visits. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteDatabase } from '~/platform/database/database.server';
import { createLog } from '~/platform/log.server';
import { openSiteDatabase } from '~/server/site-tables.server';
import type { UnmetView } from '~/visits/by-hour';
import type { CountRow } from '~/visits/counter.server';
import type { VisitEvent } from '~/visits/event';
import type { VisitTables } from '~/visits/totals.server';
import { createVisits, type Visits, type VisitsOptions } from '~/visits/visits.server';

export class TestVisits {
  readonly folder = mkdtempSync(join(tmpdir(), 'visits-'));
  /** Every line logged so far. */
  readonly lines: string[] = [];
  readonly log = createLog('debug', (line) => this.lines.push(line));
  now = new Date('2026-11-15T12:00:00+01:00');
  /** Asked for the database's address; without an address it is a file. */
  readonly #databaseUrl: () => Promise<string | undefined>;
  readonly #closers: (() => Promise<void>)[] = [];

  constructor(databaseUrl: () => Promise<string | undefined> = async () => undefined) {
    this.#databaseUrl = databaseUrl;
  }

  /** Opens the store as a process does; the first time it is made. */
  async openStore(): Promise<SiteDatabase> {
    const store = await openSiteDatabase({
      dataDir: this.folder,
      databaseUrl: await this.#databaseUrl(),
      log: this.log,
      ballastBytes: 0,
    });
    this.#closers.push(() => store.close());
    return store;
  }

  /** Starts counting; only a test that asks for it is flushed by the timer. */
  count(
    store: SiteDatabase,
    options: Partial<Pick<VisitsOptions<VisitTables>, 'plausible' | 'flushEvery'>> = {},
  ): Visits {
    const parts = { database: store.kysely, log: this.log, now: () => this.now };
    const visits = createVisits({ ...parts, plausible: null, flushEvery: 60_000, ...options });
    this.#closers.push(() => visits.stop());
    return visits;
  }

  async end(): Promise<void> {
    for (const close of this.#closers.reverse()) await close();
    rmSync(this.folder, { recursive: true });
  }
}

/** In the order of the table's key. */
export function visitRows({ kysely }: SiteDatabase): Promise<CountRow<VisitEvent>[]> {
  const all = kysely.selectFrom('visit_totals').selectAll();
  return all.orderBy('day').orderBy('page').orderBy('section').orderBy('device').orderBy('referrer').execute();
}

/** In the order of the table's key. */
export function unmetRows({ kysely }: SiteDatabase): Promise<CountRow<UnmetView>[]> {
  const all = kysely.selectFrom('unmet_totals').selectAll();
  return all
    .orderBy('day')
    .orderBy('hour')
    .orderBy('section')
    .orderBy('tried')
    .orderBy('phone')
    .orderBy('chat')
    .execute();
}
