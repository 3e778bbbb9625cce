/** Looks at what waits: raises the alarm, and knows whether all of it could still be opened. */
import type { Log, LogFields } from '~/server/log.server';
import { type Alarm, AlarmMemory, alarmsOf, waitedFor } from './alarm';
import type { Clock } from './clock';
import type { KeyRing } from './keys.server';
import type { OutboxStore, Summary } from './store';

export interface InspectionParts {
  store: OutboxStore;
  ring: KeyRing;
  clock: Clock;
  log: Log;
  /** Called besides the log, at most once per inspection; must return at once. */
  soundAlarm(): void;
}

export class Inspection {
  readonly #parts: InspectionParts;
  readonly #alarms = new AlarmMemory();
  #unknownKeys = 0;
  #waiting = 0;

  constructor(parts: InspectionParts) {
    this.#parts = parts;
  }

  /** False: there is no key, or messages wait that this ring cannot open. Then the key is wrong, and nothing new is sealed with it. */
  get keysFit(): boolean {
    return this.#parts.ring.first !== undefined && this.#unknownKeys === 0;
  }

  /** How many messages wait, as last counted. */
  get waiting(): number {
    return this.#waiting;
  }

  get keyIds(): string[] {
    return this.#parts.ring.all.map(({ id }) => id);
  }

  /** Counts, and says what is wrong. @throws when the store cannot be read */
  async inspect(): Promise<Summary> {
    const summary = await this.#parts.store.summary(this.keyIds);
    this.#unknownKeys = summary.unknownKeys;
    this.#waiting = summary.waiting;
    this.#raiseAlarms(summary);
    return summary;
  }

  #raiseAlarms(summary: Summary): void {
    const { clock, log, soundAlarm } = this.#parts;
    const now = clock.now();
    const due = this.#alarms.take(alarmsOf(summary, now), now);
    for (const alarm of due) log.error(alarm, detailsOf(alarm, summary, now));
    if (due.length > 0) soundAlarm();
  }
}

function detailsOf(
  alarm: Alarm,
  { waiting, setAside, unknownKeys, oldestAcceptedAt }: Summary,
  now: number,
): LogFields {
  if (alarm === 'outbox.unknown_key') return { messages: unknownKeys };
  if (alarm === 'outbox.messages_set_aside') return { messages: setAside };
  return { waiting, setAside, oldestSeconds: Math.floor(waitedFor(oldestAcceptedAt, now) / 1000) };
}
