/**
 * Who sees everything that is published and knows the rule. The promise: ten values stay possible for every count. It is
 * tried in the strongest way there is: not how cleverly somebody calculates, but whether ten truths look the same to the byte.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '~/hours/brussels-time';
import { figuresAsCsv } from './csv';
import { monthFigures } from './month-figures';
import { monthPeriod } from './period';
import { publishedTables } from './period-tables';
import { published } from './published';
import type { CountedDays, CountedMonth } from './report';
import { CAMPAIGNS, contradictions, type Deed, emptyMonths, MONTHS, readerOf, someDeed, withDeeds } from './testing';

/** `npm run attack` makes many more. */
const REPORTS = Number(process.env.ATTACKS ?? 300);

/** What is tried of each count. */
const MOST = 20;
const LICHT = { page: '/c/licht', section: 'adults' };

const inTens = (months: readonly CountedMonth[]) =>
  months.map((month) => ({ month: month.month, ...published(month) }));

/** The page of each month, and all months as a file; while a campaign runs, and after it. */
async function everythingPublished(months: readonly CountedMonth[]): Promise<string> {
  const shown: unknown[] = [];
  for (const over of [MONTHS.slice(0, -1), MONTHS]) {
    const last = over.at(-1) ?? '';
    const period = { from: `${over[0]}-01`, to: monthPeriod(last).to };
    const source = { readMonths: readerOf(months), campaigns: CAMPAIGNS, today: addDays(period.to, 1) };
    for (const month of over) shown.push(await monthFigures(month, source));
    shown.push(figuresAsCsv(period, await publishedTables(period, period, source)));
  }
  return JSON.stringify(shown);
}

const someMonths = fc
  .array(someDeed(60), { minLength: 1, maxLength: 40 })
  .map((deeds) => withDeeds(emptyMonths(), deeds));

describe('whoever sees all that is published of some months', () => {
  it('cannot tell the truth from nine others, whatever was counted one to nine times more', {
    timeout: 600_000,
  }, async () => {
    const attack = fc.asyncProperty(someMonths, someDeed(9), async (months, deed) => {
      const seen = await everythingPublished(months);
      const tens = inTens(months);
      expect(contradictions(tens)).toEqual([]);
      expect(await everythingPublished(tens)).toBe(seen);
      const other = withDeeds(tens, [deed]);
      expect(contradictions(other)).toEqual([]);
      expect(await everythingPublished(other)).toBe(seen);
    });
    await fc.assert(attack, { numRuns: REPORTS });
  });

  it('finds at least ten values for each of three counts and their sums, trying every truth there is', {
    timeout: 600_000,
  }, () => {
    const deed = (change: Partial<Deed>): Deed => ({
      ...{ kind: 'view', count: 0, day: '2026-10-20', hour: 3, phone: 'closed', chat: 'closed', device: 'phone' },
      ...{
        referrer: 'direct',
        tried: 'call',
        section: 'teens',
        place: { page: '/volwassenen', section: 'adults' },
        ...change,
      },
    });
    const universes: [Deed, Deed, Deed][] = [
      [deed({}), deed({ hour: 9 }), deed({ day: '2026-10-21', phone: 'busy' })],
      [deed({}), deed({ referrer: '' }), deed({ device: 'larger' })],
      [deed({}), deed({ place: { page: '/bezet', section: 'adults' } }), deed({ place: LICHT })],
      [deed({ kind: 'answer' }), deed({ kind: 'answer', tried: 'chat' }), deed({ kind: 'answer', hour: 9 })],
      [deed({ kind: 'message' }), deed({ kind: 'message', section: 'adults' }), deed({ kind: 'message', hour: 9 })],
    ];
    for (const deeds of universes) {
      const truths = new Map<string, [number, number, number][]>();
      for (let all = 0; all < MOST ** 3; all += 1) {
        const counts: [number, number, number] = [
          all % MOST,
          Math.floor(all / MOST) % MOST,
          Math.floor(all / MOST ** 2),
        ];
        const counted = withDeeds(
          emptyMonths(),
          deeds.map((one, at) => ({ ...one, count: counts[at] ?? 0 })),
        );
        const seen = JSON.stringify(published(counted[1] as CountedDays));
        truths.set(seen, [...(truths.get(seen) ?? []), counts]);
      }
      for (const [seen, counts] of truths) {
        // Nearer to the end of what was tried, truths are missing.
        if (Math.max(...tensOf(seen)) > MOST - 10) continue;
        const sums = [[0], [1], [2], [0, 1], [1, 2], [0, 2], [0, 1, 2]];
        const values = sums.map(
          (places) => new Set(counts.map((one) => places.reduce((sum, at) => sum + (one[at] ?? 0), 0))),
        );
        expect(Math.min(...values.map(({ size }) => size)), seen + JSON.stringify(counts)).toBeGreaterThanOrEqual(10);
      }
    }
  });
});

const tensOf = (seen: string) => [...seen.matchAll(/"(?:views|messages)":(\d+)/g)].map(([, count]) => Number(count));
