/** What a visitor does with a box: reads, writes back, wipes. Whatever fails, the words and the text that were typed come back. */
import { submissionIdOf } from '~/outbox/keep-safe.server';
import { OutboxUnavailable } from '~/outbox/outbox.server';
import { describeError } from '~/platform/describe-error.server';
import type { Log } from '~/platform/log.server';
import { type Answers, type OpenBox, TooManyTries } from './answers.server';
import { isBlank, letterFault, textIn } from './typed-letter';

/** Why nothing came of it, where that is not for what the words open. */
export type BoxProblem = 'words-missing' | 'message-missing' | 'message-long' | 'refused' | 'too-many' | 'unavailable';

export interface BoxView {
  /** As they were typed: read again with them, written back with them. */
  words: string;
  /** What was written and is not sent. */
  message: string;
  /** Of the form in which it was written: sent again, it is the same letter. Empty: the next form has its own. */
  submissionId: string;
  /** What the words open. `nothing`: never there, over, or wiped: nobody can tell which. */
  found: OpenBox | 'nothing' | 'wiped' | null;
  /** A letter was promised just now. */
  written: boolean;
  problem: BoxProblem | null;
}

const STATUS: Record<BoxProblem, number> = {
  'words-missing': 400,
  'message-missing': 400,
  'message-long': 400,
  refused: 403,
  'too-many': 429,
  unavailable: 503,
};

export function statusOf({ problem }: BoxView): number {
  return problem === null ? 200 : STATUS[problem];
}

interface Visit {
  sameSite: boolean;
  network: string | null;
  answers: Pick<Answers, 'read' | 'write' | 'wipe'>;
  log: Log;
}

/** Never throws: an error page would take the text away. */
export async function visitBox(form: FormData, visit: Visit): Promise<BoxView> {
  const words = textIn(form, 'words');
  const message = textIn(form, 'message');
  const submissionId = textIn(form, 'submissionId');
  const view: BoxView = { words, message, submissionId, found: null, written: false, problem: null };
  if (!visit.sameSite) return { ...view, problem: 'refused' };
  if (isBlank(words)) return { ...view, problem: 'words-missing' };
  try {
    return { ...view, ...(await done(form, view, visit)) };
  } catch (error) {
    if (error instanceof TooManyTries) return { ...view, problem: 'too-many' };
    // Kind and place only: the words of an error may quote what was written.
    if (!(error instanceof OutboxUnavailable)) visit.log.error('answers.failed', describeError(error));
    return { ...view, problem: 'unavailable' };
  }
}

async function done(form: FormData, view: BoxView, { answers, network }: Visit): Promise<Partial<BoxView>> {
  const { words, message } = view;
  const action = form.get('action');
  if (action === 'wipe') return { words: '', found: (await answers.wipe(words, network)) ? 'wiped' : 'nothing' };
  const fault = action === 'write' ? letterFault(message) : null;
  const problem = fault && (`message-${fault}` as const);
  if (action !== 'write' || problem) return { found: (await answers.read(words, network)) ?? 'nothing', problem };
  const found = await answers.write(words, message, submissionIdOf(form), network);
  if (found) return { found, message: '', submissionId: '', written: true };
  // Closed meanwhile, or gone: what is there is shown, and the text stays.
  return { found: (await answers.read(words, network)) ?? 'nothing' };
}
