/** The figures as plain text, for the coordinator at a terminal or in a mail. */
import { placeInWords, rowShare, shareInWords } from './cell-words';
import type { ReportRow, ReportTable } from './report-table';

const NAME_WIDTH = 44;
const COUNT_WIDTH = 12;
const MONTH_WIDTH = 18;
const COLUMN_WIDTH = 17;

/** @returns lines of text, without a line end after the last */
export function printFigures(title: string, tables: readonly ReportTable[]): string {
  return [underlined(title, '='), ...tables.map(printTable)].join('\n\n');
}

function printTable(table: ReportTable): string {
  const rows = table.columns.length > 1 ? wideRows(table) : table.rows.map((row) => narrowRow(table, row));
  const lines = rows.length > 0 ? rows : ['(geen)'];
  return [underlined(table.title, '-'), ...(table.note ? [table.note] : []), ...lines].join('\n');
}

function narrowRow(table: ReportTable, row: ReportRow): string {
  const { name, cells } = row;
  const share = rowShare(table, row);
  const words = share === null ? '' : shareInWords(share).padStart(COUNT_WIDTH);
  return `${name.padEnd(NAME_WIDTH)}${placeInWords(table, cells, 0).padStart(COUNT_WIDTH)}${words}`;
}

function wideRows(table: ReportTable): string[] {
  const width = Math.max(MONTH_WIDTH, ...table.rows.map(({ name }) => name.length));
  const line = (name: string, cells: string[]) =>
    [name.padEnd(width), ...cells.map((cell) => cell.padStart(COLUMN_WIDTH))].join('');
  return [
    line(
      table.head,
      table.columns.map(({ name }) => name),
    ),
    ...table.rows.map(({ name, cells }) =>
      line(
        name,
        cells.map((_, at) => placeInWords(table, cells, at)),
      ),
    ),
  ];
}

function underlined(title: string, line: '=' | '-'): string {
  return `${title}\n${line.repeat(title.length)}`;
}
