/** How long caches between us and the visitor may serve an answer, read from the headers that were really sent. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface SentAnswer {
  body: string;
  /** Epoch milliseconds. */
  sentAt: number;
  headers: Map<string, string>;
}

/** A request for plain text, and a response that only listens. */
export function exchange(clock: () => number): {
  request: IncomingMessage;
  response: ServerResponse;
  sent: SentAnswer;
} {
  const sent: SentAnswer = { body: '', sentAt: 0, headers: new Map() };
  const response = {
    destroyed: false,
    writeHead(_status: number, list: string[]) {
      for (let at = 0; at + 1 < list.length; at += 2)
        sent.headers.set(list[at]?.toLowerCase() ?? '', list[at + 1] ?? '');
    },
    end(body: Buffer) {
      sent.body = body.toString();
      sent.sentAt = clock();
    },
  };
  // The page cache needs no more of Node's http than this.
  return { request: { headers: {} } as IncomingMessage, response: response as unknown as ServerResponse, sent };
}

/** The last millisecond at which nginx may serve it: it compares whole seconds, and the second it is told is included. */
export function nginxServesUntil({ headers }: SentAnswer): number | null {
  const [, second] = /^@(\d+)$/.exec(headers.get('x-accel-expires') ?? '') ?? [];
  return second === undefined ? null : (Number(second) + 1) * 1000 - 1;
}

/** The last millisecond at which a CDN may serve it that counts max-age from the moment of serving. */
export function cdnServesUntil({ headers, sentAt }: SentAnswer): number | null {
  const [, seconds] = /^max-age=(\d+)$/.exec(headers.get('cdn-cache-control') ?? '') ?? [];
  return seconds === undefined ? null : sentAt + Number(seconds) * 1000 - 1;
}
