/** Takes a message in for a page: it is promised, or the page keeps what was typed. Nothing in between, and no error page. */
import { randomUUID } from 'node:crypto';
import { describeError } from '~/platform/describe-error.server';
import type { Log } from '~/platform/log.server';
import { type Accepted, type Outbox, OutboxUnavailable, type Submission } from './outbox.server';

/** @returns null when it could neither be stored nor sent. Never throws: an error page would take the text away. */
export async function keepSafe(
  submission: Submission,
  { outbox, log }: { outbox: Pick<Outbox, 'accept'>; log: Log },
): Promise<Accepted | null> {
  try {
    return await outbox.accept(submission);
  } catch (error) {
    // Kind and place only: the words of an error may quote what was written.
    if (!(error instanceof OutboxUnavailable)) log.error('contact.failed', describeError(error));
    return null;
  }
}

/** The random name that the form was made with; a new one when it has none. */
export function submissionIdOf(form: FormData): string {
  const id = form.get('submissionId');
  return typeof id === 'string' && id !== '' ? id : randomUUID();
}
