/** Looks at what waits and whether more could be taken in: raises the alarm, and knows whether the keys fit. */
import { type AlarmParts, Alarms, type Wrong } from '~/platform/alarms.server';
import { wrongWith } from './alarm';
import type { Clock } from './clock';
import type { KeyRing } from './keys.server';
import type { OutboxStore, Summary } from './store';

export interface InspectionParts extends AlarmParts {
  store: OutboxStore;
  ring: KeyRing;
  clock: Clock;
  /** How many messages may wait; what comes above is only mailed directly. */
  mostWaiting: number;
  /** False while the mail server cannot be reached, or takes nothing. */
  mailTakes(): boolean;
}

export interface Inspected {
  /** Null: the store cannot be read. */
  summary: Summary | null;
  /** Whether a message sent now would be stored. */
  canStore: boolean;
  /** False only when a message sent now would be refused. */
  canAccept: boolean;
}

export class Inspection {
  readonly #parts: InspectionParts;
  readonly #alarms: Alarms;
  #unknownKeys = 0;
  #waiting = 0;

  constructor(parts: InspectionParts) {
    this.#parts = parts;
    this.#alarms = new Alarms(parts);
  }

  /** False: there is no key, or messages wait that this ring cannot open. Then the key is wrong, and nothing new is sealed with it. */
  get keysFit(): boolean {
    return this.#parts.ring.first !== undefined && this.#unknownKeys === 0;
  }

  /** How many messages wait, as last counted. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Counts, tries, and says what is wrong; also when the disk is why. Never throws. */
  async inspect(): Promise<Inspected> {
    const { store, clock, mostWaiting, mailTakes } = this.#parts;
    const summary = await this.#count();
    const canStore = summary !== null && summary.waiting < mostWaiting && (await store.canStore());
    const canAccept = this.keysFit && (canStore || mailTakes());
    const now = clock.now();
    const taking = this.#unknownKeys > 0 ? {} : wrongWithTaking(canStore, canAccept);
    this.#alarms.show({ ...(summary && wrongWith(summary, now)), ...taking }, now);
    return { summary, canStore, canAccept };
  }

  async #count(): Promise<Summary | null> {
    const summary = await this.#parts.store.summary(this.#parts.ring.all.map(({ id }) => id)).catch(() => null);
    this.#unknownKeys = summary?.unknownKeys ?? this.#unknownKeys;
    this.#waiting = summary?.waiting ?? this.#waiting;
    return summary;
  }
}

/**
 * Without a store each message is mailed while its writer waits; without that too every form says that it did not work. That
 * a lost key refuses messages is said by its own alarm.
 */
function wrongWithTaking(canStore: boolean, canAccept: boolean): Wrong {
  if (!canAccept) return { 'outbox.accepts_nothing': { canStore } };
  return canStore ? {} : { 'outbox.cannot_keep': {} };
}
