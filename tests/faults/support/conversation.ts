/**
 * An answer that is read by five words, over HTTP: what the visitor sends, and what the team does. Each gives null when nobody knows
 * how it ended: the same is sent again. A refusal is thrown: a site that is killed has no reason to refuse.
 */
import { simpleParser } from 'mailparser';
import type { TakenMail } from '../../support/unreliable-smtp';
import type { Form } from './ledger';
import { FORM_PATH, post, read, replyTo } from './visitor';

const BOX_PATH = '/antwoord';
const DESK_PATH = '/beheer/antwoord';

type Field = [string, string];

/** What a form brings along, so that its answer is read by these words. */
export interface GivenWords {
  words: string;
  fields: Field[];
}

/** Opens the form and types two of its words back. Null: there was no whole page. */
export async function takeWords(port: number): Promise<GivenWords | null> {
  const page = await read(port, FORM_PATH);
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1];
  const [words, asked, sign] = ['answerWords', 'wordsAsked', 'wordsSign'].map(value);
  if (words === undefined || asked === undefined || sign === undefined) return null;
  const back = asked.split(' ').map((place) => ['wordBack', words.split(' ')[Number(place) - 1] ?? ''] as Field);
  return { words, fields: [['answerWords', words], ['wordsAsked', asked], ['wordsSign', sign], ...back] };
}

/** @returns the reference that was promised */
export async function sendForm(port: number, form: Form, { fields }: GivenWords): Promise<string | null> {
  const reply = replyTo(await post(port, FORM_PATH, [...Object.entries(form), ['replyBy', 'here'], ...fields]));
  if (reply.kind === 'refused') throw new Error(`a form was answered ${reply.status}`);
  return reply.kind === 'promised' ? reply.reference : null;
}

export interface SeenBox {
  state: 'answered' | 'waiting' | 'nothing';
  answers: string[];
}

/** Reads by these words. */
export function readBox(port: number, words: string): Promise<SeenBox | null> {
  return visit(port, { words, action: 'read' });
}

/** @returns whether the letter was promised */
export async function writeBack(port: number, words: string, letter: Form): Promise<true | null> {
  const seen = await visit(port, { words, action: 'write', ...letter });
  if (seen && !seen.said) throw new Error('a letter was not promised');
  return seen && true;
}

async function visit(port: number, fields: Record<string, string>): Promise<(SeenBox & { said: boolean }) | null> {
  const text = await pageOf(post(port, BOX_PATH, fields));
  if (text === null) return null;
  const state = (/data-box="(\w+)"/.exec(text)?.[1] ?? 'nothing') as SeenBox['state'];
  const answers = [...text.matchAll(/<article[^>]*data-answer=""[^>]*>.*?<p>(.*?)<\/p><\/article>/gs)];
  const said = state !== 'nothing' && text.includes('class="said"');
  return { state, answers: answers.map(([, html = '']) => plain(html)), said };
}

/** A team sends an answer. @returns whether it was told that it is sent */
export async function sendAnswer(port: number, key: string, { message, submissionId }: Form): Promise<true | null> {
  const text = await pageOf(post(port, DESK_PATH, { key, action: 'send', answer: message, submissionId }));
  if (text !== null && !text.includes('>Verstuurd. ')) throw new Error('an answer was not sent');
  return text === null ? null : true;
}

/** @throws when it is the page of an error */
async function pageOf(asked: ReturnType<typeof post>): Promise<string | null> {
  const answer = await asked;
  if ('kind' in answer) return null;
  if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
  return answer.text;
}

/** What a team reads in a mail. */
export interface ForTeam {
  messageId: string | undefined;
  reference: string;
  key: string;
}

/** @throws when a mail does not say how to answer */
export async function readMail({ raw }: TakenMail): Promise<ForTeam> {
  const { text = '', messageId } = await simpleParser(raw, { skipTextToHtml: true });
  const reference = /^Code: (\S+)/m.exec(text)?.[1];
  const key = /^Antwoordsleutel: (\S+)$/m.exec(text)?.[1];
  if (!reference || !key) throw new Error('a mail does not say how to answer');
  return { messageId, reference, key };
}

const MARKS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };

function plain(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#x27);/g, (mark) => MARKS[mark] ?? mark);
}
