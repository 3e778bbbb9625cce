import { describe, expect, it } from 'vitest';
import { readingLevel, sentencesOf, wordsOf } from './reading-level';

describe('the formula of Flesch-Douma', () => {
  it('on sentences counted by hand', () => {
    // "De kat zit op de mat." 6 words, 6 syllables. "Zij slaapt." 2 and 2: 8 words, 8 syllables, 2 sentences.
    const level = readingLevel(['De kat zit op de mat. Zij slaapt.']);
    expect(level).toMatchObject({ words: 8, sentences: 2, wordsPerSentence: 4 });
    expect(level?.score).toBeCloseTo(206.84 - 77 - 0.93 * 4, 8);
  });

  it('on a hard sentence counted by hand', () => {
    // ver-ant-woor-de-lijk-he-den 7, van 1, hulp-ver-le-ners 4, on-der-schei-den 4, zich 1: 17 syllables, 5 words.
    const level = readingLevel(['Verantwoordelijkheden van hulpverleners onderscheiden zich.']);
    expect(level?.score).toBeCloseTo(206.84 - (77 * 17) / 5 - 0.93 * 5, 8);
  });

  it('on a known text: the first article of the Universal Declaration, in Dutch', () => {
    // Counted by hand: 11 words with 20 syllables, then 19 words with 33.
    const article =
      'Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. ' +
      'Zij zijn begiftigd met verstand en geweten, en behoren zich jegens elkander in een geest van broederschap te gedragen.';
    const level = readingLevel([article]);
    expect(level).toMatchObject({ words: 30, sentences: 2 });
    expect(level?.score).toBeCloseTo(206.84 - (77 * 53) / 30 - 0.93 * 15, 8);
  });

  it('judges nothing where there are no words', () => {
    expect(readingLevel(['', '...'])).toBeNull();
  });
});

it('takes each block as the end of a sentence', () => {
  expect(readingLevel(['Een lijst zonder punt', 'Nog een regel'])?.sentences).toBe(2);
});

it.each([
  ['Ben je bang? Bel. Wij luisteren.', 3],
  ['Zeg: "Ik ben bang." Dan luistert iemand.', 3],
  ['In 2020 waren er 8.059 contacten.', 1],
  ['Kijk op 1712.be en lees.', 1],
  ['', 0],
])('finds the sentences of "%s"', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});

it('counts words as a reader does', () => {
  expect(wordsOf("De foto's, CAW's - en 13-18 jaar.")).toEqual(['De', "foto's", "CAW's", 'en', '13-18', 'jaar']);
});
