/** Does a printed table add up? Everything its source works out is worked out again. */
import { decimalsOf } from './numbers';
import type { Figure, FigureColumn, FigureRow } from './schema';

/** A printed number, and what the numbers around it give instead. */
export interface Disagreement {
  /** Row or total; undefined: the whole of a column for which no total is printed. */
  row?: string;
  column: string;
  /** Where it stands in the file: "totals[0].values[1]". */
  field: string;
  printed: number;
  computed: number;
  /** What was worked out: a sum of rows or columns, which is exact, or a percentage, which is not. */
  by: 'rows' | 'columns' | 'percentage';
}

const MILLIONTH = 1_000_000;

/** A sum without the dust of binary fractions. What the source leaves out counts as nothing. */
export function sum(values: readonly (number | null | undefined)[]): number {
  return Math.round(values.reduce<number>((total, value) => total + (value ?? 0), 0) * MILLIONTH) / MILLIONTH;
}

/** @returns percent, not rounded */
export function share(part: number, whole: number): number {
  return (part / whole) * 100;
}

/** @returns percent from the first to the second, not rounded */
export function growth(from: number, to: number): number {
  return share(to - from, from);
}

/** The rows that make the whole: a part of another row would be added twice. */
function addedRows({ rows }: Figure): FigureRow[] {
  return rows.filter(({ partOf }) => partOf === undefined);
}

/** What a column makes: the total its source prints, else the sum of its rows. */
function wholeOf(figure: Figure, at: number): number {
  return figure.totals[0]?.values[at] ?? sum(addedRows(figure).map(({ values }) => values[at]));
}

function totalsOverRows(figure: Figure): Disagreement[] {
  const rows = addedRows(figure);
  return figure.totals.flatMap(({ name, values }, index) =>
    figure.columns.flatMap((column, at): Disagreement[] => {
      const printed = values[at] ?? null;
      const computed = sum(rows.map((row) => row.values[at]));
      if (printed === null || printed === computed) return [];
      return [
        { row: name, column: column.name, field: `totals[${index}].values[${at}]`, printed, computed, by: 'rows' },
      ];
    }),
  );
}

function wholeColumns(figure: Figure): Disagreement[] {
  const { whole } = figure;
  if (whole === undefined) return [];
  return figure.columns.flatMap((column, at): Disagreement[] => {
    const computed = sum(addedRows(figure).map(({ values }) => values[at]));
    if (column.is !== 'percent' || computed === whole) return [];
    return [{ column: column.name, field: 'whole', printed: whole, computed, by: 'rows' }];
  });
}

/** What a derived value must be by the other values of its row; null where nothing can be said. */
function derive(figure: Figure, column: FigureColumn, values: FigureRow['values']): number | null {
  const at = (name: string | undefined) => figure.columns.findIndex((other) => other.name === name);
  const numberIn = (name: string | undefined) => values[at(name)] ?? null;
  if (column.is === 'total') {
    return sum(values.filter((_, index) => figure.columns[index]?.is === 'count'));
  }
  const [first, second] = [numberIn(column.of[0]), numberIn(column.of[1])];
  if (column.is === 'share' && first !== null) return share(first, wholeOf(figure, at(column.of[0])));
  if (column.is === 'growth' && first !== null && second !== null) return growth(first, second);
  return null;
}

/** A percentage may differ by half of the last digit its source prints. */
function agrees(column: FigureColumn, printed: number, computed: number): boolean {
  if (column.is === 'total') return printed === computed;
  const decimals = Math.max(column.decimals, decimalsOf(printed));
  return Math.abs(printed - computed) <= 0.5 * 10 ** -decimals + 1 / MILLIONTH;
}

function derivedColumns(figure: Figure): Disagreement[] {
  const rows = figure.rows.map((row, index) => ({ ...row, field: `rows[${index}]` }));
  const totals = figure.totals.map((row, index) => ({ ...row, field: `totals[${index}]` }));
  return figure.columns.flatMap((column, at) =>
    // The total of a share is the sum of the shares: totalsOverRows sees to it.
    (column.is === 'share' ? rows : [...rows, ...totals]).flatMap(({ name, values, field }): Disagreement[] => {
      const printed = values[at] ?? null;
      const computed = derive(figure, column, values);
      if (printed === null || computed === null || agrees(column, printed, computed)) return [];
      const by = column.is === 'total' ? 'columns' : 'percentage';
      return [{ row: name, column: column.name, field: `${field}.values[${at}]`, printed, computed, by }];
    }),
  );
}

/** Every printed number that the others contradict. */
export function disagreements(figure: Figure): Disagreement[] {
  return [...totalsOverRows(figure), ...wholeColumns(figure), ...derivedColumns(figure)];
}
