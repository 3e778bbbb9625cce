/** What happens to a form that was sent: read, checked, promised. */
import type { Answers } from '~/answers/answers.server';
import { deskRules } from '~/answers/letters';
import type { Audience } from '~/audiences/audiences';
import { everydayWords, type Registration, type Schedule, type TeamId, teamList } from '~/content/settings';
import type { FormOutcome, Sender } from '~/forms/answer-form.server';
import type { Pace } from '~/forms/pace.server';
import { brusselsDay } from '~/hours/brussels-time';
import { keepSafe, submissionIdOf } from '~/outbox/keep-safe.server';
import type { Letter, Outbox } from '~/outbox/outbox.server';
import type { Log } from '~/platform/log.server';
import { type Checked, checkCall } from './check-call.server';
import { type MailContext, mailSubject, mailText } from './compose-mail';
import { type FieldName, type FormErrors, type FormValues, OTHER_WORDS_NAME, valuesOf } from './message-fields';
import type { Message } from './message-schema';
import { openBox } from './open-box.server';
import { inFormOrder, parseMessage } from './parse-message';
import { referenceWords } from './reference-words.server';
import { REGISTRATION_FILE, registrationFile } from './registration-file';
import { givenWordsOf } from './word-back';

export interface Received {
  reference: string;
  /** The same as three everyday words. */
  words: string[];
  acceptedAt: Date;
  /** The same message had come in before: a double click, a reload. */
  again: boolean;
  checked: Checked;
  /** By which the answer is read on the site; none: it comes in another way. */
  answerWords: string[];
}

/** Where and when a form was sent, and what is needed to read it. What its signs say stands in the mail; it is taken in all the same. */
export interface Receiving extends Sender {
  audience: Audience;
  language: string;
  /** The fields its form shows. */
  asked: readonly FieldName[];
  schedule: Schedule;
  registration: Registration;
  siteUrl: URL;
  now: Date;
}

interface Rooms {
  outbox: Pick<Outbox, 'accept' | 'referencesOf'>;
  answers: Pick<Answers, 'open' | 'wereGiven'>;
  pace: Pick<Pace, 'hold'>;
  log: Log;
}

/**
 * Keeps a message for good before it says so. Never throws: whatever goes wrong while it is kept is the outcome
 * "unavailable", because an error page would take the person's text away.
 */
export async function receiveMessage(
  form: FormData,
  receiving: Receiving,
  rooms: Rooms,
): Promise<FormOutcome<Received, FormErrors>> {
  if (form.get(OTHER_WORDS_NAME)) return { kind: 'incomplete', errors: {} };
  const values = valuesOf(form);
  const { message, errors } = parseMessage(values, receiving.asked);
  if (errors) return { kind: 'incomplete', errors };
  const checked = checkCall(message, receiving.schedule, receiving.now);
  if ('errors' in checked) return { kind: 'incomplete', errors: inFormOrder(checked.errors) };
  // Only now: what is no message must not use up the pace of the others in its network.
  const signs = [...receiving.signs, ...(await rooms.pace.hold(receiving.network))];
  const submission = { id: submissionIdOf(form), fields: identityOf(message, values, receiving) };
  const box = message.replyBy === 'here' ? await openBox(values, submission, teamOf(message), rooms) : null;
  if (box && box.kind !== 'opened') return box;
  const desk = box ? deskRules(box.answerKey, receiving.siteUrl) : [];
  const compose = (reference: string) =>
    letterFor(checked, { ...receiving, signs, reference, words: wordsFor(reference), desk }, receiving.now);
  const accepted = await keepSafe({ ...submission, marks: signs, compose }, rooms);
  if (!accepted || (box && !(await box.keep()))) return { kind: 'unavailable' };
  const answerWords = box ? givenWordsOf(values) : [];
  return { kind: 'received', received: { ...accepted, words: wordsFor(accepted.reference), checked, answerWords } };
}

function wordsFor(reference: string): string[] {
  return referenceWords(reference, everydayWords);
}

/**
 * What makes it the same message again. As it was filled in: what time takes away from it does not make it another. With other
 * words it is another one: its answer is read by these.
 */
function identityOf(
  message: Message,
  { answerWords }: FormValues,
  { audience, language }: Receiving,
): Record<string, string | string[]> {
  const fields = Object.entries({ audience, language, ...message, ...(message.replyBy === 'here' && { answerWords }) });
  return Object.fromEntries(fields.map(([name, value]) => [name, value ?? '']));
}

/** The team that was chosen, where it can do what was asked. */
function teamOf({ province, replyBy }: Message): TeamId {
  const team = teamList.teams.find(({ id }) => id === province);
  return team && (replyBy !== 'here' || team.answersHere) ? team.id : teamList.defaultTeam;
}

function letterFor(checked: Checked, context: MailContext, now: Date): Letter {
  const { message } = checked;
  const { reference } = context;
  return {
    team: teamOf(message),
    subject: mailSubject(message, reference),
    text: mailText(checked, context),
    attachments: [
      {
        filename: REGISTRATION_FILE,
        contentType: 'application/json',
        content: registrationFile(message, context, brusselsDay(now)),
      },
    ],
  };
}
