import { AUDIENCES } from '~/audiences/audiences';
import { FORM, placeIn, type Row } from '~/content/address';
import { contactPath, languages } from '~/content/pages';

/** The adults' form under its short address. */
export const SHORT_CONTACT_PATH = '/contact';

const FOUND = { title: 'contact.title', summary: 'contact.anonymous' } as const;

export const contactAddresses: readonly Row[] = [
  {
    kind: 'contact',
    // Where somebody writes, the section would tell who.
    takes: { ...FORM, loggedAs: '/:section/contact' },
    typed: true,
    sheet: 'writing',
    at: [
      { path: SHORT_CONTACT_PATH, place: placeIn('adults') },
      ...languages.flatMap((language) =>
        AUDIENCES.map((audience) => ({
          path: contactPath(language, audience),
          place: { ...placeIn(audience), language: language.code },
          found: FOUND,
        })),
      ),
    ],
  },
];
