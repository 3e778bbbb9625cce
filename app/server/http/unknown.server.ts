/** What is answered where nothing stands: the way to the address that was meant, or a page that says that there is none. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { carriedQuery } from '~/platform/allowed-query.server';
import { isReading, type SiteMap, takesMethod } from '~/platform/site-map.server';
import type { PathJudge } from './paths.server';
import { type Refusing, redirect, refuse } from './refuse.server';

export interface UnknownAddresses extends Refusing {
  readonly map: SiteMap;
  readonly judge: PathJudge;
  /** Sends the page that says that there is none, in the look of the section. */
  missing(path: string, request: IncomingMessage, response: ServerResponse): number | Promise<number>;
}

/** Answers a request for a path that no endpoint has, and gives the status. */
export function answerUnknown(
  site: UnknownAddresses,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): number | Promise<number> {
  const verdict = site.judge(path);
  if (verdict.kind === 'moved' && followsTo(site.map, verdict.to, verdict.status, request.method)) {
    return redirect(site, request, response, verdict.status, withQuery(site.map, verdict.to, request));
  }
  if (!isReading(request.method)) return refuse(site, request, response, 404);
  return site.missing(path.toLowerCase(), request, response);
}

/** An address of the map with what it reads of the query of the request. */
export function withQuery(map: SiteMap, to: string, { url = '' }: IncomingMessage): string {
  return `${to}${carriedQuery(map.known.get(to)?.query, url)}`;
}

/** A form that was sent is sent again with 308, to where it is taken. A machine that switches something must see that it failed. */
function followsTo(map: SiteMap, to: string, status: 301 | 308, method: string | undefined): boolean {
  if (isReading(method)) return true;
  return status === 308 && method === 'POST' && takesMethod(map.known.get(to)?.methods ?? [], method);
}
