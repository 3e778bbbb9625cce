/**
 * The stylesheets a page can carry. Each page carries one, with no more than it needs: on a bad phone its bytes are waited
 * for. All are named in the one policy, so that any page can be put in the place of any other.
 */
export const SHEETS = [
  'reading',
  'drawn',
  'entrance',
  'home',
  'home-drawn',
  'busy',
  'busy-drawn',
  'advice',
  'seen',
  'plan',
  'plan-drawn',
  'code',
  'directory',
  'languages',
  'one-page',
  'figures',
  'writing',
  'written',
  'search',
  'form',
  'order',
  'charts',
  'poster',
  'wall',
] as const;
export type Sheet = (typeof SHEETS)[number];
