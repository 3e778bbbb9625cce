/** A form that was sent, from the request to the answer: the same way for all that promise something. */
import { data } from 'react-router';
import { visibleLine } from '~/i18n/typed-text';
import type { FormAnswer, Kept } from './form-answer';
import { madeAtIn, SENT_BY_ENTER, type Sign, signsOf } from './signs';

/** How each outcome of a sent form is answered. */
const STATUS = { received: 200, incomplete: 400, unfinished: 400, refused: 403, unavailable: 503 } as const;

/** What tells a program from a person, and the network it comes from (null: not known). */
export interface Sender {
  signs: readonly Sign[];
  network: string | null;
}

export type FormOutcome<Received, Errors> =
  | { kind: 'received'; received: Received }
  /** Something must be filled in: nothing was stored. */
  | { kind: 'incomplete'; errors: Errors }
  /** It could neither be stored nor sent: the person keeps the text. */
  | { kind: 'unavailable' };

interface Sent {
  request: Request;
  door: { sameSite: boolean; network: string | null };
  /** Milliseconds since 1970. */
  now: number;
}

interface Subject<Received, Values, Errors> {
  /** What stood in the fields. */
  valuesOf(form: FormData): Values;
  /** Reads, checks and keeps it. Never throws: an error page would take the text away. */
  receive(form: FormData, sender: Sender): Promise<FormOutcome<Received, Errors>>;
}

/** Whatever is not received comes back with all that was typed. */
export async function answerForm<Received, Values, Errors>(
  { request, door, now }: Sent,
  { valuesOf, receive }: Subject<Received, Values, Errors>,
) {
  const form = await readForm(request);
  const outcome = turnedAway(form, door) ?? (await receive(form, { signs: signsOf(form, now), network: door.network }));
  const answer: FormAnswer<Received, Values, Errors> =
    outcome.kind === 'received' ? outcome : { ...outcome, kept: keptOf(form, valuesOf) };
  return data(answer, { status: STATUS[answer.kind] });
}

/** Another site may not send in a visitor's name; who pressed Enter did not say that it is finished. */
function turnedAway(form: FormData, { sameSite }: Sent['door']): { kind: 'refused' | 'unfinished' } | null {
  if (!sameSite) return { kind: 'refused' };
  return form.has(SENT_BY_ENTER) ? { kind: 'unfinished' } : null;
}

/** It stays the same form: what is missing of its name or its age is made anew. */
function keptOf<Values>(form: FormData, valuesOf: (form: FormData) => Values): Kept<Values> {
  const submissionId = String(form.get('submissionId') ?? '');
  const madeAt = madeAtIn(form);
  return { values: valuesOf(form), ...(submissionId && { submissionId }), ...(madeAt !== null && { madeAt }) };
}

/** The form that a request sent. What cannot be read as a form (JSON, a broken multipart) counts as an empty one. */
export function readForm(request: Request): Promise<FormData> {
  return request.formData().catch(() => new FormData());
}

/** The key that was filled in, without what comes along when it is copied out of a mail or a chat. */
export function tokenIn(form: FormData): string {
  return visibleLine(String(form.get('token') ?? ''));
}
