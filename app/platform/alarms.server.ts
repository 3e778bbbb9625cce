/** What an operator has to look at: a line in the log for each thing, and one ring of the bell for all of them. */
import { MINUTE } from './durations';
import type { Log, LogFields } from './log.server';

const SAY_AGAIN_AFTER = 15 * MINUTE;

export interface AlarmParts {
  log: Log;
  /** Called besides the log; must return at once. */
  soundAlarm(): void;
}

/** By the name of its line in the log, each thing that is wrong now with the fields of that line: counts, ids and codes. */
export type Wrong = Readonly<Record<string, LogFields>>;

/** One source of alarms. Each is said when it comes up, and again in its time while it lasts. */
export class Alarms {
  readonly #parts: AlarmParts;
  readonly #again: number;
  readonly #saidAt = new Map<string, number>();

  /** @param again after how many milliseconds it is said again; 15 minutes unless told */
  constructor(parts: AlarmParts, again = SAY_AGAIN_AFTER) {
    this.#parts = parts;
    this.#again = again;
  }

  /** Everything of this source that is wrong now; what is not among it is over. @param now milliseconds since 1970 */
  show(wrong: Wrong, now: number): void {
    for (const event of this.#saidAt.keys()) if (!(event in wrong)) this.#saidAt.delete(event);
    const due = Object.entries(wrong).filter(([event]) => this.#isDue(event, now));
    for (const [event, fields] of due) {
      this.#saidAt.set(event, now);
      this.#parts.log.error(event, fields);
    }
    if (due.length > 0) this.#parts.soundAlarm();
  }

  /** A moment in the future was written before the clock was set back. */
  #isDue(event: string, now: number): boolean {
    const saidAt = this.#saidAt.get(event);
    return saidAt === undefined || saidAt > now || saidAt + this.#again <= now;
  }
}
