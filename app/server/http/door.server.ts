/**
 * The first thing a request meets. Cheap questions first: host, address, method, form and size of the body; then
 * whatever stands at the address answers. Each answer carries the site's headers, whatever its status.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Log } from '../log.server';
import { answerShortly, sentence } from './answers.server';
import { announcesTooMuch } from './body.server';
import type { Counts } from './counts.server';
import type { Endpoint } from './endpoint.server';
import type { HostVerdict } from './hosts.server';
import { judgePath, pathFromOldName, pathOf } from './paths.server';
import { refusalPage, wantsPage } from './refusal-page.server';
import { allowedMethods, type SiteMap, takesMethod } from './site-map.server';

export interface Door {
  readonly siteUrl: URL;
  readonly map: SiteMap;
  /** Everything that answers by itself, by path. */
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  /** Sends the page that says that there is none, in the look of the section. */
  missing(path: string, request: IncomingMessage, response: ServerResponse): number | Promise<number>;
  judgeHost(headers: IncomingMessage['headers']): HostVerdict;
  /** Headers of every answer, name and value in turn. */
  readonly headers: readonly string[];
  readonly counts: Counts;
  readonly log: Log;
  /** True: answers from memory get a log line too. */
  readonly verbose: boolean;
}

/** Sends a refusal, to a browser with what works now, and gives its status. */
export function refuse(
  door: Pick<Door, 'headers'>,
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  extra: readonly string[] = [],
): number {
  const headers = [...door.headers, ...extra];
  // A foreign host gets no page of ours: its links would lead nowhere.
  if (status === 421 || !wantsPage(request))
    return answerShortly(request, response, { status, headers, text: sentence(status) });
  const text = refusalPage(sentence(status).trim());
  return answerShortly(request, response, { status, headers, text, type: 'text/html; charset=utf-8' });
}

/** Node's request listener for the whole site. */
export function createListener(door: Door): RequestListener {
  return (request, response) => {
    const begun = performance.now();
    const path = pathOf(request.url ?? '');
    const endpoint = door.endpoints.get(path);
    const answer = letIn(door, path, endpoint, request, response);
    const route = endpoint ? path : 'unknown';
    if (typeof answer === 'number') {
      door.counts.status(answer);
      // Answers from memory are too many to write down one by one.
      if (door.verbose || (answer >= 400 && answer !== 404 && !isToldApart(answer, endpoint)))
        note(door, request, route, answer, begun);
      return;
    }
    answer.then(
      (status) => {
        door.counts.status(status);
        if (door.verbose || !isToldApart(status, endpoint)) note(door, request, route, status, begun);
      },
      (error: unknown) =>
        fail(door, request, response, { route, begun, error, headers: endpoint?.headers ?? door.headers }),
    );
  };
}

/** A wrong key (401, then 429) is counted by who knows the right one: a line for each guess would fill the log. */
function isToldApart(status: number, endpoint: Endpoint | undefined): boolean {
  return status === 401 || status === 429 || endpoint?.quiet === true;
}

function letIn(
  door: Door,
  path: string,
  endpoint: Endpoint | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): number | Promise<number> {
  const host = door.judgeHost(request.headers);
  const own = { siteUrl: door.siteUrl, headers: endpoint?.headers ?? door.headers };
  if (host !== 'ours' && !endpoint?.anyHost) {
    if (typeof host === 'string') return refuse(own, request, response, host === 'absent' ? 400 : 421);
    const to = pathFromOldName(door.map, host.alias, path);
    return redirect(own, request, response, 301, `${own.siteUrl.origin}${to}`);
  }
  if (endpoint && !takesMethod(endpoint.methods, request.method ?? '')) {
    return refuse(own, request, response, 405, ['Allow', allowedMethods(endpoint.methods)]);
  }
  if (request.headers['content-encoding'] !== undefined)
    return refuse(own, request, response, endpoint?.refusesWith ?? 415);
  if (announcesTooMuch(request)) return refuse(own, request, response, endpoint?.refusesWith ?? 413);
  return endpoint ? endpoint.answer(request, response) : answerUnknown(door, path, request, response);
}

/** What an answer of the door needs: the headers of the address it is given at. */
type Refusing = Pick<Door, 'siteUrl' | 'headers'>;

function answerUnknown(door: Door, path: string, request: IncomingMessage, response: ServerResponse) {
  const verdict = judgePath(door.map, path);
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (verdict.kind === 'moved' && reading) return redirect(door, request, response, verdict.status, verdict.to);
  if (!reading) return refuse(door, request, response, 404);
  return door.missing(path, request, response);
}

function redirect(own: Refusing, request: IncomingMessage, response: ServerResponse, status: 301 | 308, to: string) {
  return answerShortly(request, response, { status, headers: [...own.headers, 'Location', to], text: '' });
}

/** One line per request: what was asked of which known address, never by whom or with what. */
function note(door: Door, request: IncomingMessage, route: string, status: number, begun: number): void {
  const method = /^(GET|HEAD|POST|PUT|DELETE)$/.test(request.method ?? '') ? (request.method ?? '') : 'other';
  const milliseconds = Math.round(performance.now() - begun);
  const line = { method, route, status, milliseconds };
  if (status >= 500) door.log.error('server.request', line);
  else door.log.info('server.request', line);
}

interface Failure {
  readonly route: string;
  readonly begun: number;
  readonly error: unknown;
  /** Those of the address that failed. */
  readonly headers: readonly string[];
}

/** The visitor went away, or something broke that the framework did not catch. Only the kind of error is noted. */
function fail(door: Door, request: IncomingMessage, response: ServerResponse, failure: Failure): void {
  if (response.destroyed) return;
  const kind = failure.error instanceof Error ? failure.error.name : typeof failure.error;
  door.log.error('server.request_failed', { route: failure.route, kind });
  if (response.headersSent) {
    response.destroy();
    return;
  }
  refuse(failure, request, response, 500);
  door.counts.status(500);
  note(door, request, failure.route, 500, failure.begun);
}
