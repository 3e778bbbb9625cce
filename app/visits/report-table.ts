/** A table of the report on visits: its columns, its rows, and what a count can be. */

/** A count; `few`: one in tens that has no whole ten. */
export type Cell = number | 'few';

export interface ReportColumn {
  name: string;
  /** Which column of the same row it is a share of; shown as that share. */
  of?: number;
}

export interface ReportRow {
  name: string;
  cells: Cell[];
  /** The sum of the others: it is no share of anything. */
  isSum?: true;
}

export interface ReportTable {
  id: string;
  title: string;
  note?: string;
  /** What the rows are. */
  head: string;
  columns: ReportColumn[];
  rows: ReportRow[];
  /** How the columns are drawn; of the only column each row has a bar. */
  chart?: 'months' | 'hours';
  /** What the cells of the only column are a share of; shown beside them. */
  whole?: Cell;
}
