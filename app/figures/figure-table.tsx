/** The table of one file, with a bar under each name where its chart is one of bars. */
import { useText } from '~/i18n/use-text';
import { Bars } from './bar';
import { type BarOfRow, barColumns, barsOf } from './bar-rows';
import { writeValue } from './numbers';
import type { Figure, FigureColumn, FigureRow } from './schema';

export function FigureTable({ figure }: { figure: Figure }) {
  const t = useText();
  const { columns, rows, totals, counts, rowsAre, register } = figure;
  const barsOfRow = barsOf(figure);
  const drawn = barColumns(figure);
  const sections = [...new Set(rows.map(({ section }) => section))];
  return (
    <table className={tableClass(columns.length, register !== undefined)}>
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

/** Most places of a table from the register are empty: where its numbers stand under each other, those are left out. */
function tableClass(columns: number, isSparse: boolean): string {
  return ['rows', columns === 1 ? 'one' : '', isSparse ? 'sparse' : ''].filter(Boolean).join(' ');
}

interface RowProps {
  row: Pick<FigureRow, 'name' | 'values' | 'partOf' | 'open'>;
  columns: readonly FigureColumn[];
  bars: BarOfRow[];
}

function FigureTableRow({ row, columns, bars }: RowProps) {
  const t = useText();
  const { name, values, partOf, open } = row;
  return (
    <tr className={partOf === undefined ? undefined : 'part'}>
      <th scope="row">
        {partOf === undefined ? name : t('figures.ofWhich', { part: name })}
        <Bars bars={bars} />
      </th>
      {columns.map((column, at) => (
        <td
          key={column.name}
          className={values[at] == null && !open?.includes(at) ? 'none' : undefined}
          data-name={columns.length > 1 ? column.name : undefined}
        >
          <Value value={values[at] ?? null} column={column} isOpen={open?.includes(at) ?? false} />
        </td>
      ))}
    </tr>
  );
}

interface ValueProps {
  value: number | null;
  column: FigureColumn;
  isOpen: boolean;
}

function Value({ value, column, isOpen }: ValueProps) {
  const t = useText();
  if (value !== null) return writeValue(value, column);
  return (
    <>
      <span aria-hidden="true">{isOpen ? '?' : '–'}</span>
      <span className="hidden">{t(isOpen ? 'figures.open' : 'figures.none')}</span>
    </>
  );
}
