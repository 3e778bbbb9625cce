/** Counts as they are read. */
import type { Cell, ReportRow, ReportTable } from './report-table';

const number = new Intl.NumberFormat('nl-BE');
const percent = new Intl.NumberFormat('nl-BE', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

export const FEW = '<10';

export const LEGEND = `Alles is in tientallen geteld, zodat niemand eruit te herkennen is. Een getal kan er ongeveer tien naast zitten. ${FEW} is een handvol, of niemand. Een site of campagne met zo weinig staat er niet bij.`;

function cellInWords(cell: Cell): string {
  return cell === 'few' ? FEW : number.format(cell);
}

/** The same table of counts in tens, where none is not zero. */
export function inTens(table: ReportTable): ReportTable {
  const cellOf = (cell: Cell): Cell => (cell === 0 ? 'few' : cell);
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cellOf) })) };
}

/** @returns the share, from 0 to 1; null where there is no number, or nothing to share */
export function shareOf(cell: Cell, whole: Cell | undefined): number | null {
  return typeof cell === 'number' && typeof whole === 'number' && whole > 0 ? cell / whole : null;
}

export function shareInWords(share: number): string {
  return percent.format(share);
}

/** What the only count of a row is a share of, or null. */
export function rowShare({ whole }: ReportTable, { cells, isSum }: ReportRow): number | null {
  return isSum ? null : shareOf(cells[0] ?? 0, whole);
}

/** What stands in a table's row at a column: a count, or the share of another column. */
export function placeInWords(table: ReportTable, cells: readonly Cell[], at: number): string {
  const cell = cells[at] ?? 0;
  const of = table.columns[at]?.of;
  const share = of === undefined ? null : shareOf(cell, cells[of]);
  return share === null ? cellInWords(cell) : shareInWords(share);
}
