/** What may stand between a visitor and the site: a filter, a hotel's network, a line that breaks off or crawls. */
import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The site's answer to a request, whole. */
export interface SiteAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** Answers in the site's place; it may ask the site all the same. */
export type Meddler = (response: ServerResponse, fromSite: () => Promise<SiteAnswer>) => unknown;

export interface Between {
  /** As the visitor's browser knows it. */
  readonly url: string;
  /** Method and path of each request so far. */
  readonly asked: string[];
  /** From now on requests whose method and path match are answered so; null: everything passes. */
  meddle(which: RegExp, meddler: Meddler | null): void;
  stop(): void;
}

/** @param sitePort where the site listens, on this machine */
export async function startBetween(sitePort: number): Promise<Between> {
  let meddling: { which: RegExp; meddler: Meddler | null } = { which: /^/, meddler: null };
  const asked: string[] = [];
  const server = http.createServer(async (request, response) => {
    const line = `${request.method} ${request.url}`;
    asked.push(line);
    const body = await wholeOf(request);
    const fromSite = () => askSite(sitePort, request, body);
    const { which, meddler } = meddling;
    if (meddler && which.test(line)) return meddler(response, fromSite);
    const answer = await fromSite();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    meddle(which, meddler) {
      meddling = { which, meddler };
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function askSite(port: number, { method, url, headers }: IncomingMessage, body: Buffer): Promise<SiteAnswer> {
  const asking = http.request({
    port,
    method,
    path: url,
    headers: { ...headers, 'accept-encoding': 'identity', connection: 'close' },
  });
  asking.end(body);
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  const { 'transfer-encoding': _, connection: __, ...kept } = answer.headers;
  return { status: answer.statusCode ?? 0, headers: kept, body: await wholeOf(answer) };
}

async function wholeOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
