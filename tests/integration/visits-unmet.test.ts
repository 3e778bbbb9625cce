import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SiteDatabase } from '~/platform/database/database.server';
import type { UnmetEvent } from '~/visits/by-hour';
import { visitsCommand } from '~/visits/command.server';
import { countDatabase } from '~/visits/counter.server';
import { monthPeriod } from '~/visits/period';
import { readMonths } from '~/visits/read.server';
import { reportOf } from '~/visits/report';
import type { Visits } from '~/visits/visits.server';
import { TestVisits, unmetRows, visitRows } from './visits-store';

const event: UnmetEvent = { section: 'adults', tried: 'call', phone: 'open', chat: 'busy' };

let test: TestVisits;
let store: SiteDatabase;
let visits: Visits;

beforeEach(async () => {
  test = new TestVisits();
  store = await test.openStore();
  visits = test.count(store);
});

afterEach(() => test.end());

function recordAt(instant: string, change: Partial<UnmetEvent> = {}): void {
  test.now = new Date(instant);
  visits.recordUnmet({ ...event, ...change });
}

describe('views of "I did not get through"', () => {
  it('are added up in memory, over flushes and over processes', async () => {
    const other = test.count(await test.openStore());
    visits.recordUnmet(event);
    visits.recordUnmet(event);
    expect(await unmetRows(store)).toEqual([]);
    await visits.flush();
    other.recordUnmet(event);
    await other.flush();
    visits.recordUnmet({ ...event, tried: 'none' });
    await visits.stop();
    expect(await unmetRows(store)).toEqual([
      { day: '2026-11-15', hour: 12, ...event, views: 3 },
      { day: '2026-11-15', hour: 12, ...event, tried: 'none', views: 1 },
    ]);
  });

  it('count by the day and the hour in Brussels, in summer and in winter', async () => {
    const instants = ['2026-07-01T21:59:59Z', '2026-07-01T22:00:00Z', '2026-11-15T22:59:59Z', '2026-11-15T23:00:00Z'];
    for (const instant of instants) recordAt(instant);
    await visits.flush();
    expect((await unmetRows(store)).map(({ day, hour }) => [day, hour])).toEqual([
      ['2026-07-01', 23],
      ['2026-07-02', 0],
      ['2026-11-15', 23],
      ['2026-11-16', 0],
    ]);
  });

  it('count both hours as one where the clock is set back', async () => {
    for (const instant of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) recordAt(instant);
    await visits.flush();
    expect(await unmetRows(store)).toMatchObject([{ day: '2026-10-25', hour: 2, views: 2 }]);
  });

  it('are kept in every combination that there is', async () => {
    const states = ['open', 'busy', 'closed', 'unknown'] as const;
    for (let hour = 0; hour < 24; hour += 1) {
      for (const section of ['children', 'teens', 'adults', 'everyone'] as const) {
        for (const tried of ['none', 'call', 'chat', 'both'] as const) {
          for (const phone of states) {
            for (const chat of states) {
              recordAt(`2026-11-15T${String(hour).padStart(2, '0')}:10:00+01:00`, { section, tried, phone, chat });
            }
          }
        }
      }
    }
    await visits.flush();
    const rows = await unmetRows(store);
    expect(rows).toHaveLength(24 * 4 ** 4);
    expect(rows.every(({ views }) => views === 1)).toBe(true);
    expect(test.lines).toEqual([]);
  });

  it('wait in memory while their table is away; page views are written all the same', async () => {
    await store.kysely.schema.alterTable('unmet_totals').renameTo('away').execute();
    visits.recordUnmet(event);
    visits.record({ page: '/', section: 'everyone', device: 'phone', referrer: 'direct' });
    await visits.flush();
    visits.recordUnmet(event);
    expect(await visitRows(store)).toHaveLength(1);
    expect(test.lines.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'visits.flush.failed', table: 'unmet_totals', kept: 1 },
    ]);
    expect(test.lines.join()).not.toMatch(/adults|call|busy/);
    await countDatabase(store.kysely).schema.alterTable('away').renameTo('unmet_totals').execute();
    await visits.flush();
    expect(await unmetRows(store)).toMatchObject([{ views: 2 }]);
  });
});

describe('a month of them', () => {
  it('takes its days and no other, views that are not written yet included', async () => {
    recordAt('2026-10-31T23:30:00+01:00');
    recordAt('2026-11-01T00:30:00+01:00', { tried: 'both' });
    recordAt('2026-11-02T10:00:00+01:00');
    recordAt('2026-11-30T10:59:59+01:00', { phone: 'closed' });
    recordAt('2026-12-01T00:00:00+01:00');
    const months = await visits.months(monthPeriod('2026-11'));
    expect(reportOf(...months).unmet).toEqual({
      views: 3,
      tried: [
        { name: 'call', count: 2 },
        { name: 'both', count: 1 },
      ],
      phone: [
        { name: 'open', count: 2 },
        { name: 'closed', count: 1 },
      ],
      chat: [{ name: 'busy', count: 3 }],
      hours: [
        { name: 10, count: 2 },
        { name: 0, count: 1 },
      ],
    });
  });

  it('is printed by a process that does not count itself', async () => {
    recordAt('2026-11-15T12:30:00+01:00');
    await visits.flush();
    const written: string[] = [];
    const { kysely } = await test.openStore();
    const campaign = { code: 'lente', from: '2026-11-15', until: '2026-11-15', ran: ['VRT'] };
    const code = await visitsCommand(['--month', '2026-11', '--exact'], {
      readMonths: (period) => readMonths(kysely, period),
      campaigns: [campaign],
      today: '2026-12-02',
      forwarding: false,
      write: (text) => written.push(text),
      writeError: (text) => written.push(text),
    });
    expect(code).toBe(0);
    expect(written.join()).toMatch(/lente: 1 dag ervoor +0 .* 0 +0\nlente: 1 dag \(VRT\) +0 .* 1 +0\n/);
    expect(written.join()).toMatch(/Niet doorgeraakt\n.*Weergaven van \/bezet +1\n.*12 tot 13 uur +1 /s);
  });
});
