/**
 * The register of a year, who x theme: the numbers of each row as its source prints them, in the order of the columns with the
 * empty cells left out; and beside them what follows of their columns. That it follows is proved in
 * tests/truth/register-2018.test.ts (decision 0047).
 */
import { z } from 'zod';

const words = z.string().min(2);
const count = z.number().int().nonnegative();

export const sumOf = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The numbers that have their column are among the printed ones, in the same order. */
function standInOrder(cells: readonly number[], placed: readonly (number | null)[]): boolean {
  let from = 0;
  return placed.every((number) => {
    if (!number) return true;
    from = cells.indexOf(number, from) + 1;
    return from > 0;
  });
}

export const registerSchema = z
  .strictObject({
    /** In the order of the columns, with the sum below each. */
    columns: z.array(z.strictObject({ theme: words, total: count })).min(1),
    rows: z
      .array(
        z.strictObject({
          /** As in registration.yaml; "leeg" where nothing was filled in. */
          code: z.string().regex(/^\d{4}$|^leeg$/, 'een code heeft vier cijfers'),
          name: words,
          /** Heading over rows that belong together. */
          section: words,
          cells: z.array(count.positive()).min(1),
          /** As it is printed at the end of the row. */
          sum: count,
          /** Column by column what must stand there: 0 for nothing, null for what stays open. Absent: all of it does. */
          placed: z.array(count.nullable()).optional(),
        }),
      )
      .min(1),
  })
  .superRefine(({ columns, rows }, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const [at, { cells, sum, placed }] of rows.entries()) {
      if (sumOf(cells) !== sum) refuse(['rows', at, 'sum'], `de getallen van de rij geven samen ${sumOf(cells)}`);
      if (cells.length > columns.length) refuse(['rows', at, 'cells'], 'er zijn meer getallen dan kolommen');
      if (placed && placed.length !== columns.length) refuse(['rows', at, 'placed'], 'schrijf er één per kolom');
      if (placed && !standInOrder(cells, placed))
        refuse(['rows', at, 'placed'], 'deze getallen staan zo niet in de rij');
    }
    const ofRows = sumOf(rows.map(({ sum }) => sum));
    const ofColumns = sumOf(columns.map(({ total }) => total));
    if (ofRows !== ofColumns) refuse(['columns'], `de kolommen geven samen ${ofColumns}, de rijen ${ofRows}`);
  });

export type PrintedRegister = z.infer<typeof registerSchema>;
