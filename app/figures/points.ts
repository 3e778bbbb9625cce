/** What a street shows, taken from its table: one point for each house. */
import type { Figure, StreetChart } from './schema';

export interface Point {
  name: string;
  value: number;
  /** How far the light is on; null: the table has no such number, or the chart shows none. */
  part: number | null;
  /** True: all of it is lit, because the finding speaks of it. */
  lit: boolean;
}

/** @throws Error when the chart names what the table does not hold: figureFaults() refuses such a file before */
export function streetPoints(figure: Figure, chart: StreetChart): Point[] {
  const named = chart.row === undefined ? rowPoints(figure, chart) : columnPoints(figure, chart);
  return named.map(([name, value, part]) => {
    if (value === null || value === undefined) throw new Error(`${figure.id}: the street has no number for ${name}`);
    return { name, value, part: part ?? null, lit: chart.lit.includes(name) };
  });
}

type Named = [name: string, value: number | null | undefined, part?: number | null];

function rowPoints({ columns, rows }: Figure, { column, section, part }: StreetChart): Named[] {
  const at = (name: string | undefined) => columns.findIndex((other) => other.name === name);
  const inPart = rows.filter((row) => row.section === part);
  return rows
    .filter((row) => row.section === section)
    .map(({ name, values }) => {
      const twin = inPart.find((row) => row.name === name);
      return [
        name,
        values[at(column)],
        part === undefined ? null : (values[at(part)] ?? twin?.values[at(column)] ?? null),
      ];
    });
}

function columnPoints({ columns, rows }: Figure, chart: StreetChart): Named[] {
  const row = rows.find(({ name }) => name === chart.row);
  return (chart.columns ?? []).map((name) => [name, row?.values[columns.findIndex((other) => other.name === name)]]);
}
