import { expect, it } from 'vitest';
import { barColumns, barsOf } from './bar-rows';
import { figureSchema } from './schema';
import { tableById } from './tables';

function drawn(id: string): string[] {
  const figure = tableById(id);
  if (!figure) throw new Error(`there is no table ${id}`);
  const barsOfRow = barsOf(figure);
  return figure.rows.map((row) => {
    const bars = barsOfRow(row).map(({ name, width, lit }) => `${name} ${Math.round(width)}${lit ? ' lit' : ''}`);
    return `${row.name}: ${bars.join(', ')}`;
  });
}

it('two years have a bar each in every row, all to one scale', () => {
  expect(drawn('contacten-2016-2017')).toEqual([
    'Contacten: 2016 68, 2017 71 lit',
    'Gemelde personen: 2016 92, 2017 100 lit',
  ]);
});

it('where a source prints no number for a year there is no bar of it', () => {
  const rows = drawn('bezoekers-2017');
  expect(rows).toContain('Kinderen: 2017 12 lit');
  expect(rows).toContain('Op een mobiel toestel: 2016 24, 2017 31');
});

it('one column has one bar in every row, and a street has none', () => {
  expect(drawn('kanaal-2017')).toEqual(['Telefoon: Aandeel 86 lit', 'E-mail: Aandeel 13']);
  const street = tableById('contacten-per-jaar');
  expect(street && barColumns(street)).toEqual([]);
  expect(street?.rows.flatMap(barsOf(street))).toEqual([]);
});

it.each([{}, { column: '2017', columns: ['2016', '2017'] }, { columns: ['2017'] }])(
  'bars of %j are refused',
  (columns) => {
    const { success } = figureSchema.shape.chart.safeParse({ kind: 'bars', ...columns });
    expect(success).toBe(false);
  },
);
