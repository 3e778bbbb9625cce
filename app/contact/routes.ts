import type { RoutesOf } from '../content/address';

export const routesOf: RoutesOf = ({ languages }) => [
  ...languages.flatMap(({ prefix, sections, contactSlug }) =>
    Object.values(sections).map((section): [string, string] => [
      [prefix, section, contactSlug].filter(Boolean).join('/'),
      'contact.tsx',
    ]),
  ),
  ['contact', 'contact.tsx'],
];
