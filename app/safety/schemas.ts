/** The shape of content/seen.yaml (who can see what) and of content/plan/<audience>.yaml (a plan that leaves nothing). */
import { z } from 'zod';
import { openPointsSchema } from '~/content/open-point';

const slug = z.string().regex(/^[a-z0-9-]+$/, 'gebruik kleine letters, cijfers en streepjes');
const text = (longest: number) => z.string().min(2).max(longest, `dit heeft hoogstens ${longest} tekens`);
/** Short enough to be read by somebody who looks over their shoulder. */
const passage = text(220);

const place = z.strictObject({
  id: slug,
  /** In the words of who it happens to. */
  title: text(85),
  sees: passage,
  notice: passage,
  /** What changes for the other: nobody may find that out by doing it. */
  off: passage,
  first: passage,
  from: z.array(slug).min(1, 'noem minstens één bron'),
  toConfirm: openPointsSchema,
});

export const seenSchema = z.strictObject({
  title: text(60),
  hint: text(200),
  /** What stands above each of the four texts. */
  labels: z.strictObject({ sees: text(60), notice: text(60), off: text(60), first: text(60) }),
  groups: z
    .array(
      z.strictObject({
        title: text(60),
        /** The page it folds open on, by the name of its file; on the others it is a link. */
        page: slug,
        places: z.array(place).min(1),
      }),
    )
    .min(1),
  /** Where it comes from, by the name that a place gives it. */
  sources: z.record(
    slug,
    z.strictObject({ name: z.string().min(2), date: z.string().min(4), url: z.url().optional() }),
  ),
});

const item = z.strictObject({
  number: z
    .int('schrijf een nummer van twee cijfers')
    .min(11, 'een nummer heeft twee cijfers')
    .max(99, 'een nummer heeft twee cijfers'),
  words: text(70),
  /** The day since which it is not shown; its number stays its own. */
  gone: z.iso.date('schrijf de dag als 2026-11-22, een dag die bestaat').optional(),
});

const planTexts = z.strictObject({
  title: text(60),
  hint: text(200),
  /** Above the own list; what stands there as long as it is empty. */
  list: text(30),
  empty: text(60),
  /** Above the numbers to say, and how to say them. */
  code: text(30),
  say: text(250),
  wipe: text(40),
});

/** content/plan-translated/<language>/<audience>.yaml: the same numbers, for a helper looks them up in Dutch. */
export const translatedPlanSchema = planTexts.extend({
  groups: z
    .array(z.strictObject({ title: text(60).optional(), items: z.array(item.omit({ gone: true })).min(1) }))
    .min(1),
});

export const planSchema = planTexts.extend({
  /** The number of the next sentence that is added. */
  nextNumber: z.int('schrijf een nummer van twee cijfers').min(12).max(100),
  groups: z.array(z.strictObject({ title: text(60).optional(), items: z.array(item).min(1) })).min(1),
  toConfirm: openPointsSchema,
});
