/**
 * How many messages came in, by team and by the sign that a program wrote them, and a word when far more come than
 * people write. Counts of this process since its start: nothing of a message, and no moment of one.
 */
import { type AlarmParts, Alarms } from '~/platform/alarms.server';
import { MINUTE } from '~/platform/durations';
import { Often } from '~/platform/often';

const WITHIN = 10 * MINUTE;
const UNMARKED = 'none';

/** How many messages in ten minutes are a flood. */
export interface FloodLimits {
  marked: number;
  all: number;
}

/**
 * In 2020 8,059 people reached 1712 in all, by every way: a hundred forms in ten minutes are what four days bring. A program
 * that shows itself is told sooner.
 */
export const FLOOD: FloodLimits = { marked: 20, all: 100 };

/** A letter is what somebody writes back by words; a reminder is the site's own. */
export type Kind = 'message' | 'order' | 'letter' | 'reminder';

export interface Taken {
  team: string;
  kind: Kind;
  /** The first sign that it may not be from a person; "none". */
  mark: string;
  count: number;
}

export class Intake {
  readonly #alarms: Alarms;
  readonly #often: { marked: Often; all: Often };
  readonly #counts = new Map<string, Taken>();

  constructor(parts: AlarmParts, limits: FloodLimits = FLOOD) {
    this.#alarms = new Alarms(parts);
    this.#often = { marked: new Often(limits.marked, WITHIN), all: new Often(limits.all, WITHIN) };
  }

  get taken(): readonly Taken[] {
    return [...this.#counts.values()];
  }

  /** A message was promised that had not been promised before. @param now milliseconds since 1970 */
  note({ team, kind }: Pick<Taken, 'team' | 'kind'>, marks: readonly string[], now: number): void {
    this.#count(team, kind, marks[0] ?? UNMARKED);
    const manyMarked = marks.length > 0 && this.#often.marked.note(now);
    const many = this.#often.all.note(now);
    const flood = many || manyMarked;
    this.#alarms.show(flood ? { 'outbox.flood': this.#totals() } : {}, now);
  }

  #count(team: string, kind: Kind, mark: string): void {
    const name = `${team} ${kind} ${mark}`;
    const count = (this.#counts.get(name)?.count ?? 0) + 1;
    this.#counts.set(name, { team, kind, mark, count });
  }

  #totals(): { count: number; marked: number } {
    const sum = (list: readonly Taken[]) => list.reduce((total, { count }) => total + count, 0);
    return { count: sum(this.taken), marked: sum(this.taken.filter(({ mark }) => mark !== UNMARKED)) };
  }
}
