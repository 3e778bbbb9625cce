import type { RoutesOf } from '../content/address';

export const routesOf: RoutesOf = ({ languages }) => [
  ['campagnemateriaal/bestellen', 'material-order.tsx'],
  ['campagnemateriaal/:audience/:item', 'material-print.tsx'],
  ...languages.flatMap(({ prefix, sections, posterSlug }) =>
    Object.values(sections).flatMap((section): [string, string][] =>
      posterSlug ? [[`${prefix}/${section}/${posterSlug}`, 'material-print.tsx']] : [],
    ),
  ),
];
