/**
 * What stands between a visitor and the site: a line that can be cut, and a filter that answers in the site's place. It is
 * encrypted, as every visitor's is: what a browser keeps of a page depends on that.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * clear: everything passes; slow: a page that the browser loads itself is held; cut: every connection breaks off; a
 * number: somebody's filter answers each form that is sent, with that status and a page of its own.
 */
export type Weather = 'clear' | 'slow' | 'cut' | 200 | 403;

/** How long a page is held on a slow line, in milliseconds. */
export const HELD = 2000;

/** As schools, firewalls and hotels answer: HTML with everything in it that our own pages have. */
export const FILTERED = 'Deze pagina werd tegengehouden';
const FILTER_PAGE = `<!DOCTYPE html><html lang="nl"><head><title>${FILTERED}</title></head><body>
<main class="page" id="inhoud"><h1>${FILTERED}</h1><form method="post" action="/aanmelden">
<input name="gebruiker"><button class="primary">Meld je aan</button></form></main></body></html>`;

export interface Line {
  /** Port on localhost that the visitor's browser knows. */
  readonly port: number;
  weather: Weather;
  /** Port of the site that is behind it. */
  target: number;
  close(): void;
}

export async function openLine(): Promise<Line> {
  const server = https.createServer(await certificate(), (request, response) => {
    if (line.weather === 'cut') request.socket.destroy();
    else if (line.weather === 'slow' && isLoaded(request)) setTimeout(pass, HELD, request, response, line.target);
    else if (typeof line.weather === 'number' && request.method === 'POST') answerAsFilter(response, line.weather);
    else pass(request, response, line.target);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const line: Line = { port, weather: 'clear', target: 0, close };
  return line;
}

/** For localhost, and vouched for by nobody: the browsers are told to take it. */
async function certificate() {
  const folder = await mkdtemp(join(tmpdir(), '1712-line-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, '-keyout', key, '-out', cert];
  execFileSync('openssl', request, { stdio: 'ignore' });
  const made = { key: await readFile(key), cert: await readFile(cert) };
  await rm(folder, { recursive: true });
  return made;
}

function answerAsFilter(response: ServerResponse, status: number) {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(FILTER_PAGE);
}

/** What a script fetches takes anything; what is to be shown as a page must be HTML. */
function isLoaded({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes('text/html') ?? false;
}

/** Hands on every byte and every header, the host too. */
function pass(request: IncomingMessage, response: ServerResponse, port: number) {
  const { method, url, rawHeaders } = request;
  const onward = http.request({ host: '127.0.0.1', port, method, path: url, headers: rawHeaders, setHost: false });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(response);
  });
  onward.on('error', () => request.socket.destroy());
  request.pipe(onward);
}
