/** Looks at what waits: raises the alarm, and knows whether all of it could still be opened. */
import { type AlarmParts, Alarms } from '~/server/alarms.server';
import { wrongWith } from './alarm';
import type { Clock } from './clock';
import type { KeyRing } from './keys.server';
import type { OutboxStore, Summary } from './store';

export interface InspectionParts extends AlarmParts {
  store: OutboxStore;
  ring: KeyRing;
  clock: Clock;
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

  get keyIds(): string[] {
    return this.#parts.ring.all.map(({ id }) => id);
  }

  /** Counts, and says what is wrong. @throws when the store cannot be read */
  async inspect(): Promise<Summary> {
    const summary = await this.#parts.store.summary(this.keyIds);
    this.#unknownKeys = summary.unknownKeys;
    this.#waiting = summary.waiting;
    const now = this.#parts.clock.now();
    this.#alarms.show(wrongWith(summary, now), now);
    return summary;
  }
}
