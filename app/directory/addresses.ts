import { allHelplines } from 'content-collections';
import { EVERYONE, PAGE, type Row } from '~/content/address';
import { HELPLINES_PATH, helplinePath } from '~/helplines/helplines';
import { finderQuery } from './finder-query';

export const directoryAddresses: readonly Row[] = [
  {
    kind: 'helplines',
    // The finder: its form posts, a list that is shared is an address of its own.
    takes: { methods: ['GET', 'POST'], cached: true, query: finderQuery(allHelplines) },
    sheet: 'directory',
    listed: true,
    found: { title: 'helplines.title', summary: 'helplines.description' },
    at: [{ path: HELPLINES_PATH, place: EVERYONE }],
  },
  {
    kind: 'helpline',
    takes: PAGE,
    sheet: 'directory',
    listed: true,
    at: allHelplines.map(({ id }) => ({ path: helplinePath(id), place: EVERYONE })),
  },
];
