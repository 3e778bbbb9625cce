/** Was a request made on this very machine, and not passed on by a proxy that runs on it? */
import type { IncomingMessage } from 'node:http';
import { isLoopback } from '~/platform/loopback.server';

/** What proxies and CDNs add to what they pass on. */
const PASSED_ON = /^(x-forwarded(-.*)?|forwarded|via|x-real-ip|x-client-ip|true-client-ip|cf-.*|x-original-.*)$/;

/**
 * A proxy on the machine connects from loopback too. It gives itself away by a header, or by the public name it was
 * asked for: a page of another site that made a browser here ask has such a name as well.
 */
export function isFromHere({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/i, '');
  const host = (headers.host ?? '').replace(/:\d*$/, '');
  return isLoopback(peer) && isLoopback(host) && !Object.keys(headers).some((name) => PASSED_ON.test(name));
}
