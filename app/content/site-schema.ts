/** The shape of content/site.yaml. */
import { z } from 'zod';
import { slipOfFinger, slipOfForm } from './mail-address';
import { openPointsSchema } from './open-point';

export const siteSchema = z.strictObject({
  /** Where somebody tells of a weakness of the site; null: not known. */
  securityContact: z
    .string()
    .regex(
      /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/,
      'schrijf mailto:naam@site of een volledig adres dat begint met https://',
    )
    .superRefine((contact, context) => {
      const [, address] = /^mailto:(.*@.*)$/.exec(contact) ?? [];
      const words = address && (slipOfForm(address) ?? slipOfFinger(address));
      if (words) context.addIssue({ code: 'custom', message: words });
    })
    .nullable(),
  /** What still has to be confirmed, for whoever looks after the content. Never shown. */
  toConfirm: openPointsSchema,
});
