import { expect, it } from 'vitest';
import { fromRegister } from './from-register';
import { withOpenPlaces } from './register';

const WORDS = { rest: 'Niet vast', sum: 'Samen' };
/** The nine has one place; which of the ones stands under B and which under C cannot be known. */
const register = withOpenPlaces({
  columns: [
    { theme: 'A', total: 9 },
    { theme: 'B', total: 1 },
    { theme: 'C', total: 1 },
  ],
  rows: [
    { code: '1100', name: 'Zelf', section: 'Een', cells: [9, 1], sum: 10, placed: [9, null, null] },
    { code: '1200', name: 'Ouder', section: 'Een', cells: [1], sum: 1, placed: [0, null, null] },
  ],
});

it('themes below each other: what is open has its place, what has none is counted in a row of its own', () => {
  const { columns, rows, totals } = fromRegister(register, { codes: ['1100', '1200'], rows: 'themes', ...WORDS });
  expect(columns.map(({ name }) => name)).toEqual(['Zelf', 'Ouder']);
  expect(rows).toEqual([
    { name: 'A', values: [9, null], open: [] },
    { name: 'Niet vast', values: [1, 1] },
  ]);
  expect(totals).toEqual([{ name: 'Samen', values: [10, 1] }]);
});

it('people below each other: the same numbers the other way round', () => {
  const { columns, rows } = fromRegister(register, { codes: ['1200', '1100'], rows: 'who', ...WORDS });
  expect(columns.map(({ name, is }) => [name, is])).toEqual([
    ['A', 'count'],
    ['Niet vast', 'count'],
    ['Samen', 'total'],
  ]);
  expect(rows.map(({ name, values }) => [name, values])).toEqual([
    ['Ouder', [null, 1, 1]],
    ['Zelf', [9, 1, 10]],
  ]);
});

it('a code that is not in the register stops the build', () => {
  expect(() => fromRegister(register, { codes: ['9000'], rows: 'who', ...WORDS })).toThrow(/geen rij "9000"/);
});
