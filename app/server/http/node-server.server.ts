/** Node's http server with our limits, and our headers on the answers that Node gives by itself. */
import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { sentence } from './answers.server';
import { LONGEST_BODY } from './body.server';
import type { Counts } from './counts.server';

export interface ServerLimits {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
}

const SERVER_LIMITS: ServerLimits = { headersTimeout: 10_000, requestTimeout: 15_000 };
const LONGEST_HEADERS = 16 * 1024;
/** A connection on which nothing moves is given up. */
const SILENCE = 60_000;
/** A proxy keeps its connections for about a minute (nginx: 60 s); it must be the one that closes them. */
const PROXY_KEEP_ALIVE = 65_000;
const VISITOR_KEEP_ALIVE = 10_000;

export interface NodeServerOptions {
  readonly listener: RequestListener;
  /** Headers of every answer, name and value in turn. */
  readonly headers: readonly string[];
  readonly behindProxy: boolean;
  readonly counts: Counts;
  /** Other time limits than the site's own, in milliseconds, so that a test need not wait for those. */
  readonly limits?: ServerLimits | undefined;
}

/** Makes the server; it does not listen yet. */
export function createNodeServer(options: NodeServerOptions): Server {
  const limits = options.limits ?? SERVER_LIMITS;
  const server = createServer({
    ...limits,
    maxHeaderSize: LONGEST_HEADERS,
    connectionsCheckingInterval: Math.min(1000, limits.headersTimeout / 2),
    keepAliveTimeout: options.behindProxy ? PROXY_KEEP_ALIVE : VISITOR_KEEP_ALIVE,
    // The door answers a request without Host itself, with our headers.
    requireHostHeader: false,
  });
  server.timeout = SILENCE;
  server.on('request', options.listener);
  server.on('checkContinue', (request, response) => {
    // What the door refuses by its headers alone is refused all the same; the rest is asked for.
    if (Number(request.headers['content-length'] ?? 0) <= LONGEST_BODY) response.writeContinue();
    options.listener(request, response);
  });
  server.on('checkExpectation', (_, response) => response.writeHead(417, rawHeaders(options, 417)).end(sentence(417)));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => answerBroken(options, error, socket));
  return server;
}

function rawHeaders(options: NodeServerOptions, status: number): string[] {
  const length = String(Buffer.byteLength(sentence(status)));
  return [
    ...options.headers,
    'Content-Type',
    'text/plain; charset=utf-8',
    'Content-Length',
    length,
    'Connection',
    'close',
  ];
}

/** A request that cannot be read gets an answer all the same; then the connection ends. */
function answerBroken(options: NodeServerOptions, error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statusOf(error.code);
  const headers = rawHeaders(options, status);
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`];
  for (let at = 0; at + 1 < headers.length; at += 2) lines.push(`${headers[at]}: ${headers[at + 1]}`);
  options.counts.answered(status);
  socket.end(`${lines.join('\r\n')}\r\n\r\n${sentence(status)}`);
  // Time for the answer to arrive; whatever else is sent is not read.
  setTimeout(() => socket.destroy(), 1000).unref();
}

function statusOf(code: string | undefined): 400 | 408 | 413 | 431 {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}
