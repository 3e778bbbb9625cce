/** What still has to be confirmed before the site may say it: a question, to whom, and how much hangs on it. */
import { z } from 'zod';

/** Whom a question is for when the file names nobody else. */
export const OURSELVES = '1712';

/** YAML takes "yes" for a word. */
const yes = z.union([z.literal(true), z.literal('yes')], 'schrijf mustKnow: yes, of laat mustKnow weg');

const withMore = z.strictObject({
  /** The question, in Dutch. */
  point: z.string().min(2),
  /** Without the answer the site does not go live: a wrong guess could harm or mislead somebody. */
  mustKnow: yes.optional(),
  /** Who knows the answer. */
  ask: z.string().min(2).optional(),
});

/** A type and no interface: the compiler of content keeps only what it can prove to be plain data. */
export type OpenPoint = { point: string; mustKnow: boolean; ask: string };

/** A question to 1712 itself on which no launch hangs. */
export function plainPoint(point: string): OpenPoint {
  return { point, mustKnow: false, ask: OURSELVES };
}

/** A question alone (`"Wie antwoordt?"`), or with `mustKnow: yes` and `ask: CAW`. Never shown to visitors. */
export const openPointSchema = z.union([z.string().min(2), withMore]).transform((given): OpenPoint => {
  if (typeof given === 'string') return plainPoint(given);
  return { point: given.point, mustKnow: given.mustKnow !== undefined, ask: given.ask ?? OURSELVES };
});

/** One, or several between brackets. */
export const openPointsSchema = z
  .union([openPointSchema.transform((point) => [point]), z.array(openPointSchema)])
  .default([]);
