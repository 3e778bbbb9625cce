/** Sends the contact form over HTTP, as a browser without script does. */
import http from 'node:http';
import { PATIENCE } from '../../support/patience';
import type { Form } from './ledger';

/**
 * `promised`: a thank-you, whole, with this reference. `refused`: the site answered, and did not thank.
 * `unreachable`: there was no connection, so that nothing was sent. `cut`: the connection ended under way, so that nobody knows.
 */
export type Reply =
  | { kind: 'promised'; reference: string }
  | { kind: 'refused'; status: number }
  | { kind: 'unreachable' }
  | Cut;

/** `after`: milliseconds since there was a connection; without end on one that was kept. */
export interface Cut {
  kind: 'cut';
  after: number;
}

export interface SendOptions {
  agent?: http.Agent;
  /** Number of the network the visitor seems to come from: too many from one are slowed down on purpose. */
  network?: number;
}

export const FORM_PATH = '/volwassenen/contact';
let nextNetwork = 0;

/** Sends one form and waits for the whole answer. */
export async function send(port: number, form: Form, options: SendOptions = {}): Promise<Reply> {
  return replyTo(await post(port, FORM_PATH, { ...form, replyBy: 'none' }, options));
}

/** What the answer to a form says. */
export function replyTo(answer: Whole | NoAnswer): Reply {
  if ('kind' in answer) return answer;
  const reference = /data-confirmation="([^"]+)"/.exec(answer.text)?.[1];
  return answer.status === 200 && reference
    ? { kind: 'promised', reference }
    : { kind: 'refused', status: answer.status };
}

/** Sends fields to a page, each time from another network unless told. */
export function post(
  port: number,
  path: string,
  fields: Record<string, string> | [string, string][],
  options: SendOptions = {},
): Promise<Whole | NoAnswer> {
  nextNetwork += 1;
  const network = options.network ?? nextNetwork;
  const body = new URLSearchParams(fields).toString();
  const headers = {
    Host: 'localhost',
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
    'X-Forwarded-For': `10.${(network >> 8) & 255}.${network & 255}.1`,
  };
  return ask(port, { method: 'POST', path, headers, agent: options.agent }, body);
}

/** Reads a page. @returns its status when there was a whole answer */
export async function readPage(port: number, path: string, agent?: http.Agent): Promise<number | NoAnswer> {
  const answer = await ask(port, { method: 'GET', path, headers: { Host: 'localhost' }, agent });
  return 'kind' in answer ? answer : answer.status;
}

/** @returns the text of a page, empty when there was no whole answer */
export async function read(port: number, path: string): Promise<string> {
  const answer = await ask(port, { method: 'GET', path, headers: { Host: 'localhost' } });
  return 'kind' in answer ? '' : answer.text;
}

export type Whole = { status: number; text: string };
export type NoAnswer = { kind: 'unreachable' } | Cut;

function ask(port: number, asked: http.RequestOptions, body = ''): Promise<Whole | NoAnswer> {
  return new Promise((resolve) => {
    const { agent = new http.Agent(), ...rest } = asked;
    let connectedAt = performance.now();
    const cut = () => {
      const after = request.reusedSocket ? Number.POSITIVE_INFINITY : performance.now() - connectedAt;
      resolve({ kind: 'cut', after });
    };
    const request = http.request({ host: '127.0.0.1', port, agent, timeout: PATIENCE, ...rest }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', cut);
      response.on('close', () => {
        if (!response.complete) return cut();
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    request.on('timeout', () => request.destroy());
    request.on('error', (error: NodeJS.ErrnoException) =>
      error.syscall === 'connect' ? resolve({ kind: 'unreachable' }) : cut(),
    );
    request.on('socket', (socket) => {
      socket.once('connect', () => {
        connectedAt = performance.now();
      });
    });
    request.end(body);
  });
}
