import type { RoutesOf } from './address';

export const routesOf: RoutesOf = ({ languages }) => [
  ...languages.flatMap(({ code, prefix, sections }) =>
    ['', ...Object.values(sections)].flatMap((section): [string, string][] => {
      const at = (slug: string) => [prefix, section, slug].filter(Boolean).join('/');
      // Only Dutch has pages enough to search.
      return [[at('bezet'), 'busy.tsx'], ...(code === 'nl' ? [[at('zoeken'), 'search.tsx'] as [string, string]] : [])];
    }),
  ),
  ['andere-taal', 'other-languages.tsx'],
];
