/** content/register-2018.yaml, against the tables that hold its sums, and against what is known of it. */
import { expect, it } from 'vitest';
import { register, tableById } from '../tables';
import { registerSchema } from './schema';

const { columns, rows, placed } = register;

function rowOf(code: string): (number | null)[] {
  return placed[rows.findIndex((row) => row.code === code)] ?? [];
}

it('has the sums of the two tables of the same answer', () => {
  expect(rows.map(({ sum }) => sum)).toEqual(tableById('wie-2018')?.rows.map(({ values }) => values[0]));
  const themes = tableById('themas-2018')?.rows.map(({ values }) => values[0] ?? 0) ?? [];
  const sorted = (numbers: number[]) => numbers.toSorted((one, other) => one - other);
  expect(sorted(columns.map(({ total }) => total))).toEqual(sorted(themes));
});

it('who called for themselves is known whole: twelve numbers, and no contact on the two rarest themes', () => {
  expect(rowOf('1100')).toEqual([154, 15, 413, 37, 290, 39, 29, 54, 0, 2, 5, 0, 127, 3]);
});

it('what is placed stands in order, and with what is open makes every printed sum possible', () => {
  for (const [at, { cells, sum, code }] of rows.entries()) {
    const numbers = (placed[at] ?? []).filter((number) => number !== null && number > 0);
    let from = 0;
    for (const number of numbers) {
      const place = cells.indexOf(number ?? 0, from);
      expect(place, `${code}: ${number}`).toBeGreaterThanOrEqual(from);
      from = place + 1;
    }
    const rest = sum - numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
    expect(rest > 0, code).toBe(placed[at]?.includes(null));
  }
});

it.each([
  ['a sum that is not of its row', { sum: 1169 }, /geven samen 1168/],
  ['a place too few', { placed: [154] }, /één per kolom/],
  [
    'numbers that do not stand so in the row',
    { placed: [15, 154, ...Array(12).fill(null)] },
    /staan zo niet in de rij/,
  ],
  ['a number too many', { cells: Array(15).fill(1), sum: 15 }, /meer getallen dan kolommen/],
])('refuses %s', (_, change, fault) => {
  const { placed: _ours, ...source } = register;
  const wrong = { ...source, rows: rows.map((row, at) => (at === 0 ? { ...row, ...change } : row)) };
  expect(registerSchema.safeParse(wrong).error?.message).toMatch(fault);
});
