import type { RoutesOf } from '../content/address';

export const routesOf: RoutesOf = () => [['beheer/bezoek', 'beheer.visits.tsx']];
