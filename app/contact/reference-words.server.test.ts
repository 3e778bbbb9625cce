import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everydayWords } from '~/content/settings';
import { referenceWords } from './reference-words.server';

const reference = fc.stringMatching(/^[CDFHJKMNPQRTWXY3479]{4}-[CDFHJKMNPQRTWXY3479]{4}$/);

describe('referenceWords', () => {
  it('gives a code the same three words, all different, all of the list', () => {
    fc.assert(
      fc.property(reference, (code) => {
        const words = referenceWords(code, everydayWords);
        expect(new Set(words).size).toBe(3);
        expect(words.every((word) => everydayWords.includes(word))).toBe(true);
        expect(referenceWords(code, everydayWords)).toEqual(words);
      }),
    );
  });

  it('gives other codes other words', () => {
    const codes = fc.sample(reference, { numRuns: 2000, seed: 1 });
    const said = new Set(codes.map((code) => referenceWords(code, everydayWords).join(' ')));
    expect(said.size).toBe(new Set(codes).size);
  });

  it('never gives a code that was said once other words: the list stands as it was', () => {
    expect(createHash('sha256').update(everydayWords.join(' ')).digest('hex').slice(0, 16)).toBe('91e48b903c0e0ec7');
    expect(referenceWords('K7M4-9QXD', everydayWords)).toEqual(['schoen', 'stenen', 'ruimte']);
  });
});
