import type { RoutesOf } from '../content/address';

export const routesOf: RoutesOf = () => [
  ['api/availability/:channel', 'api.live.ts'],
  ['beheer', 'beheer.tsx'],
  ['beheer/uren', 'beheer.override.tsx'],
  ['beheer/nummers', 'beheer.override.tsx'],
  ['beheer/nieuws', 'beheer.override.tsx'],
  ['beheer/overzicht', 'beheer.overview.tsx'],
];
