/**
 * Every answer is counted, and only what failed on our side gets a line: at which address of ours, never for whom or with
 * what. A line for each answer would tell who reads the log beside somebody's phone that a form was just opened.
 */
import type { IncomingMessage } from 'node:http';
import { describeError } from '~/platform/describe-error.server';
import type { Log } from '~/platform/log.server';
import { loggedName, type SiteMap } from '~/platform/site-map.server';
import type { Counts } from './counts.server';
import type { Endpoint } from './endpoint.server';

export interface RequestLogParts {
  readonly map: SiteMap;
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  readonly counts: Counts;
  readonly log: Log;
  /** True: every answer gets a line. Never on a site that people visit. */
  readonly verbose: boolean;
}

export class RequestLog {
  constructor(private readonly parts: RequestLogParts) {}

  /** @param begun by performance.now() */
  answered({ method = '' }: IncomingMessage, path: string, status: number, begun: number): void {
    const { counts, log, verbose } = this.parts;
    const milliseconds = performance.now() - begun;
    counts.answered(status, milliseconds / 1000);
    if (status < 500 && !verbose) return;
    const line = {
      method: /^(GET|HEAD|POST|PUT|DELETE)$/.test(method) ? method : 'other',
      route: this.#routeOf(path),
      status,
      milliseconds: Math.round(milliseconds),
    };
    if (status >= 500) log.error('server.request', line);
    else log.debug('server.request', line);
  }

  /** Something broke that the framework did not catch. */
  failed(path: string, error: unknown): void {
    this.parts.log.error('server.request_failed', { route: this.#routeOf(path), ...describeError(error) });
  }

  /** An address of ours that is no page is its own name: a file, a question of a machine. */
  #routeOf(path: string): string {
    const { map, endpoints } = this.parts;
    return endpoints.has(path) && !map.known.has(path) ? path : loggedName(map, path);
  }
}
