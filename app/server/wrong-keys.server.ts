/**
 * Keys that were tried and are not right, at every door of the site that takes one. They are counted, and a line in the
 * log says so once a minute at most: a guess must not fill the log, nor show in it when somebody tried what.
 */
import { type AlarmParts, Alarms } from '~/platform/alarms.server';
import { HOUR, MINUTE } from '~/platform/durations';
import { Often } from '~/platform/often';

/** A coordinator mistypes a few times; a machine with an old key, or somebody who guesses, goes on. */
export const ALARMING_IN_AN_HOUR = 10;

/** What the key would open: the live state (AVAILABILITY_TOKEN), what the operator sees (OPERATIONS_TOKEN), or a team's side of one conversation. */
export const KEY_DOORS = ['availability', 'operations', 'answer'] as const;
export type KeyDoor = (typeof KEY_DOORS)[number];

export class WrongKeys {
  readonly #parts: AlarmParts;
  readonly #alarms: Alarms;
  readonly #totals: Record<KeyDoor, number> = { availability: 0, operations: 0, answer: 0 };
  readonly #often = new Often(ALARMING_IN_AN_HOUR, HOUR);
  #loggedAt = Number.NEGATIVE_INFINITY;

  constructor(parts: AlarmParts) {
    this.#parts = parts;
    this.#alarms = new Alarms(parts);
  }

  /** Since the start of the process. */
  total(door: KeyDoor): number {
    return this.#totals[door];
  }

  #count(): number {
    return KEY_DOORS.reduce((sum, door) => sum + this.#totals[door], 0);
  }

  note(door: KeyDoor, now: Date): void {
    const time = now.getTime();
    this.#totals[door] += 1;
    this.#say(door, time);
    this.#alarms.show(
      this.#often.note(time) ? { 'access.wrong_keys': { count: this.#count(), ...this.#totals } } : {},
      time,
    );
  }

  #say(door: KeyDoor, time: number): void {
    if (this.#loggedAt <= time && time < this.#loggedAt + MINUTE) return;
    this.#loggedAt = time;
    this.#parts.log.warn('access.wrong_key', { door, total: this.#totals[door] });
  }
}
