import type { RoutesOf } from '../content/address';

export const routesOf: RoutesOf = () => [
  ['.well-known/security.txt', 'security-txt.ts'],
  ['robots.txt', 'robots.ts'],
  ['sitemap.xml', 'sitemap.ts'],
];
