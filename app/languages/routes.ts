import type { RoutesOf } from '../content/address';

export const routesOf: RoutesOf = ({ onePage }) => onePage.map(({ code }): [string, string] => [code, 'one-page.tsx']);
