import { EVERYONE, PAGE, type Row } from '~/content/address';
import { languageList } from '~/content/settings';
import { onePagePath } from './choice';

export const languageAddresses: readonly Row[] = [
  {
    kind: 'one-page',
    takes: PAGE,
    sheet: 'one-page',
    listed: true,
    at: languageList.onePage.map(({ code }) => ({
      path: onePagePath(code),
      place: { ...EVERYONE, language: code },
    })),
  },
];
