import type { Row } from '~/content/address';

/** Where the coordinator sees the figures of visits. */
export const VISITS_PATH = '/beheer/bezoek';

export const visitAddresses: readonly Row[] = [
  { kind: 'visits', takes: { methods: ['GET', 'POST'], cached: false }, sheet: 'charts', at: [{ path: VISITS_PATH }] },
];
