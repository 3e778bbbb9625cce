/** The table of one file, with a bar under each name where its chart is one of bars. */
import { useText } from '~/i18n/use-text';
import { Bars } from './bar';
import { type BarOfRow, barColumns, barsOf } from './bar-rows';
import { writeValue } from './numbers';
import type { Figure, FigureColumn, FigureRow } from './schema';

export function FigureTable({ figure }: { figure: Figure }) {
  const t = useText();
  const { columns, rows, totals, counts, rowsAre } = figure;
  const barsOfRow = barsOf(figure);
  const drawn = barColumns(figure);
  const sections = [...new Set(rows.map(({ section }) => section))];
  return (
    <table className={columns.length === 1 ? 'rows one' : 'rows'}>
      <caption>
        {counts}
        {drawn.length > 0 && columns.length > 1 ? `. ${t('figures.bars', { column: drawn.join(', ') })}` : ''}
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
              <FigureTableRow key={`${row.partOf} ${row.name}`} row={row} columns={columns} bars={barsOfRow(row)} />
            ))}
        </tbody>
      ))}
      {totals.length > 0 ? (
        <tfoot>
          {totals.map((row) => (
            <FigureTableRow key={row.name} row={row} columns={columns} bars={[]} />
          ))}
        </tfoot>
      ) : null}
    </table>
  );
}

interface RowProps {
  row: Pick<FigureRow, 'name' | 'values' | 'partOf'>;
  columns: readonly FigureColumn[];
  bars: BarOfRow[];
}

function FigureTableRow({ row, columns, bars }: RowProps) {
  const t = useText();
  const { name, values, partOf } = row;
  return (
    <tr className={partOf === undefined ? undefined : 'part'}>
      <th scope="row">
        {partOf === undefined ? name : t('figures.ofWhich', { part: name })}
        <Bars bars={bars} />
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
