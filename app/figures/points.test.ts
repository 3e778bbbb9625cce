import { expect, it } from 'vitest';
import { streetPoints } from './points';
import type { StreetChart } from './schema';
import { figureWith } from './testing';

const sections = figureWith({
  columns: [{ name: 'Chat' }, { name: 'Telefoon' }],
  rows: [
    { name: '2019', section: 'Oproepen', values: [10, 20] },
    { name: '2020', section: 'Oproepen', values: [30, 40] },
    { name: '2019', section: 'Gesprekken', values: [5, 6] },
    { name: '2020', section: 'Gesprekken', values: [7, null] },
  ],
  totals: [],
});
const chart = (more: Partial<StreetChart>): StreetChart => ({ kind: 'street', lit: [], ...more });
const short = (points: ReturnType<typeof streetPoints>) => points.map(({ name, value, part }) => [name, value, part]);

it('takes the part from the same row of the other section', () => {
  expect(short(streetPoints(sections, chart({ column: 'Chat', section: 'Oproepen', part: 'Gesprekken' })))).toEqual([
    ['2019', 10, 5],
    ['2020', 30, 7],
  ]);
});

it('takes the part from another column, and lights what the finding speaks of', () => {
  const points = streetPoints(
    sections,
    chart({ column: 'Telefoon', section: 'Oproepen', part: 'Chat', lit: ['2020'] }),
  );
  expect(short(points)).toEqual([
    ['2019', 20, 10],
    ['2020', 40, 30],
  ]);
  expect(points.map(({ lit }) => lit)).toEqual([false, true]);
});

it('makes a house of each column of one row', () => {
  expect(short(streetPoints(sections, chart({ row: '2020', columns: ['Chat', 'Telefoon'] })))).toEqual([
    ['Chat', 30, null],
    ['Telefoon', 40, null],
  ]);
});

it('draws no house for a number that is not there', () => {
  expect(() => streetPoints(sections, chart({ column: 'Telefoon', section: 'Gesprekken' }))).toThrow('2020');
});
