/**
 * What content/register-2018.yaml says of the columns of 2018, proved with an integer solver (HiGHS): of each row it is supposed
 * that one number at least stands elsewhere; then no table may be left that has the printed rows in their order and all sums.
 */
import loadSolver, { type Highs } from 'highs';
import { beforeAll, expect, it } from 'vitest';
import { contactsPlaced } from '~/figures/register/register';
import { register } from '~/figures/tables';

const { columns, rows, placed } = register;
let solver: Highs;
beforeAll(async () => {
  solver = await loadSolver();
});

/** 1 when the number of this row and this rank stands in this column. A number leaves room for those before and after it. */
function variable(row: number, rank: number, column: number): string[] {
  const after = (rows[row]?.cells.length ?? 0) - 1 - rank;
  return rank >= 0 && after >= 0 && column >= rank && column < columns.length - after
    ? [`x_${row}_${rank}_${column}`]
    : [];
}

const eachColumn = [...columns.keys()];
const ranksOf = (row: number) => [...(rows[row]?.cells ?? []).keys()];
const sum = (terms: readonly string[]) => terms.join('\n + ');

/** Each number stands once, and the next one behind it. */
function rowRules(row: number): string[] {
  const once = ranksOf(row).map((rank) => `${sum(eachColumn.flatMap((column) => variable(row, rank, column)))} = 1`);
  const behind = ranksOf(row).flatMap((rank) =>
    eachColumn.flatMap((column) => {
      const next = eachColumn.slice(0, column + 1).flatMap((at) => variable(row, rank + 1, at));
      const own = eachColumn.slice(0, column).flatMap((at) => variable(row, rank, at));
      return next.length > 0 ? [`${[sum(next), ...own].join('\n - ')} <= 0`] : [];
    }),
  );
  return [...once, ...behind];
}

function columnRule(column: number): string {
  const terms = rows.flatMap(({ cells }, row) =>
    ranksOf(row).flatMap((rank) => variable(row, rank, column).map((name) => `${cells[rank]} ${name}`)),
  );
  return `${sum(terms)} = ${columns[column]?.total}`;
}

const RULES = [...rows.keys()].flatMap(rowRules).concat(eachColumn.map(columnRule));
const NAMES = [...rows.keys()].flatMap((row) =>
  ranksOf(row).flatMap((rank) => eachColumn.flatMap((column) => variable(row, rank, column))),
);

/** "Infeasible": no table has the printed rows and sums and keeps to this too. */
function statusWith(more: readonly string[]): string {
  const rules = [...RULES, ...more].map((rule, at) => ` r${at}: ${rule}`).join('\n');
  return solver.solve(`Minimize\n o: ${NAMES[0]}\nSubject To\n${rules}\nBinary\n${NAMES.join('\n')}\nEnd\n`).Status;
}

/** Not everything that is printed of this row stands where the site puts it. */
function elsewhere(row: number): string {
  const { cells } = rows[row] ?? { cells: [] };
  let most = -1;
  const terms = (placed[row] ?? []).flatMap((number, column) => {
    if (number === null) return [];
    const standing = ranksOf(row).filter((rank) => number === 0 || cells[rank] === number);
    most += number === 0 ? 0 : 1;
    return standing.flatMap((rank) => variable(row, rank, column)).map((name) => `${number === 0 ? '-' : '+'} ${name}`);
  });
  return `${terms.join('\n ')} <= ${most}`;
}

it('there is a table with these rows and sums', () => {
  expect(statusWith([])).toBe('Optimal');
});

const told = [...rows.keys()].filter((row) => placed[row]?.some((number) => number !== null));

it.each(told.map((row) => [rows[row]?.name ?? '', row] as const))(
  'every one has each number of "%s" where the site puts it',
  { timeout: 300_000 },
  (_, row) => {
    expect(statusWith([elsewhere(row)])).toBe('Infeasible');
  },
);

it('so most contacts have their place', () => {
  expect(contactsPlaced(register)).toEqual({ fixed: 4743, all: 5126 });
});
