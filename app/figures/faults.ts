/** What stops the build: a table that cannot be read, or that does not add up without saying so. */
import { numbersIn, writeNumber } from './numbers';
import type { Figure } from './schema';
import { type Disagreement, disagreements } from './sums';

type Mismatch = Figure['mismatch'][number];

export function isAbout({ row, column }: Mismatch, found: Disagreement): boolean {
  return row === found.row && column === found.column;
}

function shapeFaults({ columns, rows, totals }: Figure): string[] {
  const wide = [
    ...rows.map((row, at) => ({ ...row, field: `rows[${at}]` })),
    ...totals.map((row, at) => ({ ...row, field: `totals[${at}]` })),
  ]
    .filter(({ values }) => values.length !== columns.length)
    .map(
      ({ name, values, field }) =>
        `${field}.values: ${name} heeft ${values.length} waarden voor ${columns.length} kolommen`,
    );
  const places = rows.map(({ section = '', partOf = '', name }) => `${section} ${partOf} ${name}`);
  const twice = rows
    .filter((_, at) => places.indexOf(places[at] ?? '') !== at)
    .map(({ name }) => `rows: ${name} staat er twee keer`);
  return [...wide, ...twice];
}

function nameFaults({ columns, rows, totals, mismatch, chart }: Figure): string[] {
  const known = new Set(columns.map(({ name }) => name));
  const knownRows = new Set([...rows, ...totals].map(({ name }) => name));
  const sections = new Set(rows.map(({ section }) => section));
  const rowFields = {
    'rows.partOf': rows.map(({ partOf }) => partOf),
    'mismatch.row': mismatch.map(({ row }) => row),
    'chart.row': [chart?.kind === 'street' ? chart.row : undefined],
  };
  const columnFields = {
    'columns.of': columns.flatMap(({ of }) => of),
    'mismatch.column': mismatch.map(({ column }) => column),
    'chart.column': [chart?.column],
    'chart.columns': chart?.columns ?? [],
  };
  const partFields = chart?.kind === 'street' ? [chart.section, chart.part] : [];
  return [
    ...unknown(rowFields, (name) => knownRows.has(name), 'rij'),
    ...unknown(columnFields, (name) => known.has(name), 'kolom'),
    ...unknown({ chart: partFields }, (name) => known.has(name) || sections.has(name), 'kolom of groep'),
    ...unknown({ 'chart.lit': chart?.lit ?? [] }, (name) => known.has(name) || knownRows.has(name), 'rij of kolom'),
  ];
}

function unknown(
  fields: Readonly<Record<string, readonly (string | undefined)[]>>,
  isKnown: (name: string) => boolean,
  kind: string,
): string[] {
  return Object.entries(fields).flatMap(([field, names]) =>
    names
      .filter((name) => name !== undefined && !isKnown(name))
      .map((name) => `${field}: er is geen ${kind} "${name}"`),
  );
}

/** A sentence cannot say what its table does not. */
function findingFaults(figure: Figure): string[] {
  const { title, counts, columns, rows, totals, finding } = figure;
  const names = [title, counts, ...columns.map(({ name }) => name), ...rows.map(({ name }) => name)];
  const known = new Set([...names.flatMap(numbersIn), ...[...rows, ...totals].flatMap(({ values }) => values), 1712]);
  return numbersIn(finding)
    .filter((number) => !known.has(number))
    .map((number) => `finding: ${writeNumber(number)} staat niet in de tabel`);
}

function sumFaults(figure: Figure): string[] {
  const found = disagreements(figure);
  const silent = found
    .filter((one) => !figure.mismatch.some((declared) => isAbout(declared, one)))
    .map(({ field, row, column, printed, computed }) => {
      const place = row === undefined ? column : `${row}, ${column}`;
      const ours = writeNumber(computed);
      return `${field}: ${place}: er staat ${writeNumber(printed)}, de andere getallen geven ${ours}. Verbeter het, of zeg bij mismatch dat de bron niet klopt`;
    });
  const stale = figure.mismatch
    .filter((declared) => !found.some((one) => isAbout(declared, one)))
    .map(({ row, column }) => `mismatch: ${row === undefined ? '' : `${row}, `}${column} klopt. Haal dit weg`);
  return [...silent, ...stale];
}

/** All faults of the tables, each with its file and field. */
export function figureFaults(figures: readonly Figure[]): string[] {
  return figures.flatMap((figure) => {
    const shape = shapeFaults(figure);
    const faults = shape.length > 0 ? shape : [...nameFaults(figure), ...findingFaults(figure), ...sumFaults(figure)];
    return faults.map((fault) => `content/figures/${figure.id}.yaml: ${fault}`);
  });
}
