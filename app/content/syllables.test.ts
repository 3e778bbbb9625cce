import { expect, it } from 'vitest';
import { syllablesIn } from './syllables';

it.each([
  // One vowel sound, however many letters it takes.
  [1, ['ik', 'huis', 'bang', 'nieuw', 'leeuw', 'mooi', 'draai', 'groei', 'hoi', 'eeuw', 'lijf', 'schreeuw', 'deur']],
  [
    2,
    [
      'praten',
      'nieuwe',
      'draaien',
      'groeien',
      'buien',
      'knieën',
      'cadeau',
      'niveau',
      'auto',
      'geïnd',
      'geëerd',
      'vrijheid',
      'hockey',
    ],
  ],
  [3, ['geopend', 'beantwoord', 'theater', 'radio', 'museum', 'geëindigd', 'beëindig', 'familie', 'sociaal', 'reünie']],
  [4, ['officieel', 'politieman', 'kinderrechter', 'hulpverlener', 'individu', 'speciale']],
  [5, ['coördinatie', 'individueel', 'verwaarlozingen']],
  [6, ['kindermishandeling']],
  [7, ['verantwoordelijkheden']],
])('%i: %j', (count, words) => {
  expect(words.map((word) => [word, syllablesIn(word)])).toEqual(words.map((word) => [word, count]));
});

it.each([
  ['online', 2],
  ['website', 2],
  ['team', 1],
  ['coach', 1],
  ['quota', 2],
  ['yoga', 2],
  ['emotioneel', 4],
  ["foto's", 2],
  ['Eén', 1],
  ['vóór', 1],
  ['café', 2],
])('knows that "%s" is not said as it is spelled: %i', (word, count) => {
  expect(syllablesIn(word)).toBe(count);
});

it('reads an abbreviation letter by letter and a number as one sign', () => {
  expect(['CAW', "API's", '1712', '8.059', 'b'].map(syllablesIn)).toEqual([3, 3, 1, 1, 1]);
});
