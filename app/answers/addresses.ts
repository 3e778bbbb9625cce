import { AUDIENCES } from '~/audiences/audiences';
import { FORM, placeIn, type Row } from '~/content/address';
import { answerPath, languages } from '~/content/pages';
import { DESK_PATH } from './letters';

export const answerAddresses: readonly Row[] = [
  {
    kind: 'answer',
    // Who comes back for an answer, the section would tell.
    takes: { ...FORM, loggedAs: '/:section/antwoord' },
    typed: true,
    sheet: 'written',
    at: languages.flatMap((language) =>
      (['everyone', ...AUDIENCES] as const).map((folder) => ({
        path: answerPath(language, folder),
        place: { ...placeIn(folder), language: language.code },
      })),
    ),
  },
  { kind: 'desk', takes: { methods: ['GET', 'POST'], cached: false }, sheet: 'charts', at: [{ path: DESK_PATH }] },
];
