/** The table of one file, with a bar under each name where its chart is one of bars. */
import { useText } from '~/i18n/use-text';
import { Bar } from './bar';
import { writeValue } from './numbers';
import { barWidth } from './scales';
import type { FigureColumn, FigureRow, FigureTable as Table } from './schema';

export function FigureTable({ figure }: { figure: Table }) {
  const t = useText();
  const { columns, rows, totals, counts, rowsAre, chart } = figure;
  const barOf = barsOf(figure);
  const sections = [...new Set(rows.map(({ section }) => section))];
  return (
    <table className={columns.length === 1 ? 'rows one' : 'rows'}>
      <caption>
        {counts}
        {chart?.kind === 'bars' && columns.length > 1 ? `. ${t('figures.bars', { column: chart.column })}` : ''}
      </caption>
      <thead>
        <tr>
          <th scope="col">{rowsAre}</th>
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section ?? ''}>
          {section === undefined ? null : (
            <tr className="section">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {section}
              </th>
            </tr>
          )}
          {rows
            .filter((row) => row.section === section)
            .map((row) => (
              <Row key={`${row.partOf} ${row.name}`} row={row} columns={columns} bar={barOf(row)} />
            ))}
        </tbody>
      ))}
      {totals.length > 0 ? (
        <tfoot>
          {totals.map((row) => (
            <Row key={row.name} row={row} columns={columns} bar={null} />
          ))}
        </tfoot>
      ) : null}
    </table>
  );
}

interface RowProps {
  row: Pick<FigureRow, 'name' | 'values' | 'partOf'>;
  columns: readonly FigureColumn[];
  bar: { width: number; lit: boolean } | null;
}

function Row({ row, columns, bar }: RowProps) {
  const t = useText();
  const { name, values, partOf } = row;
  return (
    <tr className={partOf === undefined ? undefined : 'part'}>
      <th scope="row">
        {partOf === undefined ? name : t('figures.ofWhich', { part: name })}
        {bar ? <Bar {...bar} /> : null}
      </th>
      {columns.map((column, at) => (
        <td key={column.name} data-name={columns.length > 1 ? column.name : undefined}>
          <Value value={values[at] ?? null} column={column} />
        </td>
      ))}
    </tr>
  );
}

function Value({ value, column }: { value: number | null; column: FigureColumn }) {
  const t = useText();
  if (value !== null) return writeValue(value, column);
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="hidden">{t('figures.none')}</span>
    </>
  );
}

/** The bar of each row; null where the table has none. */
function barsOf({ columns, rows, chart }: Table): (row: FigureRow) => RowProps['bar'] {
  const at = columns.findIndex(({ name }) => name === chart?.column);
  const column = columns[at];
  if (chart?.kind !== 'bars' || column === undefined) return () => null;
  const widthOf = barWidth(
    rows.map(({ values }) => values[at] ?? null),
    column,
  );
  return ({ name, values }) => ({ width: widthOf(values[at] ?? 0), lit: chart.lit.includes(name) });
}
