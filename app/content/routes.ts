import type { RoutesOf } from './address';

export const routesOf: RoutesOf = ({ languages }) => [
  ...languages.flatMap(({ prefix, sections, busySlug, searchSlug }) =>
    ['', ...Object.values(sections)].flatMap((section): [string, string][] => {
      const at = (slug: string) => [prefix, section, slug].filter(Boolean).join('/');
      return [
        [at(busySlug), 'busy.tsx'],
        [at(searchSlug), 'search.tsx'],
      ];
    }),
  ),
];
