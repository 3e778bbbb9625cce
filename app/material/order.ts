/** An order of printed material: what it asks, and how it is read. Nothing about a person but where the parcel goes. */
import { z } from 'zod';
import { onOneLine, visibleLine, withPlainDigits } from '~/i18n/typed-text';
import { type Printable, printables } from './material';

export const ADDRESS_FIELDS = ['organisation', 'name', 'street', 'postcode', 'town'] as const;
export type AddressField = (typeof ADDRESS_FIELDS)[number];

const LONGEST = 100;
const MOST_OF_ONE = 500;

export type OrderErrorCode = 'missing' | 'postcode' | 'count' | 'nothing' | 'too-long' | 'nul';

export interface OrderItem extends Printable {
  /** Name of its field: "volwassenen-affiche". */
  field: string;
}

/** What can be ordered, each with its field. */
export const ORDER_ITEMS: readonly OrderItem[] = printables.map((page) => ({
  ...page,
  field: page.path.split('/').slice(2).join('-'),
}));

/** What stood in the form: always text. */
export type OrderValues = Record<string, string>;
export type OrderErrors = Record<string, OrderErrorCode>;

export interface Order {
  address: Record<AddressField, string>;
  /** How many of each, by field; what is not wanted is left out. */
  counts: Record<string, number>;
}

const FIELDS: readonly string[] = [...ORDER_ITEMS.map(({ field }) => field), ...ADDRESS_FIELDS];

const code = (error: OrderErrorCode) => error;
const digitsIn = (value: string) => withPlainDigits(visibleLine(value));
const text = z
  .string()
  .regex(/^[^\0]*$/, code('nul'))
  .transform(onOneLine)
  .pipe(z.string().min(1, code('missing')).max(LONGEST, code('too-long')));
/** "9000", also as "B-9000". */
const postcode = text
  .transform((value) => digitsIn(value).replace(/^BE?[- ]?/i, ''))
  .pipe(z.string().regex(/^[1-9]\d{3}$/, code('postcode')));
const count = z
  .string()
  .transform(digitsIn)
  .pipe(z.string().regex(/^\d{0,3}$/, code('count')))
  .transform(Number)
  .pipe(z.number().max(MOST_OF_ONE, code('count')));

export const EMPTY_ORDER: OrderValues = Object.fromEntries(FIELDS.map((field) => [field, '']));

/** What was sent; what is absent or is a file counts as not filled in. */
export function orderValuesOf(form: FormData): OrderValues {
  return Object.fromEntries(
    FIELDS.map((field) => {
      const value = form.get(field);
      return [field, typeof value === 'string' ? value : ''];
    }),
  );
}

/** The order, or per field what is wrong with it, in the order of the form. */
export function parseOrder(values: OrderValues): { order: Order } | { errors: OrderErrors } {
  const errors: OrderErrors = {};
  const read = <Value>(field: string, schema: z.ZodType<Value>): Value | undefined => {
    const result = schema.safeParse(values[field] ?? '');
    if (!result.success) errors[field] = result.error.issues[0]?.message as OrderErrorCode;
    return result.data;
  };
  const counts = ORDER_ITEMS.map(({ field }): [string, number] => [field, read(field, count) ?? 0]);
  const wanted = counts.filter(([, number]) => number > 0);
  const [first] = ORDER_ITEMS;
  if (wanted.length === 0 && first && Object.keys(errors).length === 0) errors[first.field] = 'nothing';
  const address = ADDRESS_FIELDS.map((field) => [field, read(field, field === 'postcode' ? postcode : text) ?? '']);
  if (Object.keys(errors).length > 0) return { errors };
  return { order: { address: Object.fromEntries(address), counts: Object.fromEntries(wanted) } };
}
