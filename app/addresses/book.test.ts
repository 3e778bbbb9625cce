import { matchRoutes, type RouteObject } from 'react-router';
import { expect, it } from 'vitest';
import { EVERYONE, PAGE, type RoutesOf, type Row } from '~/content/address';
import routes, { routeConfig } from '~/routes';
import { book, knownOf, pagesOf, sheetsOf } from './book';

/** What a new room brings along: its routes and its rows. */
const routesOf: RoutesOf = () => [['proef/:naam', 'trial.tsx']];
const trial: readonly Row[] = [
  { kind: 'trial', takes: PAGE, sheet: 'reading', listed: true, at: [{ path: '/proef/een', place: EVERYONE }] },
  { kind: 'file', takes: { ...PAGE, openTo: 'scripts' }, at: [{ path: '/proef/lijst' }] },
];

/** The file that the framework answers with. */
function fileAt(config: typeof routes, at: string): string | undefined {
  const tree = config.map(({ file: id, index, path = '' }): RouteObject => (index ? { index, id } : { path, id }));
  return matchRoutes(tree, at)?.at(-1)?.route.id;
}

it('has a room everywhere once its rows are in it', () => {
  const withTrial = [...book, ...trial];
  expect(fileAt(routeConfig([routesOf]), '/proef/een')).toBe('routes/trial.tsx');
  expect(knownOf(withTrial).get('/proef/lijst')).toEqual({ methods: ['GET'], cached: true, openTo: 'scripts' });
  const page = { kind: 'trial', sheet: 'reading', listed: true, typed: false, cited: false, ...EVERYONE };
  expect(pagesOf(withTrial).get('/proef/een')).toEqual(page);
  expect([...sheetsOf(withTrial)].at(-1)).toEqual(['/proef/een', 'reading']);
});

it('has it nowhere when they are not', () => {
  expect(fileAt(routes, '/proef/een')).toBe('routes/page.tsx');
  for (const list of [knownOf(book), pagesOf(book), sheetsOf(book)]) expect(list.has('/proef/een')).toBe(false);
});

it('names each address once', () => {
  const paths = book.flatMap(({ at }) => at.map(({ path }) => path));
  expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
});

it('knows an address of each route, and a route of its own for each address that is no page of content/', () => {
  const used = new Set([...knownOf(book).keys()].map((path) => fileAt(routes, path)));
  const rooms = routes.map(({ file }) => file).filter((file) => file !== 'routes/security-txt.ts');
  expect(rooms.filter((file) => !used.has(file))).toEqual([]);
  const others = book.filter(({ kind }) => kind !== 'page').flatMap(({ at }) => at.map(({ path }) => path));
  expect(others.filter((path) => fileAt(routes, path) === 'routes/page.tsx')).toEqual([]);
});
