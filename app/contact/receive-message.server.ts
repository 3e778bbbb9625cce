/** What happens to a form that was sent: read, checked, promised. */
import { randomUUID } from 'node:crypto';
import type { Audience } from '~/audiences/audiences';
import { type TeamId, teamList } from '~/content/settings';
import { type Outbox, OutboxUnavailable } from '~/outbox/outbox.server';
import { mailSubject, mailText } from './compose-mail';
import { EMPTY_VALUES, FIELD_NAMES, type FormErrors, type FormValues } from './message-fields';
import { type Message, parseMessage } from './message-schema';

export interface Received {
  reference: string;
  acceptedAt: Date;
  /** The same message had come in before: a double click, a reload. */
  again: boolean;
  replyBy: Message['replyBy'];
}

export type Outcome =
  | { kind: 'received'; received: Received }
  /** Something must be filled in: nothing was stored. */
  | { kind: 'incomplete'; errors: FormErrors }
  /** It could neither be stored nor sent: the person keeps the text. */
  | { kind: 'unavailable' };

/** The values of the form's fields; what is absent or is a file counts as empty. */
export function readValues(form: FormData): FormValues {
  const entries = FIELD_NAMES.map((name) => {
    const value = form.get(name);
    return [name, typeof value === 'string' ? value : EMPTY_VALUES[name]];
  });
  return Object.fromEntries(entries) as FormValues;
}

function teamOf({ province }: Message): TeamId {
  return province === undefined || province === 'unknown' ? teamList.defaultTeam : province;
}

function submissionIdOf(form: FormData): string {
  const id = form.get('submissionId');
  return typeof id === 'string' && id !== '' ? id : randomUUID();
}

/** Keeps a message for good before it says so. Never throws for lack of a store: that is the outcome "unavailable". */
export async function receiveMessage(
  form: FormData,
  place: { audience: Audience; language: string },
  outbox: Pick<Outbox, 'accept'>,
): Promise<Outcome> {
  const { message, errors } = parseMessage(readValues(form));
  if (errors) return { kind: 'incomplete', errors };
  const fields = { ...place, ...message } satisfies Record<string, string | undefined>;
  try {
    const accepted = await outbox.accept({
      id: submissionIdOf(form),
      fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? ''])),
      compose: (reference) => ({
        team: teamOf(message),
        subject: mailSubject(message, reference),
        text: mailText(message, { ...place, reference }),
      }),
    });
    return { kind: 'received', received: { ...accepted, replyBy: message.replyBy } };
  } catch (error) {
    if (error instanceof OutboxUnavailable) return { kind: 'unavailable' };
    throw error;
  }
}
