/** A visitor of the proxy: every part of the request as the test wants it, the answer as it came. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Answer } from '../support/http-client';
import type { Nginx } from './nginx';

export interface Visit {
  readonly method?: string;
  readonly host?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  readonly agent?: https.Agent;
  /** This machine's address that the visitor comes from. */
  readonly from?: string;
}

/** Asks over TLS for a target as it is written. */
export async function visit(nginx: Nginx, target: string, options: Visit = {}): Promise<Answer> {
  const { method = 'GET', host = 'www.1712.be', headers = {}, body, agent = new https.Agent(), from } = options;
  const request = https.request({
    host: '127.0.0.1',
    port: nginx.tlsPort,
    path: target,
    method,
    ca: nginx.certificate,
    servername: 'www.1712.be',
    agent,
    headers: { Host: host, ...headers },
    ...(from !== undefined && { localAddress: from }),
  });
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const { statusCode: status = 0, rawHeaders } = response;
  return { status, headers: response.headers, rawHeaders, body: Buffer.concat(chunks) };
}
