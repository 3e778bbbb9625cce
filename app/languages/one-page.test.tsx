import { allHelplines } from 'content-collections';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { languageList } from '~/content/settings';
import type { ListedHelpline } from '~/directory/listing';
import { helplineById } from '~/helplines/helplines';
import { OnePageText } from './one-page';
import { onePageData } from './one-page-data';
import { sentencesIn } from './sentences';

function listed(id: string, state: 'open' | 'closed' = 'open'): ListedHelpline {
  const helpline = helplineById(allHelplines, id);
  const [channel] = helpline.channels;
  const number = channel?.number ?? null;
  const contact = number ? `tel:${number}` : (helpline.url ?? null);
  const line = {
    kind: 'phone',
    contact,
    number,
    answeredAtOnce: true,
    state,
    reason: null,
    until: null,
  } as const;
  const channels = [{ ...line, opensAt: null, alwaysOpen: true, changesAt: null, hours: null }];
  return { helpline, channels, openNow: true, opensAt: null, nextChange: null };
}

const htmlOf = (language: (typeof languageList.onePage)[number], helplines = allHelplines, now = listedNow) =>
  renderToStaticMarkup(<OnePageText page={onePageData(language, helplines, now)} aloud={null} />);
const listedNow = (id: string) => listed(id);

describe.each(languageList.onePage)('the page in $code', (language) => {
  const html = htmlOf(language);

  it('fills in every sentence', () => {
    expect(html).not.toMatch(/\{\{|\}\}/);
  });

  it('calls only lines of the data, each number from left to right', () => {
    const links = [...html.matchAll(/<a [^>]*href="tel:(\d+)"[^>]*>/g)];
    expect(new Set(links.map(([, number]) => number))).toEqual(new Set(['101', '112', '1712']));
    for (const [tag] of links) expect(tag).toContain('dir="ltr"');
  });

  it('dials no line that is closed, and shows its number', () => {
    const atNight = htmlOf(language, allHelplines, (id) => listed(id, 'closed'));
    expect(atNight).not.toContain('href="tel:');
    expect(atNight).toContain('<span class="number" dir="ltr">1712</span>');
  });

  it('says after hands round the neck whom to call before it says who has to look', () => {
    const [, after = ''] = sentencesIn(language.code).dangerNeck.split('{{bel:nood-112}}');
    expect(after).toMatch(/\p{L}+.*\p{L}+/u);
  });

  it('marks the Dutch name of a centre, in its own direction', () => {
    expect(html).toContain('<span lang="nl" dir="ltr">CAW</span>');
  });

  it('says in Dutch, marked as such, what a stranger is asked', () => {
    expect(html).toContain('lang="nl" dir="ltr"');
    expect(html).toContain('Wil je voor mij bellen?');
  });
});

it('names a line that answers in the language, and no longer says that none is known', () => {
  const [polish] = languageList.onePage.filter(({ code }) => code === 'pl');
  if (!polish) throw new Error('content/languages.yaml has lost Polish');
  const speaks = allHelplines.map((line) => (line.id === 'tele-onthaal' ? { ...line, languages: ['nl', 'pl'] } : line));
  const { sentences } = onePageData(polish, speaks, listed);
  expect(htmlOf(polish)).toContain(sentences.speaksNobody);
  const html = htmlOf(polish, speaks);
  expect(html).not.toContain(sentences.speaksNobody);
  expect(html).toContain('Tele-Onthaal');
});
