/** Whatever a loader of a kept page reads of this moment, it tells the page cache until when that is true. */
import { matchRoutes, type RouteObject, RouterContextProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import { siteMap } from '~/addresses/book.server';
import routes from '~/routes';
import { readConfig } from '~/server/config.server';
import { type RequestContext, type RouterContext, siteContext } from '~/server/context.server';
import { readNow, sayingFor } from './saying.server';
import { siteData } from './site-data.server';

type Loader = (parts: {
  request: Request;
  context: RouterContext;
  params: Record<string, string | undefined>;
}) => unknown;

const NOW = new Date('2026-11-23T16:59:00+01:00');
const modules = import.meta.glob<{ loader?: Loader }>(['../*.ts', '../*.tsx']);

/** What a run asks of the clock and of the live states, and tells the page cache, in order. */
function readings(run: (context: RouterContext) => unknown): string {
  const events: string[] = [];
  const noting = <Value>(event: string, value: Value) => {
    events.push(event);
    return value;
  };
  const fail = (event: string) => expect.fail(event);
  const pages = { worlds: { adults: 'a' }, styles: {}, frameStyle: 'f', island: {}, comforts: {} };
  const context = new RouterContextProvider();
  context.set(siteContext, {
    services: {
      config: readConfig({}),
      now: () => noting('clock by itself', NOW),
      live: { states: () => noting('live by itself', {}) },
      pages,
      log: { error: fail },
    },
    moment: {
      get now() {
        return noting('clock', NOW);
      },
      get live() {
        return noting('live', {});
      },
      overrides: [],
    },
    facts: Object.defineProperty({ cacheable: true }, 'nextChange', {
      get: () => null,
      set: () => noting('told', null),
    }),
  } as unknown as RequestContext);
  run(context);
  return events.join(' ');
}

/** The cache is told in the same step in which something is read. */
const TOLD = /^(clock (live )?told ?)*$/;

const tree: RouteObject[] = routes.map(({ file: id, index, path = '' }) => (index ? { index, id } : { path, id }));
const kept = [...siteMap.known].filter(([, route]) => route.cached).map(([path]) => path);

describe('a loader that reads what depends on the time', () => {
  it.each(kept)('tells until when it is true: %s', async (path) => {
    const { route, params } = matchRoutes(tree, path)?.at(-1) ?? expect.fail('no route');
    const { loader } = (await modules[`../${route.id?.replace('routes/', '')}`]?.()) ?? expect.fail(path);
    const request = new Request(`http://localhost${path}`);
    const read = readings((context) => [loader?.({ request, context, params }), siteData(request, context)]);
    expect(read).toMatch(TOLD);
  });

  it('is found out when it asks the clock, or the live states, by itself', () => {
    const siteOf = (context: RouterContext) => context.get(siteContext);
    const reader = { language: 'nl', audience: 'adults' } as const;
    const byItself = (context: RouterContext) => [sayingFor(context, reader), siteOf(context).moment.live];
    expect(readings((context) => siteOf(context).moment.now)).not.toMatch(TOLD);
    expect(readings((context) => siteOf(context).services.now())).not.toMatch(TOLD);
    expect(readings((context) => siteOf(context).services.live.states())).not.toMatch(TOLD);
    expect(readings(byItself)).not.toMatch(TOLD);
    expect(readings((context) => readNow(context, () => ({ nextChange: null })))).toBe('clock live told');
  });
});
