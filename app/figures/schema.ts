/**
 * The shape of a file in content/figures: one published table, as its source prints it. Numbers are typed as they are
 * printed (31.74 for "31,74 %"); null stands where the source prints none.
 */
import { z } from 'zod';
import { openPointsSchema } from '../content/open-point';
import { FIGURE_GROUPS } from './groups';

const words = z.string().min(2);
/** Stands in a cell of a spreadsheet, where a sign at the start would make it a formula. */
const cell = words.regex(/^[^=+@-]/, 'een naam begint niet met =, +, - of @: een rekenblad zou gaan rekenen');
/** The date a source carries, as far as it does. */
const sourceDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'schrijf 2019-04-15, 2019-04 of 2019');

const sourceSchema = z.strictObject({
  document: words,
  /** Where in it: "deel 2.4", "antwoord 2". */
  part: words,
  date: sourceDate,
});

const columnSchema = z.strictObject({
  name: cell,
  /**
   * count: a number of people or contacts. total: the sum of the counts in its row. percent: as the source gives it.
   * share: percent of the total of the column in `of`. growth: percent from the first to the second column in `of`.
   */
  is: z.enum(['count', 'total', 'percent', 'share', 'growth']).default('count'),
  of: z.array(words).default([]),
  /** Decimals that are always written. */
  decimals: z.number().int().min(0).max(3).default(0),
});

const values = z.array(z.number().nonnegative().nullable()).min(1);

const rowSchema = z.strictObject({
  name: cell,
  /** Heading over the rows that carry the same one. */
  section: cell.optional(),
  /** The row of which this is a part ("waarvan ..."): it is not added a second time. */
  partOf: words.optional(),
  values,
});

const barsSchema = z
  .strictObject({
    kind: z.literal('bars'),
    /** One bar for each row ... */
    column: words.optional(),
    /** ... or one for each of these two columns, under each other: two years beside each other. */
    columns: z.array(words).length(2).optional(),
    /** Rows, or one of two columns, that the finding speaks of: their light is on. */
    lit: z.array(words).default([]),
  })
  .refine(({ column, columns }) => (column === undefined) !== (columns === undefined), 'schrijf column, of columns');

const streetSchema = z.strictObject({
  kind: z.literal('street'),
  /** One house for each row (of one section, where there are sections), as high as the value in this column ... */
  column: words.optional(),
  section: words.optional(),
  /** ... with the light on as high as this other column, or as the same row of this other section. */
  part: words.optional(),
  /** Or one house for each of these columns, as high as the value in this row. */
  row: words.optional(),
  columns: z.array(words).optional(),
  lit: z.array(words).default([]),
});

/** Instead of rows and columns: a part of content/register-2018.yaml, with what its sums leave no choice about. */
const fromRegisterSchema = z.strictObject({
  /** Who is in it, by code. */
  codes: z.array(words).min(1),
  /** What the rows are; the columns are the other. */
  rows: z.enum(['who', 'themes']),
  /** What the contacts without a certain place are called, and the sum with them. */
  rest: cell,
  sum: cell,
});

const figureFields = z.strictObject({
  group: z.enum(FIGURE_GROUPS),
  /** Place on its page: low comes first. */
  order: z.number().int(),
  title: words.max(80, 'een titel heeft hoogstens 80 tekens'),
  /** What one sees, in one or two sentences. It may name only numbers of the table. */
  finding: words.max(240, 'dit heeft hoogstens 240 tekens'),
  /** What was counted. */
  counts: words,
  sources: z.array(sourceSchema).min(1, 'noem minstens één bron'),
  /** What a reader must know to read it rightly. */
  caveats: z.array(words).min(1, 'zeg minstens één ding dat een lezer moet weten'),
  /** Heading of the first column. */
  rowsAre: cell,
  columns: z.array(columnSchema).default([]),
  rows: z.array(rowSchema).default([]),
  /** Totals as printed, over all rows that are no part of another. */
  totals: z.array(z.strictObject({ name: cell, values })).default([]),
  /** What the rows of a percent column make together, where the source means a whole but prints no total: 100. */
  whole: z.number().positive().optional(),
  /** Where the source does not add up: the place and what is known about it. Without a row: the whole of a column. */
  mismatch: z.array(z.strictObject({ row: words.optional(), column: words, words })).default([]),
  register: fromRegisterSchema.optional(),
  chart: z.discriminatedUnion('kind', [barsSchema, streetSchema]).optional(),
  /** What has to be asked of who made the figure; never shown. */
  toConfirm: openPointsSchema,
});

export const figureSchema = figureFields.refine(
  ({ columns, rows, register }) => (columns.length > 0 && rows.length > 0) !== (register !== undefined),
  'schrijf columns en rows, of register',
);

export type FigureFile = z.infer<typeof figureSchema> & {
  /** Name of its file, and of the address of its CSV. */
  id: string;
};
export type Figure = Omit<FigureFile, 'rows'> & { rows: FigureRow[] };
export type FigureColumn = z.infer<typeof columnSchema>;
export type FigureRow = z.infer<typeof rowSchema> & {
  /** Places of values that are not certain: nobody can say whether there is a number. */
  open?: readonly number[];
};
export type FromRegister = z.infer<typeof fromRegisterSchema>;
export type StreetChart = z.infer<typeof streetSchema>;
