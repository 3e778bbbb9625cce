/** URL -> file. Each room brings its own along; the pages of content/ all go through one route. */
import { readdirSync, readFileSync } from 'node:fs';
import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';
import { parse } from 'yaml';
import type { RoutesOf } from './content/address';
import type { LanguageList } from './content/settings';

const { languages, onePage }: LanguageList = parse(readFileSync('content/languages.yaml', 'utf8'));
const tables = readdirSync('content/figures')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace(/\.yaml$/, ''));

export function routeConfig(rooms: readonly RoutesOf[]): RouteConfigEntry[] {
  const all = rooms.flatMap((routesOf) => routesOf({ languages, onePage, tables }));
  return [
    index('routes/page.tsx', { id: 'home' }),
    ...all.map(([pattern, file]) => route(pattern, `routes/${file}`, { id: pattern })),
    route('*', 'routes/page.tsx'),
  ];
}

const rooms = import.meta.glob<RoutesOf>('./*/routes.ts', { eager: true, import: 'routesOf' });

export default routeConfig(Object.values(rooms));
