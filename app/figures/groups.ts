/** The pages of /cijfers: each is one group of tables. A page holds what fits into one request on a bad phone. */
export const FIGURES_PATH = '/cijfers';

export const FIGURE_GROUPS = [
  'contacten',
  'van-2020-tot-2022',
  'bereikbaar',
  'maanden',
  'wie',
  'wie-waarover',
  'waarover',
  'gevolg',
  'andere-lijnen',
  'website',
] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

export function groupPath(group: FigureGroup): string {
  return `${FIGURES_PATH}/${group}`;
}

/** Where one table can be fetched to be opened in a spreadsheet. */
export function tablePath(id: string): string {
  return `${FIGURES_PATH}/${id}.csv`;
}
