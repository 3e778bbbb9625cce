import type { Row } from '~/content/address';
import { DESK_PAGES, OVERVIEW_PATH, SUBJECTS } from './overrides/desk-pages';

export const liveAddresses: readonly Row[] = [
  {
    kind: 'live',
    // A machine with a token: it sends no header of a browser, and a browser of somebody else has no token.
    takes: { methods: ['PUT', 'DELETE'], cached: false, answersCrossSite: true },
    at: [{ path: '/api/availability/phone' }, { path: '/api/availability/chat' }],
  },
  { kind: 'switch', takes: { methods: ['GET', 'POST'], cached: false }, sheet: 'charts', at: [{ path: '/beheer' }] },
  {
    kind: 'overrides',
    takes: { methods: ['GET', 'POST'], cached: false },
    sheet: 'charts',
    at: [...SUBJECTS.map((subject) => ({ path: DESK_PAGES[subject].path })), { path: OVERVIEW_PATH }],
  },
];
