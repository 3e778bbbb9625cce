/**
 * The first thing a request meets. Cheap questions first: host, address, method, form and size of the body; then
 * whatever stands at the address answers. Each answer carries the site's headers, whatever its status.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { allowedMethods, takesMethod } from '~/platform/site-map.server';
import { announcesTooMuch } from './body.server';
import type { Endpoint } from './endpoint.server';
import type { HostVerdict } from './hosts.server';
import { createPathJudge, pathFromOldName, pathOf } from './paths.server';
import { redirect, refuse } from './refuse.server';
import { RequestLog, type RequestLogParts } from './request-log.server';
import { usualTarget } from './request-target.server';
import { answerUnknown, type UnknownAddresses, withQuery } from './unknown.server';

export interface DoorOptions extends RequestLogParts, Omit<UnknownAddresses, 'judge'> {
  readonly siteUrl: URL;
  /** Everything that answers by itself, by path. */
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  judgeHost(headers: IncomingMessage['headers']): HostVerdict;
  /** False for an address that must look as if it were not there now. */
  stands(path: string): boolean;
}

type Door = DoorOptions & UnknownAddresses;

/** Node's request listener for the whole site. */
export function createListener(options: DoorOptions): RequestListener {
  const door: Door = { ...options, judge: createPathJudge(options.map, options.stands) };
  const log = new RequestLog(options);
  return (request, response) => {
    const begun = performance.now();
    usualTarget(request);
    const path = pathOf(request.url ?? '');
    const endpoint = door.endpoints.get(path);
    const answered = (status: number) => log.answered(request, path, status, begun);
    const answer = letIn(door, path, endpoint, request, response);
    if (typeof answer === 'number') {
      answered(answer);
      return;
    }
    answer.then(answered, (error: unknown) => {
      // The visitor went away.
      if (response.destroyed) return;
      log.failed(path, error);
      if (response.headersSent) response.destroy();
      else answered(refuse({ headers: endpoint?.headers ?? door.headers }, request, response, 500));
    });
  };
}

function letIn(
  door: Door,
  path: string,
  endpoint: Endpoint | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): number | Promise<number> {
  const host = door.judgeHost(request.headers);
  const own = { headers: endpoint?.headers ?? door.headers };
  if (host !== 'ours' && !endpoint?.anyHost) {
    if (typeof host === 'string') return refuse(own, request, response, host === 'absent' ? 400 : 421);
    const to = pathFromOldName(door.map, door.judge, host.alias, path);
    return redirect(own, request, response, 301, `${door.siteUrl.origin}${withQuery(door.map, to, request)}`);
  }
  if (endpoint && !takesMethod(endpoint.methods, request.method ?? '')) {
    return refuse(own, request, response, 405, ['Allow', allowedMethods(endpoint.methods)]);
  }
  if (request.headers['content-encoding'] !== undefined)
    return refuse(own, request, response, endpoint?.refusesWith ?? 415);
  if (announcesTooMuch(request)) return refuse(own, request, response, endpoint?.refusesWith ?? 413);
  return endpoint ? endpoint.answer(request, response) : answerUnknown(door, path, request, response);
}
