/** What pages of other sites show, and what their scripts read. */
import { PAGE, type Row } from '~/content/address';
import { BADGE_PATH, BADGE_QUERY, FEED_PATH, FRAME_PATH, FRAME_QUERY } from './variants';

export const partnerAddresses: readonly Row[] = [
  { kind: 'badge', takes: { ...PAGE, query: BADGE_QUERY, openTo: 'pages' }, at: [{ path: BADGE_PATH }] },
  { kind: 'frame', takes: { ...PAGE, query: FRAME_QUERY, openTo: 'pages' }, at: [{ path: FRAME_PATH }] },
  {
    kind: 'feed',
    // One answer per audience for everybody.
    takes: { ...PAGE, query: { audience: ['adults', 'children', 'teens'] }, strictQuery: true, openTo: 'scripts' },
    at: [{ path: FEED_PATH }],
  },
];
