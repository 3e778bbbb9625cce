import { EVERYONE, FORM, PAGE, type Row } from '~/content/address';
import { ORDER_PATH, printPages } from './material';
import { PAPER_QUERY } from './paper';

export const materialAddresses: readonly Row[] = [
  { kind: 'order', takes: FORM, cited: true, at: [{ path: ORDER_PATH, place: EVERYONE }] },
  {
    kind: 'print',
    takes: { ...PAGE, query: PAPER_QUERY },
    sheet: 'poster',
    cited: true,
    at: printPages.map(({ path, audience }) => ({ path, place: { ...EVERYONE, audience } })),
  },
];
