/** An answer that is read by five words, over HTTP, as a browser without script asks for it. */
import type http from 'node:http';
import { type Answer, ask } from './http-client';

export type Field = [name: string, value: string];

/** Words of a form that was opened, and the fields by which it brings them along, two of them typed back. */
export interface GivenWords {
  words: string;
  fields: Field[];
}

export interface Asked {
  status: number;
  text: string;
  /** What the words opened: of a page where answers are read. */
  box: string | undefined;
  /** The answers on it, as they stand in the page. */
  answers: string[];
  /** The code of a confirmation. */
  reference: string | undefined;
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', 'Accept-Encoding': 'identity' };

export async function takeWords(port: number, path = '/contact'): Promise<GivenWords> {
  const page = (await ask(port, path, { headers: FORM })).body.toString();
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';
  const [words, asked] = [value('answerWords'), value('wordsAsked')];
  const back = asked.split(' ').map((place): Field => ['wordBack', words.split(' ')[Number(place) - 1] ?? '']);
  return { words, fields: [['answerWords', words], ['wordsAsked', asked], ['wordsSign', value('wordsSign')], ...back] };
}

export async function sendFields(
  port: number,
  path: string,
  fields: Record<string, string> | Field[],
  headers: http.OutgoingHttpHeaders = {},
): Promise<Asked> {
  const body = new URLSearchParams(fields).toString();
  return asAsked(await ask(port, path, { method: 'POST', headers: { ...FORM, ...headers }, body }));
}

export function asAsked({ status, body }: Answer): Asked {
  const text = body.toString();
  return {
    status,
    text,
    box: /data-box="(\w+)"/.exec(text)?.[1],
    answers: [...text.matchAll(/data-answer="".*?<p>(.*?)<\/p><\/article>/gs)].map(([, answer = '']) => answer),
    reference: /data-confirmation="([^"]+)"/.exec(text)?.[1],
  };
}

/** A form that asks for an answer by these words. Sent again it is the same message. */
export function sendStory(port: number, given: GivenWords, message: string): Promise<Asked> {
  const fields: Field[] = [
    ['message', message],
    ['replyBy', 'here'],
    ['submissionId', `form of ${given.words}`],
  ];
  return sendFields(port, '/contact', [...fields, ...given.fields]);
}

export function readBy(port: number, words: string): Promise<Asked> {
  return sendFields(port, '/antwoord', { words, action: 'read' });
}

export function sendAnswer(port: number, key: string, answer: string, submissionId: string): Promise<Asked> {
  return sendFields(port, '/beheer/antwoord', { key, action: 'send', answer, submissionId });
}

/** The team's key in the text of a mail. */
export function keyIn(mail: string | undefined): string {
  return /^Antwoordsleutel: (\S+)$/m.exec(mail ?? '')?.[1] ?? '';
}
