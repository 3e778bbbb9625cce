import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SiteDatabase } from '~/platform/database/database.server';
import { countDatabase, createCounter } from '~/visits/counter.server';
import type { VisitEvent } from '~/visits/event';
import { monthPeriod } from '~/visits/period';
import { type Report, reportOf } from '~/visits/report';
import { VISIT_TOTALS } from '~/visits/totals.server';
import type { Visits } from '~/visits/visits.server';
import { ENGINES, useEngine } from '../support/engines';
import { eventually } from '../support/patience';
import { TestVisits, visitRows } from './visits-store';

const view: VisitEvent = { page: '/', section: 'everyone', device: 'phone', referrer: 'awel.be' };

/** Makes the database refuse one row, and take it again. */
const NO_PAGE_Z = {
  SQLite: [
    "create trigger no_z before insert on visit_totals when new.page = '/z' begin select raise(abort, 'no'); end",
    'drop trigger no_z',
  ],
  PostgreSQL: [
    "alter table visit_totals add constraint no_z check (page <> '/z')",
    'alter table visit_totals drop constraint no_z',
  ],
} as const;

describe.each(ENGINES)('on %s', (name) => {
  const engine = useEngine(name);
  let test: TestVisits;
  let store: SiteDatabase;
  let visits: Visits;

  beforeEach(async () => {
    test = new TestVisits(() => engine.databaseUrl());
    store = await test.openStore();
    visits = test.count(store);
  });

  afterEach(() => test.end());

  function rows() {
    return visitRows(store);
  }

  async function november(): Promise<Report> {
    return reportOf(...(await visits.months(monthPeriod('2026-11'))));
  }

  describe('day totals', () => {
    it('adds up views in memory and over flushes', async () => {
      for (let count = 0; count < 3; count += 1) visits.record(view);
      expect(await rows()).toEqual([]);
      await visits.flush();
      visits.record(view);
      visits.record({ ...view, referrer: '' });
      await visits.flush();
      expect(await rows()).toEqual([
        { day: '2026-11-15', ...view, referrer: '', views: 1 },
        { day: '2026-11-15', ...view, views: 4 },
      ]);
    });

    it('counts by the day in Brussels', async () => {
      test.now = new Date('2026-11-15T22:59:59Z');
      visits.record(view);
      test.now = new Date('2026-11-15T23:00:00Z');
      visits.record(view);
      await visits.flush();
      expect((await rows()).map(({ day, views }) => [day, views])).toEqual([
        ['2026-11-15', 1],
        ['2026-11-16', 1],
      ]);
    });

    it('flushes by itself', async () => {
      visits = test.count(store, { flushEvery: 5 });
      visits.record(view);
      await eventually(async () => expect(await rows()).toHaveLength(1));
    });

    it('flushes when it stops', async () => {
      visits.record(view);
      await visits.stop();
      expect(await rows()).toMatchObject([{ views: 1 }]);
    });

    it('waits at the end for a flush that is under way', async () => {
      visits.record(view);
      void visits.flush();
      await visits.stop();
      await store.close();
      store = await test.openStore();
      expect(await rows()).toMatchObject([{ views: 1 }]);
    });

    it('loses nothing when flushes and views come together', async () => {
      const flushes: Promise<void>[] = [];
      for (let count = 0; count < 500; count += 1) {
        visits.record({ ...view, device: count % 2 === 0 ? 'phone' : 'larger' });
        if (count % 50 === 0) flushes.push(visits.flush());
      }
      await Promise.all([...flushes, visits.flush()]);
      expect((await november()).views).toBe(500);
    });

    it('adds to what another process counted', async () => {
      const other = test.count(await test.openStore());
      visits.record(view);
      other.record(view);
      await visits.flush();
      await other.flush();
      expect(await rows()).toMatchObject([{ views: 2 }]);
    });

    it('writes more rows than one statement takes', async () => {
      for (let page = 0; page < 1000; page += 1) visits.record({ ...view, page: `/hulplijnen/${page}` });
      await visits.flush();
      expect(await rows()).toHaveLength(1000);
      expect(test.lines).toEqual([]);
    });
  });

  describe('a store that is away', () => {
    it('keeps the totals, says so without a row, and writes them when it is back', async () => {
      await store.kysely.schema.alterTable('visit_totals').renameTo('away').execute();
      visits.record(view);
      await visits.flush();
      visits.record(view);
      await visits.flush();
      expect(test.lines.map((line) => JSON.parse(line))).toMatchObject([
        { event: 'visits.flush.failed', table: 'visit_totals', kept: 1 },
        { event: 'visits.flush.failed', table: 'visit_totals', kept: 1 },
      ]);
      expect(test.lines.join()).not.toMatch(/awel|phone|everyone/);
      await countDatabase(store.kysely).schema.alterTable('away').renameTo('visit_totals').execute();
      await visits.flush();
      expect(await rows()).toMatchObject([{ views: 2 }]);
    });

    it('takes a bounded number of different totals, and goes on counting those', async () => {
      const totals = createCounter(countDatabase(store.kysely), VISIT_TOTALS, test.log, 10);
      for (let count = 0; count < 200; count += 1) totals.add('2026-11-15', { ...view, page: `/${count % 100}` });
      await totals.flush();
      expect((await rows()).map(({ views }) => views)).toEqual(Array(10).fill(2));
    });

    it('writes all of a flush or nothing', async () => {
      const [refuse, allow] = NO_PAGE_Z[name];
      await sql.raw(refuse).execute(store.kysely);
      for (let page = 0; page < 400; page += 1) visits.record({ ...view, page: `/a/${page}` });
      visits.record({ ...view, page: '/z' });
      await visits.flush();
      expect(await rows()).toEqual([]);
      await sql.raw(allow).execute(store.kysely);
      await visits.flush();
      expect(await rows()).toHaveLength(401);
      expect((await rows()).every(({ views }) => views === 1)).toBe(true);
    });

    it('never throws into a request, not even when it is closed', async () => {
      await store.close();
      visits.record(view);
      visits.recordUnmet({ section: 'adults', tried: 'none', phone: 'open', chat: 'open' });
      await expect(visits.flush()).resolves.toBeUndefined();
      await expect(visits.stop()).resolves.toBeUndefined();
    });
  });

  describe('a month', () => {
    it('takes its days and no other, views that are not written yet included', async () => {
      for (const day of ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01']) {
        test.now = new Date(`${day}T12:00:00+01:00`);
        visits.record(view);
        visits.record({ ...view, page: '/kinderen', section: 'children', referrer: '' });
      }
      const report = await november();
      expect(report.hours.map(({ views }) => views)).toEqual(Array(24).fill(0));
      expect(report).toEqual({
        views: 4,
        entries: 2,
        referred: 2,
        sections: [
          { name: 'children', count: 2 },
          { name: 'everyone', count: 2 },
        ],
        devices: [{ name: 'phone', count: 4 }],
        referrers: [{ name: 'awel.be', count: 2 }],
        pages: [
          { name: '/', count: 2 },
          { name: '/kinderen', count: 2 },
        ],
        campaigns: [],
        hours: expect.any(Array),
        unmet: { views: 0, tried: [], phone: [], chat: [], hours: [] },
        messages: { count: 0, sections: [], hours: [], perHour: [] },
      });
    });

    it('is empty when nothing was counted', async () => {
      expect(await visits.months(monthPeriod('2020-02'))).toEqual([
        { month: '2020-02', totals: [], hours: [], unmet: [], messages: [] },
      ]);
    });
  });
});
