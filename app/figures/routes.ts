import type { RoutesOf } from '../content/address';

export const routesOf: RoutesOf = ({ tables }) => [
  ['cijfers', 'figures.tsx'],
  ['cijfers/:group', 'figures-group.tsx'],
  ...tables.map((id): [string, string] => [`cijfers/${id}.csv`, 'figures-csv.ts']),
];
