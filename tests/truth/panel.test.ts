/** What the contact panel tells people at the hours that matter most, and at any other, from the real content. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '~/audiences/audiences';
import { forPanel } from '~/availability/for-panel';
import type { LineInWords, PanelData } from '~/availability/panel-view';
import { at } from '~/availability/testing/fixtures';
import { brusselsDay, nextMidnight } from '~/hours/brussels-time';
import { timeInWords } from '~/hours/words';
import { sources } from './content';
import { believed, live, who } from './panel-moments';
import { LANGUAGES, panelFor } from './reader';

const CHRISTMAS = { nl: 'Kerstmis', fr: 'Noël', de: 'Weihnacht', en: 'Christmas' };
const MINORS = ['children', 'teens'] as const;
const LONGEST_HEADLINE = 55;
/** Who is meant and when 1712 opens, in two or three lines under it. */
const LONGEST_NEXT = 100;
const EVERYBODY = AUDIENCES.flatMap((audience) => LANGUAGES.map((language) => ({ audience, language })));

/** Every line that is open now, once. */
function openLines({ working, openNow }: PanelData): LineInWords[] {
  const open = [...working, ...openNow].filter(({ state }) => state === 'open');
  return [...new Map(open.map((line) => [line.key, line])).values()];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Left-overs of a text that was not filled in, and the key of a text that is missing. */
const BROKEN = /undefined|null|NaN|Invalid|\{\{|\}\}|\[object|^[a-z]+\.[a-zA-Z.]+$/;

describe('on Friday at 16 h', () => {
  const friday = at('2026-11-27T16:00:00+01:00');

  it('teens learn what is open now, what opens next, and when', () => {
    const { data } = panelFor({ audience: 'teens', language: 'nl' }, friday);
    const others = openLines(data).filter(({ key }) => !key.startsWith('1712-'));
    expect(others.map(({ words }) => words).filter((words) => words.includes('open'))).not.toEqual([]);
    const [next] = forPanel(friday, { audience: 'teens', language: 'nl' }, sources).later;
    const opensAt = timeInWords(new Date(next?.opensAt ?? ''), 'nl');
    const promised = [...data.waiting, ...data.later].filter(({ words }) => words.includes(opensAt));
    expect(promised.map(({ action }) => action).join()).toContain(next?.name);
    expect(promised.every(({ words }) => words.includes('vandaag'))).toBe(true);
  });
});

describe('on Tuesday at 20 h', () => {
  it.each(MINORS)('%s find an open chat in the panel itself', (audience) => {
    const { data } = panelFor({ audience, language: 'nl' }, at('2026-11-24T20:00:00+01:00'));
    expect(data.working.filter(({ method, state }) => method === 'chat' && state === 'open')).not.toEqual([]);
  });
});

describe('at midnight, when Christmas begins', () => {
  const christmas = at('2026-12-25T00:00:00+01:00');

  it.each(EVERYBODY)('$audience ($language) read why 1712 is closed, and who is not', (reader) => {
    const { data } = panelFor(reader, christmas);
    const own = [...data.working, ...data.waiting].find(({ key }) => key === '1712-phone');
    expect(own?.state).toBe('closed');
    expect(own?.words).toContain(CHRISTMAS[reader.language]);
    if (reader.language === 'nl') expect(openLines(data)).not.toEqual([]);
  });

  it('and not a moment before', () => {
    const { data } = panelFor({ audience: 'adults', language: 'nl' }, new Date(christmas.getTime() - 1));
    expect(stringsIn(data).join(' ')).not.toContain('Kerstmis');
  });
});

describe('on 11 July, which is no public holiday', () => {
  it.each(['2025-07-11T10:00:00+02:00', '2028-07-11T10:00:00+02:00'])('1712 can be called (%s)', (morning) => {
    for (const reader of EVERYBODY) {
      const { working } = panelFor(reader, at(morning)).data;
      expect(working.find(({ key }) => key === '1712-phone')?.state).toBe('open');
    }
  });
});

describe('at any moment, with any live state', () => {
  it('two things work now, one of them without a voice call, and every text is whole', () => {
    const seen = { moments: 0, fewest: Number.POSITIVE_INFINITY };
    const property = fc.property(believed, live, (now, switched) => {
      for (const reader of EVERYBODY) {
        const { data } = panelFor(reader, now, switched(now));
        const open = openLines(data);
        // Writing to 1712 always works, and is no voice call.
        const ways = [...open.map(({ key }) => key), ...(data.contactPath && data.writeWords ? ['write'] : [])];
        expect(ways).toContain('write');
        // Of the lines that speak another language one is not there at night: for a child in French only writing is left then.
        expect(ways.length).toBeGreaterThanOrEqual(reader.language === 'nl' ? 2 : 1);
        expect(stringsIn(data).filter((text) => BROKEN.test(text))).toEqual([]);
        expect(data.headline.now.length).toBeLessThanOrEqual(LONGEST_HEADLINE);
        expect(data.headline.next.length).toBeLessThanOrEqual(LONGEST_NEXT);
        // What is lit is what the headline says, and nothing lit leads to a line that is closed.
        expect([
          ...data.working.filter(({ state }) => state === 'open').map(({ href }) => href),
          data.contactPath,
        ]).toContain(data.lit.href);
        seen.moments += 1;
        seen.fewest = Math.min(seen.fewest, ways.length);
      }
    });
    fc.assert(property, { numRuns: 500 });
    process.stdout.write(`panel: ${seen.moments} panels, never fewer than ${seen.fewest} ways that work now\n`);
  });

  it('a panel says the same until the moment it names, or midnight', () => {
    const property = fc.property(
      believed,
      live,
      who,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (now, switched, reader, part) => {
        const states = switched(now);
        const { data, nextChange } = panelFor(reader, now, states);
        const end = Math.min(Date.parse(nextChange ?? '9999-12-31'), nextMidnight(now).getTime());
        fc.pre(end > now.getTime());
        const between = Math.round(now.getTime() + (end - 1 - now.getTime()) * part);
        for (const later of [between, end - 1]) {
          expect(panelFor(reader, new Date(later), states).data, new Date(later).toISOString()).toEqual(data);
        }
      },
    );
    fc.assert(property, { numRuns: 1_000 });
  });
});

describe('the headline', () => {
  const QUARTER = 15 * 60_000;
  const start = at('2026-12-01T00:00:00+01:00').getTime();
  const quarters = Array.from({ length: 365 * 96 }, (_, index) => new Date(start + index * QUARTER));

  it.each(AUDIENCES)(
    'is at most 55 characters for %s, at every quarter of an hour of a year, in each language',
    (audience) => {
      const longest = { now: '', next: '' };
      for (const language of LANGUAGES) {
        let known = '';
        for (const now of quarters) {
          // The words follow from these two; they are only said again when one of them has changed.
          const key = `${brusselsDay(now)} ${JSON.stringify(forPanel(now, { audience, language }, sources).headline)}`;
          if (key === known) continue;
          known = key;
          const { headline } = panelFor({ audience, language }, now).data;
          for (const part of ['now', 'next'] as const)
            if (headline[part].length > longest[part].length) longest[part] = headline[part];
        }
      }
      process.stdout.write(
        `headline for ${audience}: ${quarters.length} quarters, longest "${longest.now}" (${longest.now.length}), then "${longest.next}" (${longest.next.length})\n`,
      );
      expect(longest.now.length).toBeGreaterThan(0);
      expect(longest.now.length).toBeLessThanOrEqual(LONGEST_HEADLINE);
      expect(longest.next.length).toBeLessThanOrEqual(LONGEST_NEXT);
    },
  );
});
