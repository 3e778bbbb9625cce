import { describe, expect, it } from 'vitest';
import { disagreements, growth, share, sum } from './sums';
import { figureWith } from './testing';

describe('sums, shares and growth', () => {
  it('adds without the dust of binary fractions, and nothing for what is not there', () => {
    expect(sum([51.86, 33.82, 14.33])).toBe(100.01);
    expect(sum([5250, null, undefined, 159])).toBe(5409);
    expect(sum([])).toBe(0);
  });

  it('are percent and not rounded', () => {
    expect(share(3493, 11005)).toBeCloseTo(31.7401, 4);
    expect(growth(23101, 26788)).toBeCloseTo(15.96, 2);
    expect(growth(200, 100)).toBe(-50);
  });
});

describe('what does not add up', () => {
  it('is nothing in a sound table', () => {
    expect(disagreements(figureWith())).toEqual([]);
  });

  it('is a total that is not the sum of its rows, to the unit', () => {
    const found = disagreements(figureWith({ totals: [{ name: 'Som', values: [1201, null] }] }));
    expect(found).toContainEqual({
      row: 'Som',
      column: 'Chat',
      field: 'totals[0].values[0]',
      printed: 1201,
      computed: 1200,
      by: 'rows',
    });
  });

  it('is not a part of another row: it is added once', () => {
    const rows = [
      { name: 'Kinderen', values: [100] },
      { name: 'meisjes', partOf: 'Kinderen', values: [60] },
    ];
    const columns = [{ name: 'Chat' }];
    expect(disagreements(figureWith({ columns, rows, totals: [{ name: 'Som', values: [100] }] }))).toEqual([]);
    expect(disagreements(figureWith({ columns, rows, totals: [{ name: 'Som', values: [160] }] }))).toHaveLength(1);
  });

  it('is a column that must be the sum of its row, in totals too', () => {
    const columns = [{ name: 'Telefoon' }, { name: 'Chat' }, { name: 'Samen', is: 'total' }];
    const rows = [
      { name: '2018', values: [10, null, 10] },
      { name: '2019', values: [10, 5, 16] },
    ];
    const found = disagreements(figureWith({ columns, rows, totals: [{ name: 'Som', values: [20, 5, 26] }] }));
    expect(found.map(({ field, printed, computed }) => [field, printed, computed])).toEqual([
      ['rows[1].values[2]', 16, 15],
      ['totals[0].values[2]', 26, 25],
    ]);
  });

  it.each([
    [8.3, 0],
    [8.4, 1],
    // 8.33 rounds to 8.3, and 8.30 is not 8.33.
    [8.29, 1],
  ])('a share of %s where it is 8.33: %s faults', (printed, faults) => {
    const rows = [
      { name: '2019', values: [100, printed] },
      { name: '2020', values: [1100, null] },
    ];
    expect(disagreements(figureWith({ rows, totals: [{ name: 'Som', values: [1200, null] }] }))).toHaveLength(faults);
  });

  it.each([
    [15.96, 0],
    [16, 0],
    [8.6, 1],
  ])('a growth of %s where it is 15.96: %s faults', (printed, faults) => {
    const columns = [{ name: '2016' }, { name: '2017' }, { name: 'Groei', is: 'growth', of: ['2016', '2017'] }];
    const rows = [{ name: 'Gebruikers', values: [23101, 26788, printed] }];
    expect(disagreements(figureWith({ columns, rows, totals: [] }))).toHaveLength(faults);
  });

  it('is a column of percentages that does not make the whole', () => {
    const columns = [{ name: 'Aandeel', is: 'percent' }];
    const rows = [
      { name: 'Telefoon', values: [86.41] },
      { name: 'E-mail', values: [13.09] },
    ];
    const [found] = disagreements(figureWith({ columns, rows, totals: [], whole: 100 }));
    expect(found).toMatchObject({ field: 'whole', printed: 100, computed: 99.5 });
    expect(found).not.toHaveProperty('row');
  });
});
