/** A visitor of the proxy whose browser speaks HTTP/2, as all do today. */
import { once } from 'node:events';
import http2 from 'node:http2';
import type { Nginx } from './nginx';

export interface Http2Visitor {
  /** Asks, with a body when there is one. Nothing says how long it is unless `headers` do. */
  ask(headers: http2.OutgoingHttpHeaders, body?: string): Promise<Http2Answer>;
  leave(): void;
}

export interface Http2Answer {
  status: number;
  headers: http2.IncomingHttpHeaders;
  text: string;
}

export function http2Visitor(nginx: Nginx): Http2Visitor {
  const session = http2.connect(`https://127.0.0.1:${nginx.tlsPort}`, {
    ca: nginx.certificate,
    servername: 'www.1712.be',
  });
  return {
    async ask(headers, body) {
      const stream = session.request({ ':authority': 'www.1712.be', ...headers }, { endStream: body === undefined });
      stream.end(body);
      const [answer] = (await once(stream, 'response')) as [http2.IncomingHttpHeaders];
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      return { status: Number(answer[':status']), headers: answer, text: Buffer.concat(chunks).toString('utf8') };
    },
    leave: () => session.close(),
  };
}
