import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everydayWords } from '~/content/settings';
import { meantBy, setsMeant, WORDS_IN_SET, wordsIn } from './typed-words';

const MOST_SETS = 4;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

const word = fc.constantFrom(...everydayWords);
const fiveWords = fc.uniqueArray(word, { minLength: WORDS_IN_SET, maxLength: WORDS_IN_SET });
const between = fc.constantFrom(' ', '  ', ', ', '. ', ',', ' - ', '\n', ' · ', ';\t', ' / ');

/** As a hand writes it: in capitals, with accents, with the number before it. */
const looks = fc.constantFrom<(word: string, number: number) => string>(
  (plain) => plain,
  (plain) => plain.toUpperCase(),
  (plain) => plain[0]?.toUpperCase() + plain.slice(1),
  (plain) => plain.replace('e', 'é').replace('i', 'ï').replace('a', 'à'),
  (plain) => plain.replace('e', 'e\u0301'),
  (plain, number) => `${number}. ${plain}`,
  (plain, number) => `${number})${plain}.`,
);

interface Slip {
  kind: 'none' | 'other letter' | 'missing' | 'too many' | 'exchanged';
  at: number;
  letter: string;
}

const slip: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom('none', 'other letter', 'missing', 'too many', 'exchanged'),
  at: fc.nat(20),
  letter: fc.constantFrom(...LETTERS),
});

function slipped(plain: string, { kind, at, letter }: Slip): string {
  const place = at % plain.length;
  const [before, after] = [plain.slice(0, place), plain.slice(place)];
  if (kind === 'other letter') return before + letter + after.slice(1);
  if (kind === 'missing') return before + after.slice(1);
  if (kind === 'too many') return before + letter + after;
  if (kind === 'exchanged') return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
  return plain;
}

function sortedText(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

describe('setsMeant', () => {
  it('gives the five words however they are written, as the only set', () => {
    const typing = fc.array(fc.tuple(looks, between), { minLength: WORDS_IN_SET, maxLength: WORDS_IN_SET });
    fc.assert(
      fc.property(fiveWords, typing, (words, typed) => {
        const text = words.map((one, at) => `${typed[at]?.[0](one, at + 1)}${typed[at]?.[1]}`).join('');
        expect(setsMeant(text, everydayWords)).toEqual([[...words].sort()]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives one set whatever their order', () => {
    const shuffled = fiveWords.chain((words) =>
      fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: WORDS_IN_SET })),
    );
    fc.assert(
      fc.property(shuffled, ([words, other]) => {
        expect(setsMeant(other.join(' '), everydayWords)).toEqual(setsMeant(words.join(' '), everydayWords));
      }),
      { numRuns: 200 },
    );
  });

  it('has them among its sets with one slip in one word, and never more than four sets', () => {
    fc.assert(
      fc.property(fiveWords, slip, fc.nat(WORDS_IN_SET - 1), (words, one, which) => {
        const typed = words.map((plain, at) => (at === which ? slipped(plain, one) : plain));
        // A word is typed twice when a slip makes it another of the five: nobody can know which was meant.
        fc.pre(new Set(typed).size === WORDS_IN_SET);
        const sets = setsMeant(typed.join(' '), everydayWords).map(sortedText);
        expect(sets).toContain(sortedText(words));
        expect(sets.length).toBeLessThanOrEqual(MOST_SETS);
      }),
      { numRuns: 300 },
    );
  });

  it('has them among its sets with a slip in each word, unless that could be more than four sets', () => {
    const slips = fc.array(slip, { minLength: WORDS_IN_SET, maxLength: WORDS_IN_SET });
    let among = 0;
    let runs = 0;
    fc.assert(
      fc.property(fiveWords, slips, (words, all) => {
        const typed = words.map((plain, at) => slipped(plain, all[at] ?? { kind: 'none', at: 0, letter: 'a' }));
        const sets = setsMeant(typed.join(' '), everydayWords).map(sortedText);
        const possible = typed.reduce((product, one) => product * meantBy(one, everydayWords).length, 1);
        expect(sets.length).toBeLessThanOrEqual(MOST_SETS);
        if (possible <= MOST_SETS) expect(sets).toContain(sortedText(words));
        runs += 1;
        if (sets.includes(sortedText(words))) among += 1;
      }),
      { numRuns: 300 },
    );
    expect(among / runs).toBeGreaterThan(0.97);
  });

  it('tries both words that a slip is near, and takes a word of the list for itself', () => {
    const near = everydayWords
      .flatMap((plain) => LETTERS.map((letter) => letter + plain.slice(1)))
      .find((typed) => meantBy(typed, everydayWords).length === 2);
    const both = meantBy(near ?? '', everydayWords);
    const rest = everydayWords.filter((plain) => !both.includes(plain)).slice(0, WORDS_IN_SET - 1);
    const sets = setsMeant([near, ...rest].join(' '), everydayWords);
    expect(both).toHaveLength(2);
    expect(sets.map(sortedText).sort()).toEqual(both.map((one) => sortedText([one, ...rest])).sort());
    // Both typed near each other's words: each is used once.
    expect(setsMeant([both[0], near, ...rest.slice(1)].join(' '), everydayWords)).toEqual([
      [...both, ...rest.slice(1)].sort(),
    ]);
    for (const plain of everydayWords.slice(0, 200)) expect(meantBy(plain, everydayWords)).toEqual([plain]);
  });

  it('gives nothing for what cannot be five words of the list, whatever it is', () => {
    const [one = '', two = '', three = '', four = '', five = '', six = ''] = everydayWords;
    const wrong = [
      '',
      '1 2 3 4 5',
      [one, two, three, four].join(' '),
      [one, two, three, four, five, six].join(' '),
      [one, two, three, four, four].join(' '),
      [one, two, three, four, 'qqqqqqq'].join(' '),
      'x'.repeat(5000),
    ];
    for (const typed of wrong) expect(setsMeant(typed, everydayWords)).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const sets = setsMeant(typed, everydayWords);
        expect(sets.length).toBeLessThanOrEqual(MOST_SETS);
        for (const set of sets) expect(new Set(set).size).toBe(WORDS_IN_SET);
      }),
    );
  });
});

describe('wordsIn', () => {
  it('leaves out what is no letter, and takes accents and capitals away', () => {
    expect(wordsIn(' 1. KONIJN,2)Thé·coöperatie…\n５ ｔｒｅｉｎ! ')).toEqual(['konijn', 'the', 'cooperatie', 'trein']);
  });
});
