import type { RoutesOf } from '../content/address';

export const routesOf: RoutesOf = ({ languages }) => [
  ...languages.flatMap(({ prefix, sections, answerSlug }) =>
    ['', ...Object.values(sections)].map((section): [string, string] => [
      [prefix, section, answerSlug].filter(Boolean).join('/'),
      'answer.tsx',
    ]),
  ),
  ['beheer/antwoord', 'beheer.answer.tsx'],
];
