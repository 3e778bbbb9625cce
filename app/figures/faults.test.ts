import { expect, it } from 'vitest';
import { figureFaults } from './faults';
import { tables } from './tables';
import { figureWith } from './testing';

const FILE = 'content/figures/proef.yaml: ';
const wrongTotal = { totals: [{ name: 'Som', values: [1300, 100] }] };
const declared = { row: 'Som', column: 'Chat', words: 'Zo staat het er.' };

function faultsOf(changes: object): string[] {
  return figureFaults([figureWith(changes)]);
}

it('the tables of content/ have none', () => {
  expect(tables.length).toBeGreaterThan(15);
  expect(figureFaults(tables)).toEqual([]);
});

it('names file and field of a sum that is wrong and not declared', () => {
  const [first] = faultsOf(wrongTotal);
  expect(first).toBe(
    `${FILE}totals[0].values[0]: Som, Chat: er staat 1.300, de andere getallen geven 1.200. Verbeter het, of zeg bij mismatch dat de bron niet klopt`,
  );
});

it('lets a declared mismatch through, and only that one', () => {
  const shares = {
    rows: [
      { name: '2019', values: [100, null] },
      { name: '2020', values: [1100, null] },
    ],
  };
  const total = { totals: [{ name: 'Som', values: [1300, null] }] };
  expect(faultsOf({ ...shares, ...total, mismatch: [declared] })).toEqual([]);
  expect(faultsOf({ ...shares, ...total, mismatch: [{ ...declared, column: 'Aandeel' }] })).toHaveLength(2);
});

it('refuses a declared mismatch that is none', () => {
  expect(faultsOf({ mismatch: [declared] })).toEqual([`${FILE}mismatch: Som, Chat klopt. Haal dit weg`]);
});

it('refuses a finding that names a number the table does not hold', () => {
  expect(faultsOf({ finding: 'Chatten deden 1.101 mensen in 2020.' })).toEqual([
    `${FILE}finding: 1.101 staat niet in de tabel`,
  ]);
});

it.each([
  [
    'a row with a value too few',
    { rows: [{ name: '2020', values: [1200] }] },
    /rows\[0\]\.values: 2020 heeft 1 waarden voor 2/,
  ],
  [
    'a row that stands there twice',
    { rows: [2, 2].map(() => ({ name: '2020', values: [600, 50] })) },
    /rows: 2020 .*twee keer/,
  ],
  ['a column there is not', { chart: { kind: 'bars', column: 'Mail' } }, /chart\.column: .*"Mail"/],
  ['a light on a row there is not', { chart: { kind: 'bars', column: 'Chat', lit: ['2030'] } }, /chart\.lit: .*"2030"/],
  ['a part of a row there is not', { rows: [{ name: '2020', partOf: 'Al', values: [1, 1] }] }, /rows\.partOf: .*"Al"/],
])('refuses %s', (_, changes, fault) => {
  expect(faultsOf(changes).join('\n')).toMatch(fault);
});
