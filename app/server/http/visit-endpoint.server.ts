/**
 * /api/event, in front of the framework: after a broadcast a thousand of them come in a second, and pages must not wait
 * for them. Every event is answered 202 or 400, whoever sent it and whatever stands in it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { MAXIMUM_EVENT_BYTES } from '~/visits/event';
import { type HeaderReader, receiveEvent } from '~/visits/receive.server';
import type { Config } from '../config.server';
import type { VisitCounting } from '../visit-counting.server';
import { answerShortly, sentence } from './answers.server';
import type { Endpoint } from './endpoint.server';
import { networkOf } from './network.server';
import { isSameSite } from './same-site.server';

export const EVENT_PATH = '/api/event';

/** @param headers of every answer, name and value in turn */
export function visitEndpoint(
  { siteUrl, trustProxy }: Pick<Config, 'siteUrl' | 'trustProxy'>,
  headers: readonly string[],
  { rules, count }: VisitCounting,
): Endpoint {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<number> {
    const network = networkOf(request.headers, request.socket.remoteAddress, trustProxy);
    const body = await readEvent(request);
    const receive = (text: string) => receiveEvent(reader(request), text, rules, (event) => count(event, network));
    const status = body === null ? 400 : isSameSite(request.headers, siteUrl) ? receive(body) : 202;
    if (status === 400) return answerShortly(request, response, { status, headers, text: sentence(400) });
    response.writeHead(status, [...headers, 'Content-Length', '0']).end();
    return status;
  }
  return { methods: ['POST'], headers, refusesWith: 400, answer };
}

function reader({ headers }: IncomingMessage): HeaderReader {
  return {
    get(name) {
      const value = headers[name];
      return typeof value === 'string' ? value : null;
    },
  };
}

/**
 * @returns the body, or null as soon as it is longer than an event can be
 * @throws when the visitor goes away before the end
 */
function readEvent(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAXIMUM_EVENT_BYTES) resolve(null);
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.once('error', reject);
    request.once('close', () => {
      // It closes after its end too, a thousand times a second: an error with its stack is not made for nothing.
      if (!request.readableEnded) reject(new Error('the event was cut off'));
    });
  });
}
