import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlipOf } from './slip';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 12 });

/** The same question asked slowly: is it among all that one slip can make? */
function allSlipsOf(word: string): Set<string> {
  const places = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const);
  return new Set([
    word,
    ...places.map(([before, after]) => before + after.slice(1)),
    ...places.map(([before, after]) => before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2)),
    ...places.flatMap(([before, after]) => [...LETTERS].map((letter) => before + letter + after)),
    ...places.flatMap(([before, after]) =>
      after === '' ? [] : [...LETTERS].map((letter) => before + letter + after.slice(1)),
    ),
  ]);
}

describe('isSlipOf', () => {
  it('knows every single slip, and nothing that takes more', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(few, few, (typed, meant) => isSlipOf(typed, meant) === allSlipsOf(meant).has(typed)),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(word, (meant) => [...allSlipsOf(meant)].every((typed) => isSlipOf(typed, meant))));
  });

  it.each([
    ['konijn', 'konijn', true],
    ['konyjn', 'konijn', true],
    ['konjin', 'konijn', true],
    ['konij', 'konijn', true],
    ['koniijn', 'konijn', true],
    ['knoijn', 'konijn', true],
    ['konyn', 'konijn', false],
    ['nkoijn', 'konijn', false],
    ['koni', 'konijn', false],
    ['', 'ei', false],
  ])('takes %s for %s: %s', (typed, meant, is) => {
    expect(isSlipOf(typed, meant)).toBe(is);
  });
});
