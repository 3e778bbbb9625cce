/** When an operator has to hear of what waits. Pure; times are milliseconds since 1970, durations milliseconds. */
import { isDue, MINUTE } from './retry';
import type { Summary } from './store';

export const TOO_LONG = 15 * MINUTE;
const SAY_AGAIN_AFTER = 15 * MINUTE;

/** What can be wrong; each is also the name of its line in the log. */
export const ALARMS = ['outbox.waiting_too_long', 'outbox.messages_set_aside', 'outbox.unknown_key'] as const;
export type Alarm = (typeof ALARMS)[number];

/** How long the oldest promised message waits; 0 when none does, or when the clock was set back behind it. */
export function waitedFor(oldestAcceptedAt: number | null, now: number): number {
  return oldestAcceptedAt === null ? 0 : Math.max(0, now - oldestAcceptedAt);
}

/** Everything that is wrong now. */
export function alarmsOf(
  summary: Pick<Summary, 'oldestAcceptedAt' | 'setAside' | 'unknownKeys'>,
  now: number,
): Alarm[] {
  const wrong: Record<Alarm, boolean> = {
    'outbox.waiting_too_long': waitedFor(summary.oldestAcceptedAt, now) > TOO_LONG,
    'outbox.messages_set_aside': summary.setAside > 0,
    'outbox.unknown_key': summary.unknownKeys > 0,
  };
  return ALARMS.filter((alarm) => wrong[alarm]);
}

/** Remembers what has been said: an alarm is said when it comes up, and every 15 minutes while it lasts. */
export class AlarmMemory {
  readonly #saidAt = new Map<Alarm, number>();

  /** Those of the present alarms that have to be said now; they count as said. */
  take(present: readonly Alarm[], now: number): Alarm[] {
    for (const alarm of this.#saidAt.keys()) if (!present.includes(alarm)) this.#saidAt.delete(alarm);
    const due = present.filter((alarm) => this.#isDue(alarm, now));
    for (const alarm of due) this.#saidAt.set(alarm, now);
    return due;
  }

  #isDue(alarm: Alarm, now: number): boolean {
    const saidAt = this.#saidAt.get(alarm);
    return saidAt === undefined || isDue(saidAt + SAY_AGAIN_AFTER, now, SAY_AGAIN_AFTER);
  }
}
