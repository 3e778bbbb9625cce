/** What an operator has to look at: a line in the log for each thing, and a ring of the bell for each. */
import { MINUTE } from './durations';
import type { Log, LogFields } from './log.server';

const SAY_AGAIN_AFTER = 15 * MINUTE;

/** What is told outside of the house: never what, whose or which. */
export interface Ring {
  /** The name of the line in the log. */
  readonly kind: string;
  /** Of how many things; 1 where there is nothing to count. */
  readonly count: number;
  /** Since when this process knows, in milliseconds since 1970. */
  readonly since: number;
}

export interface AlarmParts {
  log: Log;
  /** Called besides the log; must return at once. */
  soundAlarm(ring: Ring): void;
}

/** By the name of its line in the log, each thing that is wrong now with the fields of that line: counts, ids and codes. `count` is told outside too. */
export type Wrong = Readonly<Record<string, LogFields>>;

/** One source of alarms. Each is said when it comes up, and again in its time while it lasts. */
export class Alarms {
  readonly #parts: AlarmParts;
  readonly #again: number;
  readonly #known = new Map<string, { since: number; saidAt: number }>();

  /** @param again after how many milliseconds it is said again; 15 minutes unless told */
  constructor(parts: AlarmParts, again = SAY_AGAIN_AFTER) {
    this.#parts = parts;
    this.#again = again;
  }

  /** Everything of this source that is wrong now; what is not among it is over. @param now milliseconds since 1970 */
  show(wrong: Wrong, now: number): void {
    for (const event of this.#known.keys()) if (!(event in wrong)) this.#known.delete(event);
    for (const [event, fields] of Object.entries(wrong)) if (this.#isDue(event, now)) this.#say(event, fields, now);
  }

  #say(event: string, fields: LogFields, now: number): void {
    const since = Math.min(this.#known.get(event)?.since ?? now, now);
    this.#known.set(event, { since, saidAt: now });
    this.#parts.log.error(event, fields);
    const { count } = fields;
    this.#parts.soundAlarm({ kind: event, count: typeof count === 'number' ? count : 1, since });
  }

  /** A moment in the future was written before the clock was set back. */
  #isDue(event: string, now: number): boolean {
    const saidAt = this.#known.get(event)?.saidAt;
    return saidAt === undefined || saidAt > now || saidAt + this.#again <= now;
  }
}
