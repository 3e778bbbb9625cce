/** Cells as they are read. */

import type { Cell } from './suppression';
import type { FigureRow, FigureTable } from './tables';

const number = new Intl.NumberFormat('nl-BE');
const percent = new Intl.NumberFormat('nl-BE', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

export const FEW = '<10';
export const WITHHELD = 'n.g.';

export const LEGEND = `${FEW}: minder dan tien, en niet nul. ${WITHHELD}: niet getoond, omdat er een getal onder 10 uit te rekenen zou zijn.`;

export function cellInWords(cell: Cell): string {
  if (cell === 'few') return FEW;
  return cell === 'withheld' ? WITHHELD : number.format(cell);
}

/** @returns the share, from 0 to 1; null where either is not shown, or there is nothing to share */
export function shareOf(cell: Cell, whole: Cell | undefined): number | null {
  return typeof cell === 'number' && typeof whole === 'number' && whole > 0 ? cell / whole : null;
}

export function shareInWords(share: number): string {
  return percent.format(share);
}

/** What the only count of a row is a share of, or null. */
export function rowShare({ whole }: FigureTable, { cells, isSum }: FigureRow): number | null {
  return isSum ? null : shareOf(cells[0] ?? 0, whole);
}

/** What stands in a table's row at a column: a count, or the share of another column. */
export function placeInWords(table: FigureTable, cells: readonly Cell[], at: number): string {
  const cell = cells[at] ?? 0;
  const of = table.columns[at]?.of;
  const share = of === undefined ? null : shareOf(cell, cells[of]);
  return share === null ? cellInWords(cell) : shareInWords(share);
}

/** Whether anything in the tables is not shown as it is, so that the legend is needed. */
export function hidesSomething(tables: readonly FigureTable[]): boolean {
  return tables.some(({ rows }) => rows.some(({ cells }) => cells.some((cell) => typeof cell !== 'number')));
}
