import { describe, expect, it } from 'vitest';
import { type CountedDays, type CountedTotal, type CountedUnmet, reportOf } from './report';

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

const DAY = { day: '2026-11-05' };
const november = (counted: Partial<CountedDays>) =>
  reportOf({ totals: [], hours: [], unmet: [], messages: [], ...counted });

describe('the figures of a month', () => {
  const report = november({ totals });

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
    expect(november({ totals: totals.toReversed() })).toEqual(report);
  });
});

describe('unmet demand in a month', () => {
  const unmet = (hour: number, views: number, change: Partial<CountedUnmet> = {}): CountedUnmet => ({
    ...{ ...DAY, hour, tried: 'call', phone: 'open', chat: 'closed', views },
    ...change,
  });
  const counted = [
    unmet(9, 2),
    unmet(12, 3, { tried: 'none' }),
    unmet(12, 4, { phone: 'busy', chat: 'busy' }),
    unmet(0, 2, { tried: 'both', phone: 'closed', chat: 'unknown' }),
    unmet(10, 2, { tried: 'chat' }),
  ];
  const { unmet: report } = november({ unmet: counted });

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
    expect(november({ totals, unmet: counted })).toMatchObject({ views: 20, unmet: { views: 13 } });
    expect(november({ totals }).unmet).toEqual({ views: 0, tried: [], phone: [], chat: [], hours: [] });
  });
});

describe('campaigns in a month', () => {
  it('are the pages under /c/CODE and no other, by their code, most views first', () => {
    const { campaigns, views } = november({
      totals: [
        total('/c/lente', 'adults', 'vrt.be', 3),
        total('/c/lente', 'adults', '', 2, 'larger'),
        total('/c/ketnet-2026', 'children', 'direct', 9),
        total('/c/lente/qr.svg', 'everyone', 'direct', 50),
        total('/contact', 'adults', 'direct', 50),
      ],
    });
    expect(views).toBe(114);
    expect(campaigns).toEqual([
      { name: 'ketnet-2026', count: 9, entries: 9, referred: 0, phone: 9 },
      { name: 'lente', count: 5, entries: 3, referred: 3, phone: 3 },
    ]);
  });
});

describe('the hours of a month', () => {
  const { hours } = november({
    hours: [
      { ...DAY, hour: 9, phone: 'open', chat: 'closed', views: 5 },
      { ...DAY, hour: 9, phone: 'busy', chat: 'closed', views: 3 },
      { ...DAY, hour: 23, phone: 'closed', chat: 'closed', views: 1 },
    ],
  });

  it('are 24, each with its views by what was said of phone and chat', () => {
    expect(hours.map(({ hour }) => hour)).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
    expect(hours[9]).toEqual({
      hour: 9,
      views: 8,
      phone: { open: 5, busy: 3, closed: 0, unknown: 0 },
      chat: { open: 0, busy: 0, closed: 8, unknown: 0 },
    });
    expect(hours[23]?.views).toBe(1);
  });
});

describe('messages in a month', () => {
  it('are counted per section and hour', () => {
    const { messages } = november({
      messages: [
        { ...DAY, hour: 20, section: 'teens', messages: 2 },
        { ...DAY, hour: 9, section: 'adults', messages: 4 },
        { ...DAY, hour: 20, section: 'adults', messages: 1 },
      ],
    });
    expect(messages.count).toBe(7);
    expect(messages.sections).toEqual([
      { name: 'adults', count: 5 },
      { name: 'teens', count: 2 },
    ]);
    expect(messages.hours).toEqual([
      { name: 9, count: 4 },
      { name: 20, count: 3 },
    ]);
    expect(messages.perHour.map(({ hour, section }) => `${hour} ${section}`)).toEqual([
      '9 adults',
      '20 teens',
      '20 adults',
    ]);
  });
});
