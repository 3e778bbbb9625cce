/** The box for the answer to a message, made before the message is promised: a promise without a place for its answer would be none. */
import type { Answers } from '~/answers/answers.server';
import type { TeamId } from '~/content/settings';
import type { Outbox, Submission } from '~/outbox/outbox.server';
import { errorCode } from '~/platform/database/database-error.server';
import type { Log } from '~/platform/log.server';
import type { FormErrors, FormValues } from './message-fields';
import { givenWordsOf } from './word-back';

interface Rooms {
  outbox: Pick<Outbox, 'referencesOf'>;
  answers: Pick<Answers, 'open' | 'wereGiven'>;
  log: Log;
}

export interface OpenedBox {
  kind: 'opened';
  /** The team's key. */
  answerKey: string;
  /** The message is safe: its words open the box from now on. Never throws. @returns false: they may not, nothing may be promised */
  keep(): Promise<boolean>;
}

type Opened = OpenedBox | { kind: 'incomplete'; errors: FormErrors } | { kind: 'unavailable' };

const GONE = { kind: 'incomplete', errors: { wordBack: 'words-gone' } } as const;

/** Never throws. */
export async function openBox(
  values: FormValues,
  submission: Pick<Submission, 'id' | 'fields'>,
  team: TeamId,
  { outbox, answers, log }: Rooms,
): Promise<Opened> {
  const words = givenWordsOf(values);
  if (!answers.wereGiven({ words, sign: values.wordsSign })) return GONE;
  const references = outbox.referencesOf(submission);
  if (references.length === 0) return { kind: 'unavailable' };
  try {
    const opened = await answers.open(words, { references, team });
    if (!opened) return GONE;
    const keep = () =>
      opened.keep().then(
        () => true,
        (error: unknown) => {
          noteFailure(log, error);
          return false;
        },
      );
    return { kind: 'opened', answerKey: opened.answerKey, keep };
  } catch (error) {
    noteFailure(log, error);
    return { kind: 'unavailable' };
  }
}

function noteFailure(log: Log, error: unknown): void {
  log.error('answers.cannot_store', { code: errorCode(error) });
}
