/**
 * What has been delivered but not yet forgotten by the store. Kept in memory until the delete is on the disk, so that
 * a full or failing disk never makes a delivered message go out a second time.
 */
import { errorCode } from '~/platform/database/database-error.server';
import type { Log } from '~/platform/log.server';
import type { Delivered, OutboxStore, Promised } from './store';

export class Settlements {
  readonly #store: OutboxStore;
  readonly #log: Log;
  readonly #open = new Map<string, Delivered>();
  #running: Promise<void> = Promise.resolve();
  #bytesToForget = true;

  constructor(store: OutboxStore, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  get keys(): string[] {
    return [...this.#open.keys()];
  }

  find(keys: readonly string[]): Promised | null {
    for (const key of keys) {
      const found = this.#open.get(key);
      if (found) return found;
    }
    return null;
  }

  /** Remembers a delivery, and has the store forget the message. Never throws; what fails is tried again by settle(). */
  add(delivered: Delivered): Promise<void> {
    this.#open.set(delivered.key, delivered);
    return this.settle();
  }

  /** Has the store forget all that is still open, together. Never throws. */
  settle(): Promise<void> {
    this.#running = this.#running.then(() => this.#settleOpen());
    return this.#running;
  }

  /**
   * Takes the bytes of forgotten messages out of the store's files. A start counts as dirty: the last run may have been
   * killed. What does not succeed is done by the next call. @throws when the store fails
   */
  async forgetBytes(): Promise<void> {
    if (!this.#bytesToForget) return;
    this.#bytesToForget = false;
    let done = false;
    try {
      done = await this.#store.forgetDeleted();
    } finally {
      if (!done) this.#bytesToForget = true;
    }
  }

  /** Something sealed was deleted elsewhere: its bytes have to go too. */
  noteDeleted(): void {
    this.#bytesToForget = true;
  }

  async #settleOpen(): Promise<void> {
    const batch = [...this.#open.values()];
    if (batch.length === 0) return;
    try {
      await this.#store.settle(batch);
      for (const { key } of batch) this.#open.delete(key);
      this.#bytesToForget = true;
    } catch (error) {
      this.#log.error('outbox.cannot_forget', { delivered: batch.length, code: errorCode(error) });
    }
  }
}
