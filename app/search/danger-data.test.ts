/** Who is shown to whom when what was typed may mean danger. */
import { allHelplines, type Helpline } from 'content-collections';
import { expect, test } from 'vitest';
import { dangerLexicon, linesAhead, schedule } from '~/content/settings';
import { listedHelpline } from '~/directory/listing';
import { texts } from '~/i18n/i18n';
import { translatorFor } from '~/i18n/use-text';
import { besides, dangerData } from './danger-data';
import { siteSearch } from './site-search.server';

const SUNDAY_NIGHT = '2026-11-22T03:00:00+01:00';
const WEDNESDAY_AFTERNOON = '2026-11-25T17:00:00+01:00';

function shown(audience: 'children' | 'teens' | 'adults', query: string, iso: string) {
  const saying = { now: new Date(iso), language: 'nl', translate: translatorFor(texts, { language: 'nl', audience }) };
  const found = siteSearch().find(query, audience);
  const listed = (line: Helpline) =>
    listedHelpline(line, { schedule, helplines: allHelplines, ahead: linesAhead }, saying.now);
  const dangers = found.dangers.map((danger) => dangerData(danger, audience, saying, listed));
  const calls = dangers.map(({ call }) => call.map(({ number }) => number));
  return { found, dangers, calls, lines: dangers.flatMap(({ cards }) => cards.map(({ id }) => id)) };
}

test('a child is shown the line for children while it is open', () => {
  expect(shown('children', 'ik wil dood', WEDNESDAY_AFTERNOON).lines).toEqual(['awel']);
});

test('at night a child is shown somebody who is there first', () => {
  expect(shown('children', 'ik wil dood', SUNDAY_NIGHT).lines).toEqual(['zelfmoordlijn', 'tele-onthaal', 'awel']);
});

test('an adult is not sent to the line for children', () => {
  expect(shown('adults', 'ik wil dood', SUNDAY_NIGHT).lines).toEqual(['zelfmoordlijn', 'tele-onthaal']);
});

test('each section reads its own words and page, and not twice', () => {
  const { found, dangers } = shown('teens', 'verkracht', SUNDAY_NIGHT);
  expect(dangers[0]).toMatchObject({ title: 'Is het net gebeurd?', pages: [{ path: '/jongeren/net-gebeurd' }] });
  expect(found.own.map(({ path }) => path)).toContain('/jongeren/net-gebeurd');
  expect(besides(found.own, dangers).map(({ path }) => path)).not.toContain('/jongeren/net-gebeurd');
});

test.each([
  ['hij ademt niet meer', [['112']]],
  ['er is brand in huis', [['112', '101']]],
  ['hij gaat mij vermoorden', [['101', '112']]],
  ['ik heb teveel pillen gepakt', [['112'], []]],
])('"%s" gets the number that helps first', (query, numbers) => {
  for (const audience of ['children', 'teens', 'adults'] as const)
    expect(shown(audience, query, SUNDAY_NIGHT).calls).toEqual(numbers);
});

test('the number to call first is what the block of each kind of danger says', () => {
  const first = Object.fromEntries(
    dangerLexicon.dangers.map(({ id, call, helplines }) => [id, call[0] ?? helplines[0]]),
  );
  expect(first).toEqual({
    pills: 'nood-112',
    baby: 'nood-112',
    strangling: 'nood-112',
    breathing: 'nood-112',
    wounded: 'nood-112',
    violence: 'politie-101',
    fire: 'nood-112',
    suicide: 'zelfmoordlijn',
    'self-harm': 'zelfmoordlijn',
    'sexual-violence': 'zsg',
    now: 'politie-101',
  });
});
