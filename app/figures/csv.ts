/**
 * A table as a file for spreadsheets, as Excel in Dutch reads it without asking: UTF-8 with its mark, semicolons, a comma
 * for decimals and no dots in thousands. Every line says where it comes from, so that it still does after sorting.
 */
import { isPercent } from './numbers';
import type { Figure, FigureRow } from './schema';
import { sourceLine } from './source-line';

const BYTE_ORDER_MARK = '\ufeff';

/** @returns the whole file, lines ended by CRLF (RFC 4180) */
export function toCsv(figure: Figure, words: { section: string; partOf: string; source: string }): string {
  const { columns, rows, totals, rowsAre } = figure;
  const hasSections = rows.some(({ section }) => section !== undefined);
  const hasParts = rows.some(({ partOf }) => partOf !== undefined);
  const source = figure.sources.map(sourceLine).join('; ');
  const line = (section: string, name: string, partOf: string, values: readonly string[], last: string) =>
    csvLine([...(hasSections ? [section] : []), name, ...(hasParts ? [partOf] : []), ...values, last], ';');
  const header = columns.map((column) => (isPercent(column) ? `${column.name} (%)` : column.name));
  const lines = [
    line(words.section, rowsAre, words.partOf, header, words.source),
    ...rows.map((row) => line(row.section ?? '', row.name, row.partOf ?? '', cellsOf(row), source)),
    ...totals.map((row) => line('', row.name, '', row.values.map(written), source)),
  ];
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

/** A place that is not certain is no empty one: a question mark says so, and no spreadsheet adds it up. */
function cellsOf({ values, open }: FigureRow): string[] {
  return values.map((value, at) => (open?.includes(at) ? '?' : written(value)));
}

function written(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}

/** One line of a CSV file (RFC 4180), without its end: a field in which something would end it stands between quotes. */
export function csvLine(fields: readonly string[], separator: ',' | ';'): string {
  const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
  const mustBeQuoted = (field: string) => field.includes(separator) || /["\r\n]/.test(field);
  return fields.map((field) => (mustBeQuoted(field) ? quoted(field) : field)).join(separator);
}
