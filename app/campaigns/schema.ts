/** The shape of content/campaigns/<code>.yaml. Days are days in Brussels, both the first and the last count. */
import { z } from 'zod';
import { openPointsSchema } from '~/content/open-point';

const day = z.iso.date('schrijf de dag als 2026-11-22, een dag die bestaat');
const path = z.string().regex(/^\/[a-z0-9/-]*$/, 'schrijf een adres van deze site, bijvoorbeeld /volwassenen');

export const campaignSchema = z.strictObject({
  /** What the campaign says, in a line: above its landing page and large on its poster. */
  firstLine: z.string().min(2).max(60, 'een eerste zin heeft hoogstens 60 tekens'),
  audience: z.enum(['children', 'teens', 'adults', 'everyone']),
  from: day,
  until: day,
  /** Where it ran, for the figures: VRT, Ketnet, De Lijn, folder. Never shown. */
  ran: z.array(z.string().min(2)).min(1, 'zeg waar de campagne liep, bijvoorbeeld VRT'),
  /** The page of this site that is its landing page; else it has a title and a text of its own. */
  page: path.optional(),
  title: z.string().min(2).max(60, 'een titel heeft hoogstens 60 tekens').optional(),
  /** Markdown, with the same words in braces as a page. */
  text: z.string().min(2).optional(),
  /** Where the address leads when the campaign is over. */
  successor: path,
  /** What still has to be confirmed, for whoever looks after the content. Never shown. */
  toConfirm: openPointsSchema,
});
