import type { RoutesOf } from '../content/address';

export const routesOf: RoutesOf = () => [
  ['insluiten/badge.svg', 'partner-badge.tsx'],
  ['insluiten/paneel', 'partner-frame.tsx'],
  ['api/availability', 'api.availability.ts'],
];
