/** What stands at one address: the methods it takes, and how it answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KnownRoute } from '~/platform/site-map.server';

export interface Endpoint {
  readonly methods: KnownRoute['methods'];
  /** Headers of every answer here, where they are not the site's usual ones. */
  readonly headers?: readonly string[];
  /** True: answered whatever host the request names (an orchestrator asks by address). */
  readonly anyHost?: boolean;
  /** How a body is refused that is too long or compressed; default: 413 or 415. */
  readonly refusesWith?: 400;
  /**
   * Sends the answer and gives its status: at once, or as a promise. A promise that rejects has sent nothing
   * unless response.headersSent.
   */
  answer(request: IncomingMessage, response: ServerResponse): number | Promise<number>;
}
