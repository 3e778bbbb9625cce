/** A small table that adds up, for tests to change. */
import { type Figure, figureSchema } from './schema';

type Input = Parameters<typeof figureSchema.parse>[0] & object;

/** @param changes what the test is about; the rest is a table of two rows and two columns */
export function figureWith(changes: Input = {}): Figure {
  const sound = {
    group: 'contacten',
    order: 1,
    title: 'Een tabel',
    finding: 'Chatten deden 1.100 mensen.',
    counts: 'Mensen',
    sources: [{ document: 'Een verslag', part: 'deel 2', date: '2022-01-24' }],
    caveats: ['Let op.'],
    rowsAre: 'Jaar',
    columns: [{ name: 'Chat' }, { name: 'Aandeel', is: 'share', of: ['Chat'], decimals: 1 }],
    rows: [
      { name: '2019', values: [100, 8.3] },
      { name: '2020', values: [1100, 91.7] },
    ],
    totals: [{ name: 'Som', values: [1200, 100] }],
  };
  return { ...figureSchema.parse({ ...sound, ...changes }), id: 'proef' };
}
