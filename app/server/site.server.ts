/** Puts the site together: which address is answered by what, behind one door. */
import type { RequestListener } from 'node:http';
import { nameOfOverrides } from '~/availability/overrides/override';
import { nameOfStates } from '~/hours/live';
import { asksUnknownValue, variantOf } from '~/platform/allowed-query.server';
import type { KnownRoute, OpenTo, SiteMap } from '~/platform/site-map.server';
import { type Asset, assetEndpoints } from './assets.server';
import type { Services, SiteHandler } from './context.server';
import { answerShortly } from './http/answers.server';
import { Counts } from './http/counts.server';
import { createListener } from './http/door.server';
import type { Endpoint } from './http/endpoint.server';
import { flatHeaders } from './http/flat-headers.server';
import { answerByFramework, type Framework, renderPage } from './http/framework.server';
import { createHostCheck } from './http/hosts.server';
import { keepWarm, type WarmPage } from './http/keep-warm.server';
import { LONGEST_ELSEWHERE } from './http/lifetime.server';
import { operationsEndpoints } from './http/operations.server';
import { PackedTexts } from './http/packed.server';
import { PageCache } from './http/page-cache.server';
import { refuse } from './http/refuse.server';
import { EVENT_PATH, visitEndpoint } from './http/visit-endpoint.server';
import { headersFor } from './security-headers.server';
import type { VisitCounting } from './visit-counting.server';

export interface SiteOptions {
  readonly services: Services;
  /** The framework's handler. */
  readonly handler: SiteHandler;
  readonly map: SiteMap;
  /** Counts an event of a page; without it there is no address for events. */
  readonly visitCounting?: VisitCounting;
  /** Every file that is served, the scripts that a page fetches among them. */
  readonly assets: readonly Asset[];
  /** False: each page is rendered for each visitor. Only for measuring what the cache is worth. */
  readonly pageCache?: boolean;
  /** How many times as long as the work on a page the background rests after it; without it no page is made ahead. */
  readonly rest?: number | undefined;
}

/** The site as one request listener, and what belongs to it. */
export interface Site {
  readonly listener: RequestListener;
  /** Headers of every answer, name and value in turn. */
  readonly headers: readonly string[];
  readonly counts: Counts;
  /** Begins the work in the background. */
  start(): void;
  /** Ends it. */
  stop(): void;
}

const MOST_PAGES = 500;
/** One "not found" page per section and language. */
const MOST_MISSING = 50;

export function createSite(options: SiteOptions): Site {
  const { services, map } = options;
  const { config, log, pages } = services;
  const sets = headersFor(config.siteUrl, pages);
  const counts = new Counts();
  const texts = new PackedTexts();
  const makeRoom = (openTo: OpenTo, longest: number) =>
    createRoom(options, flatHeaders(sets[openTo]), { counts, texts, longest });
  const rooms: Rooms = {
    nobody: makeRoom('nobody', Number.POSITIVE_INFINITY),
    // What other sites show says the minute it is from.
    pages: makeRoom('pages', LONGEST_ELSEWHERE),
    scripts: makeRoom('scripts', LONGEST_ELSEWHERE),
  };
  const { headers, missing } = rooms.nobody;
  const listener = createListener({
    siteUrl: config.siteUrl,
    map,
    endpoints: new Map([
      ...routeEndpoints(options, rooms),
      ...assetEndpoints(options.assets, headers, texts),
      ...operationsEndpoints({ services, counts, headers }),
      ...visitEndpoints(options, headers),
    ]),
    missing: (path, request, response) => missing.serve(map.missing(path), request, response),
    judgeHost: createHostCheck(config),
    stands: (path) => map.known.get(path)?.standing?.(services.now(), config.preview) !== 'missing',
    headers,
    counts,
    log,
    verbose: config.logLevel === 'debug',
  });
  const stopping = new AbortController();
  return {
    listener,
    headers,
    counts,
    start() {
      const { rest } = options;
      if (rest !== undefined) void keepWarm(warmPages(map, rooms.nobody), rest, log, stopping.signal);
    },
    stop() {
      stopping.abort();
      texts.stop();
    },
  };
}

/** Our own pages, without what a query makes of them, and the "not found" pages. What other sites show changes by the minute. */
function warmPages({ known, missing }: SiteMap, room: Room): WarmPage[] {
  const own = [...known].filter(([, { cached, openTo }]) => cached && openTo === undefined).map(([path]) => path);
  const unknown = new Set([...known.keys()].map(missing));
  return [
    ...own.map((path) => ({ cache: room.pages, path })),
    ...[...unknown].map((path) => ({ cache: room.missing, path })),
  ];
}

/** What answers at the addresses that are open to the same readers: their headers differ from those of the others. */
interface Room {
  readonly headers: readonly string[];
  readonly framework: Framework;
  readonly pages: PageCache;
  readonly missing: PageCache;
}

type Rooms = Readonly<Record<OpenTo, Room>>;

function createRoom(
  { services, handler }: SiteOptions,
  headers: readonly string[],
  shared: { readonly counts: Counts; readonly texts: PackedTexts; readonly longest: number },
): Room {
  const framework: Framework = {
    handler,
    services,
    headers,
    refuse: (request, response, status) => refuse({ headers }, request, response, status),
  };
  const common = {
    ...shared,
    headers,
    clock: () => services.now().getTime(),
    states: (at: number) => nameOfStates(services.live.states(), at) + nameOfOverrides(services.live.overrides(), at),
    render: (path: string, at: number) => renderPage(framework, path, at),
  };
  return {
    headers,
    framework,
    pages: new PageCache({ ...common, keeps: 200, limit: MOST_PAGES }),
    missing: new PageCache({ ...common, keeps: 404, limit: MOST_MISSING }),
  };
}

function visitEndpoints({ services, visitCounting }: SiteOptions, headers: readonly string[]): [string, Endpoint][] {
  if (!visitCounting) return [];
  return [[EVENT_PATH, visitEndpoint(services.config, headers, visitCounting)]];
}

function routeEndpoints(options: SiteOptions, rooms: Rooms) {
  const { map, pageCache = true } = options;
  return [...map.known].map(([path, route]): [string, Endpoint] => {
    const room = rooms[route.openTo ?? 'nobody'];
    const { methods } = route;
    const answer = whileItStands(path, route, answerOf(path, route, room, pageCache), options, rooms.nobody);
    return [path, { methods, headers: room.headers, answer }];
  });
}

/**
 * Asked at every request, before any page is looked up: what has not begun is a page that is not there, byte for byte,
 * and what is over leads on. Not for good (302): next year the address may be there again.
 */
function whileItStands(
  path: string,
  { standing }: KnownRoute,
  answer: Endpoint['answer'],
  { services, map }: SiteOptions,
  { missing, headers }: Room,
): Endpoint['answer'] {
  if (!standing) return answer;
  return (request, response) => {
    const now = standing(services.now(), services.config.preview);
    if (now === 'here') return answer(request, response);
    if (now === 'missing') return missing.serve(map.missing(path), request, response);
    return answerShortly(request, response, { status: 302, headers: [...headers, 'Location', now.to], text: '' });
  };
}

function answerOf(path: string, route: KnownRoute, { framework, pages }: Room, pageCache: boolean): Endpoint['answer'] {
  const fresh: Endpoint['answer'] = (...pair) => answerByFramework(framework, route, ...pair);
  if (!route.cached || !pageCache) return fresh;
  const { query, strictQuery } = route;
  const kept: Endpoint['answer'] = query
    ? (request, response) => pages.serve(variantOf(path, query, request.url ?? ''), request, response)
    : (...pair) => pages.serve(path, ...pair);
  if (query && strictQuery) {
    return (request, response) =>
      asksUnknownValue(query, request.url ?? '') ? fresh(request, response) : kept(request, response);
  }
  if (!route.methods.includes('POST')) return kept;
  return (request, response) => (request.method === 'POST' ? fresh(request, response) : kept(request, response));
}
