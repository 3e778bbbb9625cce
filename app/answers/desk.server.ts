/** What a team does with its key: looks, sees its answer as the other will, sends it, closes the conversation. Only a POST acts. */
import { onOneLine } from '~/i18n/typed-text';
import { submissionIdOf } from '~/outbox/keep-safe.server';
import { errorCode } from '~/platform/database/database-error.server';
import type { Log } from '~/platform/log.server';
import type { Answers, DeskBox } from './answers.server';
import { letterFault, textIn } from './typed-letter';

export type DeskFault = 'key-missing' | 'key-unknown' | 'too-many' | 'answer-missing' | 'answer-long' | 'not-stored';

export interface DeskView {
  /** As it was typed; the link in the mail brings it too. */
  key: string;
  /** What was written and is not sent. */
  answer: string;
  /** Of the form in which it was written: sent again, it is the same answer. Empty: the next form has its own. */
  submissionId: string;
  /** What the key opens; null: nothing. */
  box: DeskBox | null;
  /** The answer is shown as the other will see it. */
  preview: boolean;
  done: 'sent' | 'closed' | null;
  fault: DeskFault | null;
}

export const EMPTY_DESK: DeskView = {
  key: '',
  answer: '',
  submissionId: '',
  box: null,
  preview: false,
  done: null,
  fault: null,
};

const STATUS: Record<DeskFault, number> = {
  'key-missing': 400,
  'key-unknown': 400,
  'too-many': 429,
  'answer-missing': 400,
  'answer-long': 400,
  'not-stored': 503,
};

export function deskStatus({ fault }: DeskView): number {
  return fault === null ? 200 : STATUS[fault];
}

interface Visit {
  network: string | null;
  answers: Pick<Answers, 'look' | 'send' | 'close'>;
  /** The key opens nothing: somebody guesses, or the conversation is over. */
  wrongKey: () => void;
  log: Log;
}

/** Never throws: an error page would take the answer away. */
export async function visitDesk(form: FormData, { network, answers, wrongKey, log }: Visit): Promise<DeskView> {
  const view: DeskView = {
    ...EMPTY_DESK,
    key: onOneLine(textIn(form, 'key')),
    answer: textIn(form, 'answer'),
    submissionId: textIn(form, 'submissionId'),
  };
  if (view.key === '') return { ...view, fault: 'key-missing' };
  try {
    const looked = await answers.look(view.key, network);
    if (looked === null || looked === 'too-many') {
      wrongKey();
      return { ...view, fault: looked ?? 'key-unknown' };
    }
    return { ...view, box: looked, ...(await done(form, view, answers)) };
  } catch (error) {
    log.error('answers.cannot_store', { code: errorCode(error) });
    return { ...view, fault: 'not-stored' };
  }
}

async function done(form: FormData, view: DeskView, answers: Visit['answers']): Promise<Partial<DeskView>> {
  const { key, answer } = view;
  const action = form.get('action');
  if (action === 'close') return { box: null, done: (await answers.close(key)) ? 'closed' : null };
  if (action !== 'send') return { preview: answer !== '' };
  const fault = letterFault(answer);
  if (fault) return { fault: `answer-${fault}` };
  if (!(await answers.send(key, answer, submissionIdOf(form)))) return { box: null, fault: 'key-unknown' };
  const box = await answers.look(key, null);
  return { answer: '', submissionId: '', done: 'sent', ...(box !== 'too-many' && { box }) };
}
