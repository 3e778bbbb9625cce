/** What bars show, taken from their table: one or two for each row. */
import { barWidth } from './scales';
import type { Figure, FigureRow } from './schema';

export interface BarOfRow {
  /** The column it is of. */
  name: string;
  /** Percent of the line. */
  width: number;
  lit: boolean;
}

/** The columns that a table draws bars of; none where its chart is another one. */
export function barColumns({ chart }: Pick<Figure, 'chart'>): string[] {
  if (chart?.kind !== 'bars') return [];
  return chart.columns ?? (chart.column === undefined ? [] : [chart.column]);
}

/** The bars of each row, all to one scale. Where the source of two columns prints no number there is no bar. */
export function barsOf({ columns, rows, chart }: Figure): (row: FigureRow) => BarOfRow[] {
  const drawn = barColumns({ chart }).map((name) => columns.findIndex((column) => column.name === name));
  const [first] = drawn.map((at) => columns[at]);
  if (first === undefined) return () => [];
  const widthOf = barWidth(
    rows.flatMap(({ values }) => drawn.map((at) => values[at] ?? null)),
    first,
  );
  const isLit = (name: string) => chart?.lit.includes(name) ?? false;
  return (row) =>
    drawn.flatMap((at) => {
      const name = columns[at]?.name ?? '';
      const value = row.values[at] ?? null;
      if (value === null && drawn.length > 1) return [];
      return [{ name, width: widthOf(value ?? 0), lit: isLit(row.name) || isLit(name) }];
    });
}
