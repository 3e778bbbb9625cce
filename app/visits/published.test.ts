import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignDays } from './campaign-days';
import { countCampaigns } from './campaign-figures';
import { published } from './published';
import { type CountedDays, type CountedMonth, type Report, reportOf, type Share } from './report';
import { CAMPAIGNS, type Deed, emptyMonths, readerOf, someDeed, withDeeds } from './testing';

const someMonths = (deeds: number) =>
  fc.array(someDeed(60), { minLength: deeds, maxLength: deeds }).map((done) => withDeeds(emptyMonths(), done));
const inTens = (months: readonly CountedMonth[]) =>
  months.map((month) => ({ month: month.month, ...published(month) }));
const deed: Deed = {
  ...{ kind: 'view', count: 3, day: '2026-10-20', hour: 3, phone: 'closed', chat: 'closed', device: 'phone' },
  ...{ referrer: 'clbchat.be', tried: 'call', section: 'teens', place: { page: '/kinderen', section: 'children' } },
};
const october = (...deeds: Deed[]) => withDeeds(emptyMonths(), deeds)[1] as CountedMonth;

/** Every count of a report by its name. */
function countsIn(report: Report): Map<string, number> {
  const { views, entries, referred, unmet, messages, hours, campaigns } = report;
  const shares = { ...report, ...unmet, messageSections: messages.sections, messageHours: messages.hours } as Record<
    string,
    unknown
  >;
  const lists = [
    'sections',
    'devices',
    'referrers',
    'tried',
    'phone',
    'chat',
    'hours',
    'messageSections',
    'messageHours',
  ];
  return new Map([
    ...Object.entries({ views, entries, referred, unmet: unmet.views, messages: messages.count }),
    ...lists.flatMap((list) =>
      (shares[list] as Share[]).map(({ name, count }): [string, number] => [`${list} ${name}`, count]),
    ),
    ...campaigns.flatMap(({ name, count, ...own }) =>
      Object.entries({ count, ...own }).map(([what, of]): [string, number] => [`${name} ${what}`, Number(of)]),
    ),
    ...hours.flatMap(({ hour, views: seen, phone, chat }) => [
      [`${hour}`, seen] as [string, number],
      ...Object.entries(phone).map(([state, of]): [string, number] => [`${hour} phone ${state}`, of]),
      ...Object.entries(chat).map(([state, of]): [string, number] => [`${hour} chat ${state}`, of]),
    ]),
  ]);
}

describe('what is published of a month', () => {
  it('is whole tens, the same in whatever order it was counted', () => {
    const shuffled = someMonths(30).chain((months) => {
      const [, month = october()] = months;
      return fc.tuple(
        fc.constant(month),
        fc.record({
          totals: shuffle(month.totals),
          hours: shuffle(month.hours),
          unmet: shuffle(month.unmet),
          messages: shuffle(month.messages),
        }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([month, other]) => {
        const shown = countsIn(reportOf(published(month)));
        expect([...shown.values()].filter((count) => count % 10 !== 0)).toEqual([]);
        expect(countsIn(reportOf(published(other)))).toEqual(shown);
      }),
      { numRuns: 100 },
    );
  });

  it('shows twenty that were sent by hand as twenty, whatever nobody to nine others did', () => {
    const sent = { ...deed, count: 20 };
    const seen = Array.from({ length: 10 }, (_, others) => published(october(sent, { ...deed, count: others })));
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toHaveLength(1);
    expect(reportOf(seen[3] as CountedDays).referrers).toEqual([{ name: 'clbchat.be', count: 20 }]);
  });

  it('counts a view of /bezet once, as a page view and as one of /bezet', () => {
    const opened = { ...deed, count: 15, place: { page: '/bezet', section: 'everyone' } };
    const answered: Deed = { ...deed, kind: 'answer', count: 12 };
    const { views, hours, unmet } = reportOf(published(october(opened, { ...deed, count: 6 }, answered)));
    expect([views, hours[3]?.views, unmet.views]).toEqual([20, 20, 20]);
    expect(unmet.tried).toEqual([
      { name: 'call', count: 10 },
      { name: 'none', count: 10 },
    ]);
  });

  it('counts views of /bezet together that came at the same moment', () => {
    const place = { page: '/bezet', section: 'everyone' };
    const { views, unmet } = reportOf(published(october({ ...deed, count: 6, place }, { ...deed, count: 6, place })));
    expect([views, unmet.views]).toEqual([10, 10]);
  });

  it('keeps an answer without a choice, which has no page view', () => {
    const { hours } = october();
    const unmet = [
      { day: '2026-10-20', hour: 3, tried: 'none' as const, phone: 'open' as const, chat: 'open' as const, views: 14 },
    ];
    expect(reportOf(published({ ...october(), hours, unmet })).unmet.tried).toEqual([{ name: 'none', count: 10 }]);
  });

  it("never shows a campaign's page more often than it was seen", () => {
    fc.assert(
      fc.property(someMonths(40), (months) => {
        for (const month of months) {
          const exact = reportOf(month).campaigns;
          for (const { name, count } of reportOf(published(month), published(october(deed))).campaigns) {
            expect(count).toBeLessThanOrEqual(exact.find((one) => one.name === name)?.count ?? 0);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is near to what was counted: mostly less than ten off, never thirty, in a month and in the days of a campaign', async () => {
    const off: number[] = [];
    for (const months of fc.sample(someMonths(300), { seed: 1712, numRuns: 20 })) {
      const exact = countsIn(reportOf(...months.slice(1, 2)));
      const shown = countsIn(reportOf(...inTens(months).slice(1, 2)));
      for (const [name, count] of exact) off.push(Math.abs(count - (shown.get(name) ?? 0)));
      const days = campaignDays(CAMPAIGNS, { from: '2026-10-01', to: '2026-10-31' }, '2026-11-01');
      const [one] = await countCampaigns(days, readerOf(months));
      const [other] = await countCampaigns(days, readerOf(inTens(months)));
      for (const when of ['before', 'during'] as const) {
        for (const what of ['views', 'unmet', 'messages'] as const) {
          off.push(Math.abs((one?.counted[when][what] ?? 0) - (other?.counted[when][what] ?? 0)));
        }
      }
    }
    off.sort((one, other) => one - other);
    const at = (share: number) => off[Math.floor(off.length * share)] ?? 0;
    expect(off.length).toBeGreaterThan(2000);
    expect(at(0.95)).toBeLessThan(10);
    expect(off.at(-1)).toBeLessThan(30);
  });
});

function shuffle<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
