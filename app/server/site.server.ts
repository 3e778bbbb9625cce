/** Puts the site together: which address is answered by what, behind one door. */
import type { RequestListener } from 'node:http';
import { type Asset, assetEndpoints } from './assets.server';
import type { Services, SiteHandler } from './context.server';
import { Counts } from './http/counts.server';
import { createListener, refuse } from './http/door.server';
import type { Endpoint } from './http/endpoint.server';
import { flatHeaders } from './http/flat-headers.server';
import { answerByFramework, type Framework, renderPage } from './http/framework.server';
import { createHostCheck } from './http/hosts.server';
import { operationsEndpoints } from './http/operations.server';
import { PackedTexts } from './http/packed.server';
import { PageCache } from './http/page-cache.server';
import type { KnownRoute, SiteMap } from './http/site-map.server';
import { pagePolicy, securityHeaders } from './security-headers.server';

export interface SiteOptions {
  readonly services: Services;
  /** The framework's handler. */
  readonly handler: SiteHandler;
  readonly map: SiteMap;
  /** Every file that is served, the form's island among them. */
  readonly assets: readonly Asset[];
  /** Number of the live state that pages show; another number makes every kept page old. Default: always 0. */
  readonly version?: () => number;
  /** False: each page is rendered for each visitor. Only for measuring what the cache is worth. */
  readonly pageCache?: boolean;
}

/** The site as one request listener, and what belongs to it. */
export interface Site {
  readonly listener: RequestListener;
  /** Headers of every answer, name and value in turn. */
  readonly headers: readonly string[];
  readonly counts: Counts;
  /** Ends the work in the background. */
  stop(): void;
}

const MOST_PAGES = 500;
/** One "not found" page per section and language. */
const MOST_MISSING = 50;

export function createSite(options: SiteOptions): Site {
  const { services, map } = options;
  const { config, log, pages } = services;
  const headers = flatHeaders(securityHeaders(config.siteUrl, pagePolicy(pages)));
  const counts = new Counts();
  const texts = new PackedTexts();
  const framework: Framework = {
    handler: options.handler,
    services,
    headers,
    refuse: (request, response, status) => refuse({ headers }, request, response, status),
  };
  const caches = createCaches(options, { framework, headers, counts, texts });
  const listener = createListener({
    siteUrl: config.siteUrl,
    map,
    endpoints: new Map([
      ...routeEndpoints(options, framework, caches.pages),
      ...assetEndpoints(options.assets, headers, texts),
      ...operationsEndpoints({ services, counts, headers }),
    ]),
    missing: (path, request, response) => caches.missing.serve(map.missing(path), request, response),
    judgeHost: createHostCheck(config),
    headers,
    counts,
    log,
    verbose: config.logLevel === 'debug',
  });
  return { listener, headers, counts, stop: () => texts.stop() };
}

interface CacheParts {
  readonly framework: Framework;
  readonly headers: readonly string[];
  readonly counts: Counts;
  readonly texts: PackedTexts;
}

function createCaches({ services, version = () => 0 }: SiteOptions, { framework, ...parts }: CacheParts) {
  const common = {
    ...parts,
    version,
    clock: () => services.now().getTime(),
    render: (path: string) => renderPage(framework, path),
  };
  return {
    pages: new PageCache({ ...common, keeps: 200, limit: MOST_PAGES }),
    missing: new PageCache({ ...common, keeps: 404, limit: MOST_MISSING }),
  };
}

function routeEndpoints({ map, pageCache = true }: SiteOptions, framework: Framework, cache: PageCache) {
  const endpoint = (path: string, route: KnownRoute): Endpoint => {
    if (!route.cached || !pageCache) {
      return { methods: route.methods, answer: (...pair) => answerByFramework(framework, route, ...pair) };
    }
    return { methods: route.methods, answer: (...pair) => cache.serve(path, ...pair) };
  };
  return [...map.known].map(([path, route]): [string, Endpoint] => [path, endpoint(path, route)]);
}
