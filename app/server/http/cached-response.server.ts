/** An answer that is kept: its bytes and its header lists lie ready, so that sending it costs no work. */
import type { ServerResponse } from 'node:http';
import type { Encoding } from './accept-encoding.server';
import { accelExpires, sharedSeconds } from './lifetime.server';
import type { Packed } from './packed.server';

interface Reply {
  readonly body: Buffer;
  /** Name and value in turn, in the order in which they are sent. */
  readonly headers: string[];
}

/** The value of CDN-Cache-Control by seconds left. */
const MAX_AGE = Array.from({ length: 26 }, (_, seconds) => (seconds === 0 ? 'private' : `max-age=${seconds}`));

/** Where the two values stand that change while an answer is kept. nginx obeys the first only before Cache-Control. */
const SHARED = ['X-Accel-Expires', '0', 'CDN-Cache-Control', 'private'];
const ACCEL_VALUE = 1;
const CDN_VALUE = 3;

export class CachedResponse {
  readonly #replies: Partial<Record<Encoding, Reply>> = {};

  /**
   * @param headers all headers but those of the encoding and of shared caches.
   * @param expires until when it is true (epoch milliseconds); 0: no shared cache may keep it.
   */
  constructor(
    readonly status: number,
    readonly packed: Packed,
    readonly headers: readonly string[],
    readonly expires: number,
  ) {}

  /** Sends the answer if its bytes are ready in this encoding. Node itself leaves out the body of a HEAD. */
  send(response: ServerResponse, encoding: Encoding, now: number): boolean {
    const body = this.packed.ready(encoding);
    if (!body) return false;
    const reply = this.#replyFor(encoding, body);
    const seconds = sharedSeconds(now, this.expires);
    // writeHead writes the list out at once, so it can be changed and used again.
    reply.headers[ACCEL_VALUE] = seconds === 0 ? '0' : accelExpires(now, this.expires);
    reply.headers[CDN_VALUE] = MAX_AGE[seconds] ?? 'private';
    response.writeHead(this.status, reply.headers);
    response.end(body);
    return true;
  }

  /** The list for these bytes; built anew when a better form has taken their place. */
  #replyFor(encoding: Encoding, body: Buffer): Reply {
    const known = this.#replies[encoding];
    if (known?.body === body) return known;
    const form = encoding === 'identity' ? [] : ['Content-Encoding', encoding];
    const headers = [...SHARED, ...this.headers, ...form, 'Content-Length', String(body.length)];
    const reply = { body, headers };
    this.#replies[encoding] = reply;
    return reply;
  }
}
