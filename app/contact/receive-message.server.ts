/** What happens to a form that was sent: read, checked, promised. */
import type { Audience } from '~/audiences/audiences';
import { type Registration, type Schedule, type TeamId, teamList } from '~/content/settings';
import { brusselsDay } from '~/hours/brussels-time';
import { keepSafe, submissionIdOf } from '~/outbox/keep-safe.server';
import type { Letter, Outbox } from '~/outbox/outbox.server';
import type { Log } from '~/platform/log.server';
import { type Checked, checkCall } from './check-call.server';
import { type MailContext, mailSubject, mailText } from './compose-mail';
import { type FieldName, type FormErrors, valuesOf } from './message-fields';
import type { Message } from './message-schema';
import type { Pace } from './pace.server';
import { inFormOrder, parseMessage } from './parse-message';
import { REGISTRATION_FILE, registrationFile } from './registration-file';
import type { Sign } from './signs';

export interface Received {
  reference: string;
  acceptedAt: Date;
  /** The same message had come in before: a double click, a reload. */
  again: boolean;
  checked: Checked;
}

export type Outcome =
  | { kind: 'received'; received: Received }
  /** Something must be filled in: nothing was stored. */
  | { kind: 'incomplete'; errors: FormErrors }
  /** It could neither be stored nor sent: the person keeps the text. */
  | { kind: 'unavailable' };

/** Where and when a form was sent, and what is needed to read it. */
export interface Receiving {
  audience: Audience;
  language: string;
  /** The fields its form shows. */
  asked: readonly FieldName[];
  schedule: Schedule;
  registration: Registration;
  now: Date;
  /** What makes the form look as if a program sent it: the mail says so, and it is taken in all the same. */
  signs: readonly Sign[];
  /** Where it comes from, as networkOf() gives it; null: not known. */
  network: string | null;
}

/**
 * Keeps a message for good before it says so. Never throws: whatever goes wrong while it is kept is the outcome
 * "unavailable", because an error page would take the person's text away.
 */
export async function receiveMessage(
  form: FormData,
  receiving: Receiving,
  rooms: { outbox: Pick<Outbox, 'accept'>; pace: Pick<Pace, 'hold'>; log: Log },
): Promise<Outcome> {
  const { message, errors } = parseMessage(valuesOf(form), receiving.asked);
  if (errors) return { kind: 'incomplete', errors };
  const checked = checkCall(message, receiving.schedule, receiving.now);
  if ('errors' in checked) return { kind: 'incomplete', errors: inFormOrder(checked.errors) };
  // Only now: what is no message must not use up the pace of the others in its network.
  const signs = [...receiving.signs, ...(await rooms.pace.hold(receiving.network))];
  const accepted = await keepSafe(
    {
      id: submissionIdOf(form),
      fields: identityOf(message, receiving),
      marks: signs,
      compose: (reference) => letterFor(checked, { ...receiving, signs, reference }, receiving.now),
    },
    rooms,
  );
  return accepted ? { kind: 'received', received: { ...accepted, checked } } : { kind: 'unavailable' };
}

/** What makes it the same message again. As it was filled in: what time takes away from it does not make it another. */
function identityOf(message: Message, { audience, language }: Receiving): Record<string, string | string[]> {
  const fields = Object.entries({ audience, language, ...message });
  return Object.fromEntries(fields.map(([name, value]) => [name, value ?? '']));
}

function teamOf({ province }: Message): TeamId {
  return province === undefined || province === 'unknown' ? teamList.defaultTeam : province;
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
