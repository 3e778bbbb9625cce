/** What was typed may mean danger: then what to do stands above all results. And what means none gets nothing of it. */
import { expect, test } from 'vitest';
import { dangerLexicon, everydayWords } from '~/content/settings';
import { siteSearch } from './site-search.server';
import { dangerSentences, harmlessSentences, rate, show } from './testing/read';

const dangersOf = (query: string) =>
  siteSearch()
    .find(query, 'everyone')
    .dangers.map(({ id }) => id);

const KINDS = [
  'suicide',
  'pills',
  'cutting',
  'strangling',
  'baby',
  'breathing',
  'weapon',
  'locked in',
  'fire',
  'fall',
  'threat to kill',
  'somebody else',
];

test('every sentence of danger gets its block first', () => {
  const sentences = dangerSentences();
  const wrong = sentences.filter(({ query, block }) => dangersOf(query)[0] !== block);
  show(`danger: ${rate(sentences.length - wrong.length, sentences.length)} get their block first`);
  for (const kind of KINDS)
    expect(sentences.filter((sentence) => sentence.kind === kind).length, kind).toBeGreaterThan(10);
  expect(wrong.map(({ query, block }) => `${query}: ${dangersOf(query)} and not ${block}`)).toEqual([]);
});

test('at most one harmless question of a hundred gets a block', () => {
  const sentences = harmlessSentences();
  const alarms = sentences.filter((query) => dangersOf(query).length > 0);
  show(
    `harmless: ${rate(alarms.length, sentences.length)} get a block${alarms.map((query) => `\n  ${query}`).join('')}`,
  );
  expect(sentences.length).toBeGreaterThanOrEqual(300);
  expect(alarms.length / sentences.length).toBeLessThanOrEqual(0.01);
});

test('no ordinary word of Dutch is taken for a word of danger', () => {
  const own = new Set(dangerLexicon.dangers.flatMap(({ words, alone }) => [...words, ...alone]));
  const taken = everydayWords.filter((word) => !own.has(word) && dangersOf(word).length > 0);
  expect(taken).toEqual([]);
});

test.each([
  ['kaarsen', 'krassen'],
  ['slot van de deur vervangen', 'verhangen'],
  ['aangebrand', 'aangerand'],
  ['ik snij brood', 'ik snij'],
])('"%s" is not "%s"', (harmless, danger) => {
  expect(dangersOf(harmless)).toEqual([]);
  expect(dangersOf(danger)).not.toEqual([]);
});

test('what is said of harmless things hides no danger beside it, and a word that nobody knows may end in one', () => {
  expect(dangersOf('ik lach me dood maar ik wil dood')).toEqual(['suicide']);
  expect(dangersOf('hij snijdt brood en heeft een mes op mijn keel')).toContain('violence');
  expect(dangersOf('mijn broer liep met een honkbalknuppel achter mij')).toEqual(['violence']);
  expect(dangersOf('hij schiet op mij')).toEqual(['violence']);
  expect(dangersOf('ze heeft alle pillen uit de kast gepakt')).toContain('pills');
});
