/** Looks at what waits: raises the alarm, and knows whether all of it could still be opened. */
import type { Log } from '~/server/log.server';
import { alarmIsDue, waitedFor } from './alarm';
import type { Clock } from './clock';
import type { KeyRing } from './keys.server';
import type { OutboxStore, Summary } from './store';

export class Inspection {
  readonly #store: OutboxStore;
  readonly #ring: KeyRing;
  readonly #clock: Clock;
  readonly #log: Log;
  #unknownKeys = 0;
  #alarmSaidAt: number | null = null;

  constructor(parts: { store: OutboxStore; ring: KeyRing; clock: Clock; log: Log }) {
    this.#store = parts.store;
    this.#ring = parts.ring;
    this.#clock = parts.clock;
    this.#log = parts.log;
  }

  /** False: there is no key, or messages wait that this ring cannot open. Then the key is wrong, and nothing new is sealed with it. */
  get keysFit(): boolean {
    return this.#ring.first !== undefined && this.#unknownKeys === 0;
  }

  get keyIds(): string[] {
    return this.#ring.all.map(({ id }) => id);
  }

  /** Counts, and says what is wrong. @throws when the store cannot be read */
  async inspect(): Promise<Summary> {
    const summary = await this.#store.summary(this.keyIds);
    this.#noteKeys(summary.unknownKeys);
    this.#raiseAlarm(summary);
    return summary;
  }

  #noteKeys(unknown: number): void {
    if (unknown > 0 && unknown !== this.#unknownKeys) this.#log.error('outbox.unknown_key', { messages: unknown });
    this.#unknownKeys = unknown;
  }

  #raiseAlarm({ waiting, oldestAcceptedAt, setAside }: Summary): void {
    const now = this.#clock.now();
    const waited = waitedFor(oldestAcceptedAt, now);
    if (!alarmIsDue(waited, this.#alarmSaidAt, now)) return;
    this.#alarmSaidAt = now;
    this.#log.error('outbox.waiting_too_long', { waiting, setAside, oldestSeconds: Math.floor(waited / 1000) });
  }
}
