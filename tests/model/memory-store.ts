/** The outbox's store without a database, for the model; does what SQLite and PostgreSQL do, call by call. */
import { isDue, LONGEST_WAIT } from '~/outbox/retry';
import type {
  Claim,
  Delivered,
  NewMessage,
  OutboxStore,
  Postponement,
  Promised,
  SealedMessage,
  Summary,
  WaitingMessage,
} from '~/outbox/store';
import { nextTurn } from '~/outbox/turn';

export interface MemoryRow extends SealedMessage {
  leaseOwner: string | null;
  leaseUntil: number;
  turn: number;
}

export class MemoryStore implements OutboxStore {
  readonly rows = new Map<string, MemoryRow>();
  readonly tombstones = new Map<string, Delivered>();
  /** True while bytes of forgotten messages still stand somewhere. */
  holdsForgottenBytes = false;
  /** True while somebody else reads, so that forgotten bytes cannot be taken out. */
  hasReader = false;

  async insert(message: NewMessage, keys: readonly string[]): Promise<Promised | null> {
    const earlier = this.#find(keys);
    if (earlier) return promisedOf(earlier);
    const fresh = {
      state: 'pending',
      attempts: 0,
      refusals: 0,
      bounced: 0,
      lastOutcome: null,
      leaseOwner: null,
      leaseUntil: 0,
    } as const;
    this.rows.set(message.key, { ...message, ...fresh, turn: this.#turnOf(message), nextTryAt: message.acceptedAt });
    return null;
  }

  #turnOf({ team, marked }: NewMessage): number {
    const rows = [...this.rows.values()].sort(byTurn);
    const head = rows.find(({ state }) => state === 'pending') ?? null;
    const last = rows.findLast((row) => row.team === team && row.marked === marked)?.turn ?? null;
    return nextTurn(head, last, marked);
  }

  /** What is known under one of these keys; waiting messages first. */
  #find(keys: readonly string[]): Promised | undefined {
    const known = (map: ReadonlyMap<string, Promised>) => keys.map((key) => map.get(key)).find((found) => found);
    return known(this.rows) ?? known(this.tombstones);
  }

  async claim({ owner, now, lease, limit, keyIds, except }: Claim): Promise<SealedMessage[]> {
    const free = [...this.rows.values()].filter(
      (row) => keyIds.includes(row.keyId) && !except.includes(row.key) && isFree(row, now),
    );
    const claimed = free.sort(byTurn).slice(0, limit);
    const before = claimed.map(withoutLease);
    for (const row of claimed) Object.assign(row, { state: 'sending', leaseOwner: owner, leaseUntil: now + lease });
    return before;
  }

  async settle(delivered: readonly Delivered[]): Promise<void> {
    for (const { key, reference, acceptedAt, deliveredAt } of delivered) {
      if (this.rows.delete(key)) this.holdsForgottenBytes = true;
      if (!this.tombstones.has(key)) this.tombstones.set(key, { key, reference, acceptedAt, deliveredAt });
    }
  }

  async postpone(key: string, owner: string, change: Postponement): Promise<void> {
    this.#giveBack(owner, key, change);
  }

  async release(owner: string, key?: string): Promise<void> {
    this.#giveBack(owner, key, {});
  }

  async setAside(key: string, owner: string, reason: string): Promise<void> {
    this.#giveBack(owner, key, { state: 'aside', lastOutcome: reason });
  }

  async makeAllDue(now: number): Promise<void> {
    for (const row of this.rows.values()) if (row.state === 'pending' && row.nextTryAt > now) row.nextTryAt = now;
  }

  async nextDueAt(keyIds: readonly string[]): Promise<number | null> {
    const moments = [...this.rows.values()].flatMap((row) => {
      if (!keyIds.includes(row.keyId) || row.state === 'aside') return [];
      return [row.state === 'pending' ? row.nextTryAt : row.leaseUntil];
    });
    return moments.length > 0 ? Math.min(...moments) : null;
  }

  async summary(keyIds: readonly string[]): Promise<Summary> {
    const rows = [...this.rows.values()];
    return {
      waiting: rows.length,
      oldestAcceptedAt: rows.length > 0 ? Math.min(...rows.map(({ acceptedAt }) => acceptedAt)) : null,
      setAside: rows.filter(({ state }) => state === 'aside').length,
      unknownKeys: rows.filter(({ keyId }) => !keyIds.includes(keyId)).length,
    };
  }

  async sweepTombstones(before: number): Promise<void> {
    for (const { key, deliveredAt } of this.tombstones.values()) if (deliveredAt < before) this.tombstones.delete(key);
  }

  async canStore(): Promise<boolean> {
    return true;
  }

  async forgetDeleted(): Promise<boolean> {
    if (!this.hasReader) this.holdsForgottenBytes = false;
    return !this.hasReader;
  }

  async restoreReserve(): Promise<void> {}

  async list(): Promise<WaitingMessage[]> {
    return this.#oldestFirst().map((row) => {
      const { sealed: _, ...message } = withoutLease(row);
      return message;
    });
  }

  async read(reference: string): Promise<SealedMessage | null> {
    const row = this.#oldestFirst().find((candidate) => candidate.reference === reference);
    return row ? withoutLease(row) : null;
  }

  async readByKey(key: string): Promise<SealedMessage | null> {
    const row = this.rows.get(key);
    return row ? withoutLease(row) : null;
  }

  async retry(reference: string, now: number): Promise<number> {
    const rows = [...this.rows.values()].filter((row) => row.reference === reference && row.state !== 'sending');
    for (const row of rows) Object.assign(row, { state: 'pending', leaseOwner: null, refusals: 0, nextTryAt: now });
    return rows.length;
  }

  #giveBack(owner: string, key: string | undefined, change: Partial<MemoryRow>): void {
    for (const row of this.rows.values()) {
      if (row.leaseOwner !== owner || (key !== undefined && row.key !== key)) continue;
      Object.assign(row, { state: 'pending', leaseOwner: null }, change);
    }
  }

  #oldestFirst(): MemoryRow[] {
    return [...this.rows.values()].sort((a, b) => a.acceptedAt - b.acceptedAt);
  }
}

function isFree(row: MemoryRow, now: number): boolean {
  if (row.state === 'pending') return isDue(row.nextTryAt, now, LONGEST_WAIT);
  return row.state === 'sending' && isDue(row.leaseUntil, now, LONGEST_WAIT);
}

function byTurn(one: MemoryRow, other: MemoryRow): number {
  return one.turn - other.turn || Number(one.marked) - Number(other.marked) || one.acceptedAt - other.acceptedAt;
}

function promisedOf({ key, reference, acceptedAt }: Promised): Promised {
  return { key, reference, acceptedAt };
}

function withoutLease({ leaseOwner: _owner, leaseUntil: _until, turn: _turn, ...message }: MemoryRow): SealedMessage {
  return message;
}
