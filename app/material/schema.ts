/** The shape of content/material/<audience>.yaml: the words on what is printed. Numbers and hours never stand in it. */
import { z } from 'zod';
import { openPointsSchema } from '~/content/open-point';

const line = (longest: number) => z.string().min(2).max(longest, `dit heeft hoogstens ${longest} tekens`);
const NO_DIGITS = /^(?:1712|\D)*$/;
const sentence = z
  .string()
  .min(2)
  .max(220, 'dit heeft hoogstens 220 tekens: het moet op het papier passen')
  .regex(NO_DIGITS, 'schrijf geen nummers behalve 1712, en geen uren: die drukt de site zelf af');

export const materialSchema = z.strictObject({
  /** Large on the poster, and on the front of the folder; in French and German it stands in content/phrases. */
  line: z.strictObject({ nl: line(60), en: line(60) }),
  /** On the card. */
  cardLine: line(60),
  folder: z.strictObject({
    /** The reader's own sentences. */
    recogniseTitle: line(40),
    recognise: z.array(sentence).min(2).max(5),
    /** What 1712 does, and what it promises. */
    aboutTitle: line(40),
    about: z.array(sentence).min(1).max(4),
    /** On the back: about the paper itself. */
    paper: z.array(sentence).min(1).max(3),
  }),
  reviewedOn: z.iso.date('schrijf de dag als 2026-11-22, een dag die bestaat'),
  toConfirm: openPointsSchema,
  sources: z
    .array(z.strictObject({ name: z.string().min(2), date: z.string().min(4), url: z.string().optional() }))
    .min(1),
});
