/** How tries to hand a mail over ended, by the team it is for. Counts of this process since its start: nothing of any one mail. */
import { RECEIVER_IDS } from '~/content/schemas';
import { isFromMailServer, type Outcome } from './outcome';

const ANSWERS = { delivered: 'taken', refused: 'refused', delayed: 'later', unreachable: 'unreachable' } as const;
/** There is no mailbox, or no key to encrypt with: nothing was said to a mail server. */
const UNSENDABLE = 'unsendable';

type MailAnswer = (typeof ANSWERS)[keyof typeof ANSWERS] | typeof UNSENDABLE;

export interface Tries {
  team: string;
  answer: MailAnswer;
  count: number;
}

export class MailTries {
  readonly #counts = new Map<string, Tries>();

  /** All at zero: who watches a count sees the first of its kind come only when there was none before. */
  constructor() {
    for (const team of RECEIVER_IDS)
      for (const answer of [...Object.values(ANSWERS), UNSENDABLE] as const) this.#add(team, answer, 0);
  }

  get counts(): readonly Tries[] {
    return [...this.#counts.values()];
  }

  note(team: string, outcome: Outcome): void {
    this.#add(team, isFromMailServer(outcome) ? ANSWERS[outcome.kind] : UNSENDABLE, 1);
  }

  #add(team: string, answer: MailAnswer, more: number): void {
    const name = `${team} ${answer}`;
    this.#counts.set(name, { team, answer, count: (this.#counts.get(name)?.count ?? 0) + more });
  }
}
