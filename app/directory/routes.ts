import type { RoutesOf } from '../content/address';

export const routesOf: RoutesOf = () => [
  ['hulplijnen', 'helplines.tsx'],
  ['hulplijnen/:id', 'helpline.tsx'],
];
