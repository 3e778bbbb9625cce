import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '~/server/log.server';
import type { VisitEvent } from '~/visits/event';
import { createTotals, type VisitTables, type VisitTotal } from '~/visits/totals.server';
import { createVisits, type Visits } from '~/visits/visits.server';
import { createVisitTable, openVisitStore } from './visits-store';

const view: VisitEvent = { page: '/', section: 'everyone', device: 'phone', referrer: 'awel.be' };

let folder: string;
let database: Kysely<VisitTables>;
let visits: Visits;
let now: Date;
let lines: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'visits-'));
  lines = [];
  now = new Date('2026-11-15T12:00:00+01:00');
  database = open();
  await createVisitTable(database);
  visits = start();
});

afterEach(async () => {
  await visits.stop();
  await database.destroy();
  rmSync(folder, { recursive: true });
});

function open(): Kysely<VisitTables> {
  return openVisitStore(join(folder, 'site.db'));
}

function start(flushEvery = 60_000, kysely = database): Visits {
  const log = createLog('warn', (line) => lines.push(line));
  return createVisits({ database: kysely, log, now: () => now, plausible: null, flushEvery });
}

function rows(): Promise<VisitTotal[]> {
  return database.selectFrom('visit_totals').selectAll().orderBy('day').orderBy('page').orderBy('referrer').execute();
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
    now = new Date('2026-11-15T22:59:59Z');
    visits.record(view);
    now = new Date('2026-11-15T23:00:00Z');
    visits.record(view);
    await visits.flush();
    expect((await rows()).map(({ day, views }) => [day, views])).toEqual([
      ['2026-11-15', 1],
      ['2026-11-16', 1],
    ]);
  });

  it('flushes by itself', async () => {
    await visits.stop();
    visits = start(5);
    visits.record(view);
    await vi.waitFor(async () => expect(await rows()).toHaveLength(1), { interval: 5 });
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
    await database.destroy();
    database = open();
    expect(await rows()).toMatchObject([{ views: 1 }]);
  });

  it('loses nothing when flushes and views come together', async () => {
    const flushes: Promise<void>[] = [];
    for (let count = 0; count < 500; count += 1) {
      visits.record({ ...view, device: count % 2 === 0 ? 'phone' : 'larger' });
      if (count % 50 === 0) flushes.push(visits.flush());
    }
    await Promise.all([...flushes, visits.flush()]);
    expect((await visits.month('2026-11')).views).toBe(500);
  });

  it('adds to what another process counted', async () => {
    const elsewhere = open();
    const other = start(60_000, elsewhere);
    visits.record(view);
    other.record(view);
    await visits.flush();
    await other.stop();
    await elsewhere.destroy();
    expect(await rows()).toMatchObject([{ views: 2 }]);
  });

  it('writes more rows than one statement takes', async () => {
    for (let page = 0; page < 1000; page += 1) visits.record({ ...view, page: `/hulplijnen/${page}` });
    await visits.flush();
    expect(await rows()).toHaveLength(1000);
    expect(lines).toEqual([]);
  });
});

describe('a store that is away', () => {
  it('keeps the totals, says so without a row, and writes them when it is back', async () => {
    await database.schema.dropTable('visit_totals').execute();
    visits.record(view);
    await visits.flush();
    visits.record(view);
    await visits.flush();
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'visits.flush.failed', kept: 1 },
      { event: 'visits.flush.failed', kept: 1 },
    ]);
    expect(lines.join()).not.toMatch(/awel|phone|everyone/);
    await createVisitTable(database);
    await visits.flush();
    expect(await rows()).toMatchObject([{ views: 2 }]);
  });

  it('takes a bounded number of different totals, and goes on counting those', async () => {
    const totals = createTotals(database, createLog('error'), 10);
    for (let count = 0; count < 200; count += 1) totals.add('2026-11-15', { ...view, page: `/${count % 100}` });
    await totals.flush();
    expect((await rows()).map(({ views }) => views)).toEqual(Array(10).fill(2));
  });

  it('writes all of a flush or nothing', async () => {
    await database.deleteFrom('visit_totals').execute();
    const file = new Database(join(folder, 'site.db'));
    file.exec(
      `CREATE TRIGGER refuse BEFORE INSERT ON visit_totals WHEN NEW.page = '/z' BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    for (let page = 0; page < 400; page += 1) visits.record({ ...view, page: `/a/${page}` });
    visits.record({ ...view, page: '/z' });
    await visits.flush();
    expect(await rows()).toEqual([]);
    file.exec('DROP TRIGGER refuse');
    file.close();
    await visits.flush();
    expect(await rows()).toHaveLength(401);
    expect((await rows()).every(({ views }) => views === 1)).toBe(true);
  });

  it('never throws into a request, not even when it is closed', async () => {
    await database.destroy();
    visits.record(view);
    await expect(visits.flush()).resolves.toBeUndefined();
    await expect(visits.stop()).resolves.toBeUndefined();
    database = open();
  });
});

describe('a month', () => {
  it('takes its days and no other, views that are not written yet included', async () => {
    for (const day of ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01']) {
      now = new Date(`${day}T12:00:00+01:00`);
      visits.record(view);
      visits.record({ ...view, page: '/kinderen', section: 'children', referrer: '' });
    }
    expect(await visits.month('2026-11')).toEqual({
      month: '2026-11',
      views: 4,
      entries: 2,
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
    });
  });

  it('is empty when nothing was counted', async () => {
    expect(await visits.month('2020-02')).toMatchObject({ views: 0, entries: 0, pages: [] });
  });
});
