/** One table of figures, with its chart: bars in the rows of a list of parts, columns or lines above a wider table. */
import { Bar } from '~/ui/charts/bar';
import { ColumnChart, PartsKey } from '~/ui/charts/columns';
import { LineChart, LinesKey } from '~/ui/charts/lines';
import { placeInWords, rowShare, shareInWords } from './cell-words';
import type { Cell, ReportTable } from './report-table';

export function FigureView({ table }: { table: ReportTable }) {
  return (
    <section className="text">
      <h2 id={table.id}>{table.title}</h2>
      {table.note ? <p>{table.note}</p> : null}
      {table.rows.length === 0 ? <p>Geen.</p> : <ChartAndTable table={table} />}
    </section>
  );
}

function ChartAndTable({ table }: { table: ReportTable }) {
  if (table.columns.length === 1) return <PartsTable table={table} />;
  return (
    <>
      {table.chart === 'months' ? <MonthsChart table={table} /> : null}
      {table.chart === 'hours' ? <HoursChart table={table} /> : null}
      <WideTable table={table} />
    </>
  );
}

function shown(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

const SHARE = 'Aandeel';

function PartsTable({ table }: { table: ReportTable }) {
  const longest = Math.max(1, ...table.rows.map(({ cells }) => shown(cells[0]) ?? 0));
  return (
    <div className="counts">
      <table className="rows" aria-labelledby={table.id}>
        <thead>
          <tr>
            <th scope="col">{table.head}</th>
            <th scope="col">{table.columns[0]?.name}</th>
            <th scope="col">{SHARE}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => {
            const { name, cells } = row;
            const count = shown(cells[0]);
            const share = rowShare(table, row);
            return (
              <tr key={name}>
                <th scope="row">
                  {name}
                  <Bar share={count === null ? null : count / longest} />
                </th>
                <td data-name={table.columns[0]?.name}>{placeInWords(table, cells, 0)}</td>
                <td data-name={SHARE}>{share === null ? '–' : shareInWords(share)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function WideTable({ table }: { table: ReportTable }) {
  return (
    <div className="counts">
      <table className="rows" aria-labelledby={table.id}>
        <thead>
          <tr>
            {[table.head, ...table.columns.map(({ name }) => name)].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ name, cells, isSum }) => (
            <tr key={name} className={isSum ? 'sum' : undefined}>
              <th scope="row">{name}</th>
              {table.columns.map((column, at) => (
                <td key={column.name} data-name={column.name}>
                  {placeInWords(table, cells, at)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Page views and visits, month by month; one month alone makes no line. */
function MonthsChart({ table }: { table: ReportTable }) {
  const rows = table.rows.filter(({ isSum }) => !isSum);
  if (rows.length < 2) return null;
  const names = table.columns.slice(0, 2).map(({ name }) => name);
  return (
    <>
      <LinesKey names={names} />
      <LineChart
        moments={rows.map(({ name }) => name.slice(0, 3))}
        lines={names.map((name, at) => ({ name, values: rows.map(({ cells }) => shown(cells[at])) }))}
      />
    </>
  );
}

/** The states on each other; the first column is their sum. */
function HoursChart({ table }: { table: ReportTable }) {
  return (
    <>
      <PartsKey names={table.columns.slice(1).map(({ name }) => name)} />
      <ColumnChart
        nameEach={3}
        columns={table.rows.map(({ name, cells }) => ({
          name: name.replace(/ .*/, ''),
          values: cells.slice(1).map(shown),
        }))}
      />
    </>
  );
}
