import { expect, it } from 'vitest';
import { mismatchWords } from './mismatch-words';
import { figureWith } from './testing';

/** Says which text is asked for and what is filled in. */
const echo = (key: string, values = {}) => `${key} ${Object.values(values).join(' | ')}.`;

it('says nothing of a table that adds up', () => {
  expect(mismatchWords(figureWith(), echo)).toEqual([]);
});

it('gives both numbers of a sum, and what is known about it', () => {
  const columns = [{ name: 'Chat' }];
  const rows = [{ name: '2019', values: [1200] }];
  const totals = [{ name: 'Som', values: [1300] }];
  const mismatch = [{ row: 'Som', column: 'Chat', words: 'Een tikfout.' }];
  expect(mismatchWords(figureWith({ columns, rows, totals, mismatch }), echo)).toEqual([
    'figures.mismatch.rows Som | 1.300 | 1.200. Een tikfout.',
  ]);
});

it('gives a percentage as finely as it was printed', () => {
  const columns = [{ name: '2016' }, { name: '2017' }, { name: 'Groei', is: 'growth', of: ['2016', '2017'] }];
  const rows = [{ name: 'Gebruikers', values: [23101, 26788, 8.6] }];
  expect(mismatchWords(figureWith({ columns, rows, totals: [] }), echo)).toEqual([
    'figures.mismatch.percentage Gebruikers, Groei | 8,6\u00a0% | 16,0\u00a0%.',
  ]);
});
