import type { RoutesOf } from '../content/address';

export const routesOf: RoutesOf = () => [
  ['campagnemateriaal/bestellen', 'material-order.tsx'],
  ['campagnemateriaal/:audience/:item', 'material-print.tsx'],
];
