/** Between the outbox and its store: what fails, and when. */
import type { OutboxStore } from '~/outbox/store';
import type { MemoryStore } from './memory-store';
import type { SimulatedProcess } from './simulated-process';

export interface StoreTrouble {
  /** Calls that still go well. */
  after: number;
  calls: number;
  /** `before`: nothing was done; `after`: it was done, but the answer is an error. */
  when: 'before' | 'after';
  /** Only calls of this name; null: every call. */
  only: keyof OutboxStore | null;
}

export class StoreFaults {
  #trouble: StoreTrouble = { after: 0, calls: 0, when: 'before', only: null };

  get pending(): boolean {
    return this.#trouble.calls > 0;
  }

  set(trouble: StoreTrouble): void {
    this.#trouble = { ...trouble };
  }

  end(): void {
    this.#trouble.calls = 0;
  }

  /** What happens to this call. */
  take(name: keyof OutboxStore): StoreTrouble['when'] | null {
    if (this.#trouble.calls === 0 || (this.#trouble.only ?? name) !== name) return null;
    if (this.#trouble.after > 0) {
      this.#trouble.after -= 1;
      return null;
    }
    this.#trouble.calls -= 1;
    return this.#trouble.when;
  }
}

export interface StoreEvents {
  /** An insert failed; `done`: the row is there all the same. */
  insertFailed(reference: string, done: boolean): void;
  /** A row was really added. */
  inserted(reference: string): void;
}

/** The store as one process sees it. */
export function storeFor(
  process: SimulatedProcess,
  store: MemoryStore,
  faults: StoreFaults,
  events: StoreEvents,
): OutboxStore {
  const call = <T>(
    name: keyof OutboxStore,
    work: () => Promise<T>,
    failed: (done: boolean) => void = () => {},
  ): Promise<T> =>
    process.step(async () => {
      const trouble = faults.take(name);
      if (trouble !== 'before') {
        const result = await work();
        if (trouble === null) return result;
      }
      failed(trouble === 'after');
      throw Object.assign(new Error('the disk says no'), { code: 'SQLITE_IOERR' });
    });
  return {
    insert: (message, keys) =>
      call(
        'insert',
        async () => {
          const earlier = await store.insert(message, keys);
          if (!earlier) events.inserted(message.reference);
          return earlier;
        },
        (done) => events.insertFailed(message.reference, done),
      ),
    claim: (claim) => call('claim', () => store.claim(claim)),
    settle: (delivered) => call('settle', () => store.settle(delivered)),
    postpone: (key, owner, change) => call('postpone', () => store.postpone(key, owner, change)),
    release: (owner, key) => call('release', () => store.release(owner, key)),
    setAside: (key, owner, reason) => call('setAside', () => store.setAside(key, owner, reason)),
    makeAllDue: (now) => call('makeAllDue', () => store.makeAllDue(now)),
    nextDueAt: (keyIds) => call('nextDueAt', () => store.nextDueAt(keyIds)),
    summary: (keyIds) => call('summary', () => store.summary(keyIds)),
    sweepTombstones: (before) => call('sweepTombstones', () => store.sweepTombstones(before)),
    canStore: () => call('canStore', () => store.canStore()).catch(() => false),
    forgetDeleted: () => call('forgetDeleted', () => store.forgetDeleted()),
    restoreReserve: () => call('restoreReserve', () => store.restoreReserve()),
    list: () => call('list', () => store.list()),
    read: (reference) => call('read', () => store.read(reference)),
    readByKey: (key) => call('readByKey', () => store.readByKey(key)),
    retry: (reference, now) => call('retry', () => store.retry(reference, now)),
  };
}
