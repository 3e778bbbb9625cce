/** Which addresses exist and what each one takes. What is not in this map does not reach the framework. */
import type { AllowedQuery } from './allowed-query.server';

/** Who besides our own pages may use what an address answers: nobody, pages that show it, or scripts that read it. */
export type OpenTo = 'nobody' | 'pages' | 'scripts';

/** What is at an address at a moment: its page, nothing, or for now the way to another address. */
export type Standing = 'here' | 'missing' | { readonly to: string };

export interface KnownRoute {
  /** Methods it takes; HEAD comes with GET. */
  readonly methods: readonly ('GET' | 'POST' | 'PUT' | 'DELETE')[];
  /** True: one page for everybody, kept by the page cache; the query is ignored, but for `query`. */
  readonly cached: boolean;
  /** The parameters it reads: each variant is a page of its own. */
  readonly query?: AllowedQuery;
  /** True: a value that is none of `query` is shown to the route itself, which refuses it; else it is the default. */
  readonly strictQuery?: boolean;
  /** Decides which headers stand on its every answer. Default: nobody. */
  readonly openTo?: OpenTo;
  /** True: the route itself answers a request sent by another site (with 403); else the door does. */
  readonly answersCrossSite?: boolean;
  /** Its name in the log where the address itself would tell whose it is: a pattern such as "/:section/contact". */
  readonly loggedAs?: string;
  /** For what is there for a time only; `preview` as in the configuration. Absent: always here. */
  readonly standing?: (now: Date, preview: boolean) => Standing;
}

export interface SiteMap {
  /** By path as the browser sends it: no trailing slash, no query. */
  readonly known: ReadonlyMap<string, KnownRoute>;
  /** Old addresses, by path; "/old/*" stands for everything under /old. The new address is sent with 301. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Where an old host name leads that was a site of its own; undefined for one that was only another name. */
  entrance(host: string): string | undefined;
  /**
   * The address that the framework is asked for instead of an unknown one: one per section, itself unknown,
   * so that the "not found" page is rendered once for a section and holds nothing of what was asked.
   */
  missing(path: string): string;
}

/** The value of Allow for a route. */
export function allowedMethods(methods: KnownRoute['methods']): string {
  return methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
}

/** True when a request only reads. */
export function isReading(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** True when the method is among those a route takes. */
export function takesMethod(methods: KnownRoute['methods'], method: string): boolean {
  const asked = method === 'HEAD' ? 'GET' : method;
  return methods.some((known) => known === asked);
}

/** The name of an address in the log: one of ours or "unknown", never what was typed. */
export function loggedName({ known }: Pick<SiteMap, 'known'>, path: string): string {
  const route = known.get(path);
  return route === undefined ? 'unknown' : (route.loggedAs ?? path);
}
