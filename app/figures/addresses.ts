import { EVERYONE, PAGE, type Row } from '~/content/address';
import { FIGURE_GROUPS, FIGURES_PATH, groupPath, tablePath } from './groups';
import { tableIds } from './tables';

export const figureAddresses: readonly Row[] = [
  {
    kind: 'figures',
    takes: PAGE,
    sheet: 'figures',
    listed: true,
    cited: true,
    at: [FIGURES_PATH, ...FIGURE_GROUPS.map(groupPath)].map((path) => ({ path, place: EVERYONE })),
  },
  { kind: 'table', takes: PAGE, at: tableIds.map((id) => ({ path: tablePath(id) })) },
];
