import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { everydayWords } from '~/content/settings';
import { fingerprint } from '~/outbox/identity.server';
import { keyRing } from '~/outbox/keys.server';
import { type GivenWords, giveWords, wereGiven } from './given-words.server';

const NOW = Date.UTC(2026, 10, 30, 9);
const DAY = 24 * 60 * 60_000;
const [OLD, NEW] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

function parts(...secrets: Buffer[]) {
  const ring = keyRing(secrets);
  return {
    list: everydayWords,
    randomBelow: (below: number) => randomInt(below),
    fingerprints: (purpose: string, text: string) =>
      ring.all.map(({ identity }) => fingerprint(identity, purpose, text)),
  };
}

function give(...secrets: Buffer[]): GivenWords {
  const given = giveWords(parts(...secrets), NOW);
  if (!given) throw new Error('no words were given');
  return given;
}

describe('giveWords', () => {
  it('gives five different words of the list, others each time, and asks two different ones back in their order', () => {
    const all = Array.from({ length: 500 }, () => give(NEW));
    for (const { words, asked } of all) {
      expect(new Set(words.filter((word) => everydayWords.includes(word))).size).toBe(5);
      const [first = 0, second = 0, ...more] = asked;
      expect([first >= 1, second > first, second <= 5, more]).toEqual([true, true, true, []]);
    }
    expect(new Set(all.map(({ words }) => words.join(' '))).size).toBe(500);
    expect(new Set(all.map(({ asked }) => asked.join(' '))).size).toBe(10);
  });

  it('draws every word as often as another: the first and the last of the list too', () => {
    const drawn: number[] = [];
    const below = (most: number) => {
      drawn.push(most);
      return most - 1;
    };
    const given = giveWords({ ...parts(NEW), randomBelow: below }, NOW);
    expect(given?.words).toEqual(everydayWords.slice(-5).reverse());
    expect(drawn.slice(0, 5)).toEqual([2048, 2047, 2046, 2045, 2044]);
    expect(giveWords({ ...parts(NEW), randomBelow: () => 0 }, NOW)?.words).toEqual(everydayWords.slice(0, 5));
  });

  it('gives none when the site has no key', () => {
    expect(giveWords(parts(), NOW)).toBeNull();
  });
});

describe('wereGiven', () => {
  it('knows its own for a day, also when the clock was set back', () => {
    const given = give(NEW);
    for (const later of [0, DAY, -60_000, -DAY]) expect(wereGiven(given, NOW + later, parts(NEW))).toBe(true);
    for (const later of [DAY + 1, -DAY - 1, 30 * DAY]) expect(wereGiven(given, NOW + later, parts(NEW))).toBe(false);
  });

  it('still knows those of before the secret was changed, and not those of a secret that is gone', () => {
    const given = give(OLD);
    expect(wereGiven(given, NOW, parts(NEW, OLD))).toBe(true);
    expect(wereGiven(given, NOW, parts(NEW))).toBe(false);
    expect(wereGiven(given, NOW, parts())).toBe(false);
  });

  it('knows no others: chosen, changed, in another order, or with another moment', () => {
    const { words, sign } = give(NEW);
    const [moment = '', mark = ''] = sign.split('.');
    const other = everydayWords.find((word) => !words.includes(word)) ?? '';
    const forged: Pick<GivenWords, 'words' | 'sign'>[] = [
      { words: [other, ...words.slice(1)], sign },
      { words: [...words].reverse(), sign },
      { words: words.slice(1), sign },
      { words: [], sign },
      { words, sign: give(NEW).sign },
      { words, sign: `${NOW + 1}.${mark}` },
      { words, sign: `${moment}.${'0'.repeat(64)}` },
      ...['', '.', moment, mark, `${sign}0`, ` ${sign}`, sign.toUpperCase(), 'x'.repeat(5000)].map((wrong) => ({
        words,
        sign: wrong,
      })),
    ];
    for (const one of forged) expect(wereGiven(one, NOW, parts(NEW))).toBe(false);
  });
});
