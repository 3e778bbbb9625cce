/** Refusals and redirects of the door, in words for a person and in one line for a program. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerShortly, sentence } from './answers.server';
import { refusalPage, wantsPage } from './refusal-page.server';

/** What an answer of the door needs: the headers of the address it is given at, name and value in turn. */
export interface Refusing {
  readonly headers: readonly string[];
}

/** Sends a refusal, to a browser with what works now, and gives its status. */
export function refuse(
  own: Refusing,
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  extra: readonly string[] = [],
): number {
  const headers = [...own.headers, ...extra];
  // A foreign host gets no page of ours: its links would lead nowhere.
  if (status === 421 || !wantsPage(request))
    return answerShortly(request, response, { status, headers, text: sentence(status) });
  const text = refusalPage(sentence(status).trim());
  return answerShortly(request, response, { status, headers, text, type: 'text/html; charset=utf-8' });
}

export function redirect(
  own: Refusing,
  request: IncomingMessage,
  response: ServerResponse,
  status: 301 | 308,
  to: string,
): number {
  return answerShortly(request, response, { status, headers: [...own.headers, 'Location', to], text: '' });
}
