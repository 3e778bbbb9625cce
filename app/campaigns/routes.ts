import type { RoutesOf } from '../content/address';

export const routesOf: RoutesOf = () => [
  ['c/:code', 'campaign.tsx'],
  ['c/:code/qr.svg', 'campaign-qr.tsx'],
  ['c/:code/affiche', 'campaign-poster.tsx'],
];
