import { EVERYONE, FORM, PAGE, type Row } from '~/content/address';
import { foreignPosters, ORDER_PATH, PAPER_QUERY, printables } from './material';

export const materialAddresses: readonly Row[] = [
  { kind: 'order', takes: FORM, sheet: 'order', cited: true, at: [{ path: ORDER_PATH, place: EVERYONE }] },
  {
    kind: 'print',
    takes: { ...PAGE, query: PAPER_QUERY },
    sheet: 'poster',
    cited: true,
    at: [...printables, ...foreignPosters].map(({ path, language, audience }) => ({
      path,
      place: { ...EVERYONE, language, audience },
    })),
  },
];
