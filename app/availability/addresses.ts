import type { Row } from '~/content/address';

export const liveAddresses: readonly Row[] = [
  {
    kind: 'live',
    // A machine with a token: it sends no header of a browser, and a browser of somebody else has no token.
    takes: { methods: ['PUT', 'DELETE'], cached: false, answersCrossSite: true },
    at: [{ path: '/api/availability/phone' }, { path: '/api/availability/chat' }],
  },
  { kind: 'switch', takes: { methods: ['GET', 'POST'], cached: false }, sheet: 'charts', at: [{ path: '/beheer' }] },
];
