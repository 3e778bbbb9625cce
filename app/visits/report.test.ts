import { describe, expect, it } from 'vitest';
import { type CountedTotal, isMonth, monthReport } from './report';

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
  const report = monthReport('2026-11', totals);

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
    expect(monthReport('2026-11', totals.toReversed())).toEqual(report);
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
