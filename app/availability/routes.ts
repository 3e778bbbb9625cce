import type { RoutesOf } from '../content/address';

export const routesOf: RoutesOf = () => [
  ['api/availability/:channel', 'api.live.ts'],
  ['beheer', 'beheer.tsx'],
];
