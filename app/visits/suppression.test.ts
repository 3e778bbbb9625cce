import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCells, type Cell, isFew, showParts } from './suppression';

const parts = (...counts: number[]) => new Map(counts.map((count, at) => [`p${at}`, count]));
const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);
const show = (...counts: number[]) => [...showParts(sum(counts), parts(...counts)).values()];

describe('the parts of a total that is shown', () => {
  it.each([
    [
      [100, 50],
      [100, 50],
    ],
    [
      [100, 0],
      [100, 0],
    ],
    // One small count would be the total minus the rest: the smallest that hides it goes with it.
    [
      [100, 50, 3],
      [100, 'withheld', 'few'],
    ],
    // Two small counts that hide each other need no other.
    [
      [100, 5, 5],
      [100, 'few', 'few'],
    ],
    // Two that are both 1, or both 9, would be known from their sum.
    [
      [100, 20, 1, 1],
      [100, 'withheld', 'few', 'few'],
    ],
    [
      [100, 20, 9, 9],
      [100, 'withheld', 'few', 'few'],
    ],
    // 11 can be shared in too few ways by one below ten and one above: then nothing says which is which.
    [
      [10, 1],
      ['withheld', 'withheld'],
    ],
  ] as [number[], Cell[]][])('%j are shown as %j', (counts, cells) => {
    expect(show(...counts)).toEqual(cells);
  });

  it('tell nothing when the total is not shown itself', () => {
    expect([...showParts('few', parts(4, 0, 2)).values()]).toEqual(['few', 0, 'few']);
    expect([...showParts('withheld', parts(40, 0, 2)).values()]).toEqual(['withheld', 0, 'withheld']);
  });

  it('take into account what is never listed', () => {
    expect([...showParts(1000, parts(30, 4), 966).values()]).toEqual([30, 'few']);
    expect([...showParts(35, parts(30), 5).values()]).toEqual(['withheld']);
    expect([...showParts(60, parts(30, 30), 0).values()]).toEqual([30, 30]);
  });
});

/**
 * Everything that each hidden part can be, for somebody who knows the total, what is shown, and that a "few" is from 1
 * to 9 and a withheld one at least 10 (or, where nothing is called "few", at least 1).
 */
function possible(total: number, cells: readonly Cell[]): Set<number>[] {
  const hasFew = cells.includes('few');
  const hidden = cells.filter((cell) => typeof cell !== 'number');
  const left = total - sum(cells.filter((cell) => typeof cell === 'number'));
  const found = hidden.map(() => new Set<number>());
  const walk = (at: number, chosen: number[], rest: number): void => {
    if (at === hidden.length) {
      if (rest === 0) for (const [place, count] of chosen.entries()) found[place]?.add(count);
      return;
    }
    const [low, high] = hidden[at] === 'few' ? [1, 9] : [hasFew ? 10 : 1, rest];
    for (let count = low; count <= Math.min(high, rest); count += 1) walk(at + 1, [...chosen, count], rest - count);
  };
  walk(0, [], left);
  return found;
}

const someCounts = fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 45 })), {
  minLength: 2,
  maxLength: 5,
});

describe('whoever works it out', () => {
  it('never sees a count from 1 to 9, and finds each of them possible for what is hidden', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const total = sum(counts);
        fc.pre(total >= 10);
        const cells = show(...counts);
        for (const [at, cell] of cells.entries()) {
          if (typeof cell === 'number') expect(cell).toBe(counts[at]);
          if (isFew(counts[at] ?? 0)) expect(typeof cell).toBe('string');
        }
        const hidden = cells.filter((cell) => typeof cell !== 'number');
        for (const [at, values] of possible(total, cells).entries()) {
          const most = Math.min(9, total - hidden.length + 1);
          if (hidden[at] === 'few') expect([...values].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
          else expect(values.size).toBeGreaterThanOrEqual(most);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds no month from the sum of months', () => {
    expect(addCells([40, 0, 12])).toBe(52);
    expect(addCells([40, 'few', 12])).toBe('withheld');
    expect(addCells(['few', 'few'])).toBe('withheld');
    expect(addCells(['few'])).toBe('few');
    expect(addCells([])).toBe(0);
  });
});
