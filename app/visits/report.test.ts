import { describe, expect, it } from 'vitest';
import { type CountedTotal, type CountedUnmet, isMonth, monthReport } from './report';

const total = (page: string, section: string, referrer: string, views: number, device = 'phone'): CountedTotal => ({
  page,
  section,
  referrer,
  device,
  views,
});
const totals = [
  total('/', 'everyone', 'direct', 6),
  total('/', 'everyone', 'awel.be', 3, 'larger'),
  total('/kinderen', 'children', '', 9),
  total('/kinderen/pesten', 'children', 'andere', 2),
];

describe('the figures of a month', () => {
  const report = monthReport('2026-11', totals, []);

  it('adds up page views, and entries without those from our own site', () => {
    expect([report.views, report.entries]).toEqual([20, 11]);
  });

  it('shares the views over sections, devices and pages', () => {
    expect(report.sections).toEqual([
      { name: 'children', count: 11 },
      { name: 'everyone', count: 9 },
    ]);
    expect(report.devices).toEqual([
      { name: 'phone', count: 17 },
      { name: 'larger', count: 3 },
    ]);
    expect(report.pages.map(({ name }) => name)).toEqual(['/', '/kinderen', '/kinderen/pesten']);
  });

  it('shares only the entries over the referring sites', () => {
    expect(report.referrers).toEqual([
      { name: 'direct', count: 6 },
      { name: 'awel.be', count: 3 },
      { name: 'andere', count: 2 },
    ]);
  });

  it('is the same in whatever order the totals come', () => {
    expect(monthReport('2026-11', totals.toReversed(), [])).toEqual(report);
  });
});

describe('unmet demand in a month', () => {
  const unmet = (hour: number, views: number, change: Partial<CountedUnmet> = {}): CountedUnmet => ({
    ...{ hour, section: 'adults', tried: 'call', phone: 'open', chat: 'closed', views },
    ...change,
  });
  const counted = [
    unmet(9, 2),
    unmet(12, 3, { tried: 'none' }),
    unmet(12, 4, { phone: 'busy', chat: 'busy' }),
    unmet(0, 2, { section: 'children', tried: 'both', phone: 'closed', chat: 'unknown' }),
    unmet(10, 2, { tried: 'chat' }),
  ];
  const { unmet: report } = monthReport('2026-11', [], counted);

  it('adds up all views, and shares them over what was tried', () => {
    expect(report.views).toBe(13);
    expect(report.tried).toEqual([
      { name: 'call', count: 6 },
      { name: 'none', count: 3 },
      { name: 'both', count: 2 },
      { name: 'chat', count: 2 },
    ]);
  });

  it('shares them over the state that phone and chat were shown in', () => {
    expect(report.phone.map(({ name, count }) => [name, count])).toEqual([
      ['open', 7],
      ['busy', 4],
      ['closed', 2],
    ]);
    expect(report.chat.map(({ name, count }) => [name, count])).toEqual([
      ['closed', 7],
      ['busy', 4],
      ['unknown', 2],
    ]);
  });

  it('puts the busiest hour first, and equally busy hours in the order of the day', () => {
    expect(report.hours.map(({ name }) => name)).toEqual([12, 0, 9, 10]);
    expect(report.hours[0]?.count).toBe(7);
  });

  it('stands apart from page views', () => {
    expect(monthReport('2026-11', totals, counted)).toMatchObject({ views: 20, unmet: { views: 13 } });
    expect(monthReport('2026-11', totals, []).unmet).toEqual({ views: 0, tried: [], phone: [], chat: [], hours: [] });
  });
});

describe('a month', () => {
  it('is a year and a month', () => {
    expect(['2026-11', '2026-01', '2099-12'].filter(isMonth)).toHaveLength(3);
  });

  it.each(['2026-13', '2026-00', '2026-1', '11-2026', 'november', '', '2026-11-01', "2026-11'; drop table"])(
    'is not %j',
    (text) => {
      expect(isMonth(text)).toBe(false);
    },
  );
});
