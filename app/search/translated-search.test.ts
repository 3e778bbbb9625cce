import { expect, it } from 'vitest';
import { searchIn } from './translated-search.server';

it.each([
  ['fr', 'mon mari me frappe', 'everyone', '/fr/adultes/violence-par-un-partenaire'],
  ['fr', 'effacer historique', 'everyone', '/fr/surfer-sans-traces'],
  ['de', 'Sicherheitsplan', 'adults', '/de/erwachsene/ein-plan'],
  ['de', 'Verlauf löschen', 'everyone', '/de/sicher-surfen'],
  ['en', 'someone touched me', 'children', '/en/children/touching'],
  ['en', 'browser history', 'everyone', '/en/safe-browsing'],
] as const)('in %s "%s" for %s leads to %s among the first three', (language, asked, folder, path) => {
  const { own } = searchIn(language)(asked, folder);
  expect(own.slice(0, 3).map((result) => result.path)).toContain(path);
});

it('finds only pages of its own language', () => {
  const { own, more } = searchIn('fr')('violence', 'teens');
  expect([...own, ...more].filter(({ path }) => !path.startsWith('/fr/'))).toEqual([]);
});
