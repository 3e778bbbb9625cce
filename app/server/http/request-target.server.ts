/**
 * The target of a request in its usual form. A proxy's form of it ("GET http://www.1712.be/kinderen") names the host
 * too, which then counts instead of Host (RFC 9112, 3.2.2); everything behind this line sees path and query alone.
 */
import type { IncomingMessage } from 'node:http';

const ABSOLUTE = /^https?:\/\/([^/?#]*)(.*)$/is;

/** Changes the request's own url and host where its target is a whole address. */
export function usualTarget(request: Pick<IncomingMessage, 'url' | 'headers'>): void {
  const [, host, rest = ''] = ABSOLUTE.exec(request.url ?? '') ?? [];
  if (host === undefined) return;
  request.headers.host = host;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
}
