/** The figures as one CSV table (RFC 4180, a comma between), a line for each count: for a spreadsheet or a script. */
import { csvLine } from '~/figures/csv';
import { FEW, shareOf } from './cell-words';
import type { Cell, ReportTable } from './report-table';

const HEAD = ['van', 'tot', 'tabel', 'rij', 'kolom', 'aantal', 'aandeel'];

/** @returns lines ended by \r\n but the last; `aandeel` is a number from 0 to 1, empty where there is none */
export function figuresAsCsv(period: { from: string; to: string }, tables: readonly ReportTable[]): string {
  const lines = tables.flatMap((table) =>
    table.rows.flatMap(({ name, cells, isSum }) =>
      table.columns.map((column, at) => {
        const cell = cells[at] ?? 0;
        const whole = column.of === undefined ? table.whole : cells[column.of];
        const share = isSum && column.of === undefined ? null : shareOf(cell, whole);
        return [period.from, period.to, table.id, name, column.name, plain(cell), share?.toFixed(4) ?? ''];
      }),
    ),
  );
  return [HEAD, ...lines].map((fields) => csvLine(fields, ',')).join('\r\n');
}

function plain(cell: Cell): string {
  return cell === 'few' ? FEW : String(cell);
}
