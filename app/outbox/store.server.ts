/** The store on the site's database. */
import type { ExpressionBuilder, Selectable } from 'kysely';
import type { SiteDatabase } from '~/platform/database/database.server';
import { findPromised, type Insert, sortOut } from './known.server';
import { LONGEST_WAIT } from './retry';
import { hold } from './returns/held.server';
import { GIVEN_BACK, newRow, toSealedMessage, toTombstone, toWaitingMessage, WITHOUT_CONTENT } from './rows.server';
import type { MessageRow, OutboxTables } from './schema.server';
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
} from './store';
import { Together } from './together';
import { withTurns } from './turns.server';

/** There is room on the disk, but it is kept for deleting what has been delivered. */
class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
  readonly code = 'NO_ROOM';
}

export class DatabaseStore implements OutboxStore {
  readonly #database: SiteDatabase;
  readonly #holds: boolean;
  readonly #inserts = new Together((inserts: Insert[]) => this.#insertAll(inserts));

  /** @param holds whether delivered messages are kept, sealed, until it is known that their mail does not come back */
  constructor(database: SiteDatabase, holds = false) {
    this.#database = database;
    this.#holds = holds;
  }

  async insert(message: NewMessage, keys: readonly string[]): Promise<Promised | null> {
    if (!this.#database.hasRoom()) throw new NoRoomError('the disk is full');
    return this.#inserts.add({ message, keys });
  }

  claim({ owner, now, lease, limit, keyIds, except }: Claim): Promise<SealedMessage[]> {
    const claimed = { state: 'sending', lease_owner: owner, lease_until: now + lease } as const;
    return this.#database.freeing(() =>
      this.#kysely.transaction().execute(async (transaction) => {
        const rows = await transaction
          .selectFrom('messages')
          .select([...WITHOUT_CONTENT, 'sealed'])
          .where('key_id', 'in', orNone(keyIds))
          .where('key', 'not in', orNone(except))
          .where((where) => isFree(where, now))
          .orderBy('turn')
          .orderBy('marked')
          .orderBy('accepted_at')
          .limit(limit)
          .$if(this.#database.locksRows, (query) => query.forUpdate().skipLocked())
          .execute();
        const keys = rows.map((row) => row.key);
        if (keys.length > 0) await transaction.updateTable('messages').set(claimed).where('key', 'in', keys).execute();
        return rows.map(toSealedMessage);
      }),
    );
  }

  async settle(delivered: readonly Delivered[]): Promise<void> {
    if (delivered.length === 0) return;
    const keys = delivered.map(({ key }) => key);
    await this.#database.freeing(() =>
      this.#kysely.transaction().execute(async (transaction) => {
        await this.#database.lockNames(transaction, keys);
        const teams = this.#holds ? await hold(transaction, delivered) : new Map<string, string>();
        await transaction.deleteFrom('messages').where('key', 'in', keys).execute();
        await transaction
          .insertInto('tombstones')
          .values(delivered.map((one) => toTombstone(one, teams.get(one.key))))
          .onConflict((conflict) => conflict.column('key').doNothing())
          .execute();
      }),
    );
  }

  postpone(key: string, owner: string, change: Postponement): Promise<void> {
    return this.#change(owner, key, {
      ...GIVEN_BACK,
      attempts: change.attempts,
      refusals: change.refusals,
      next_try_at: change.nextTryAt,
      last_outcome: change.lastOutcome,
    });
  }

  release(owner: string, key?: string): Promise<void> {
    return this.#change(owner, key, GIVEN_BACK);
  }

  setAside(key: string, owner: string, reason: string): Promise<void> {
    return this.#change(owner, key, { ...GIVEN_BACK, state: 'aside', last_outcome: reason });
  }

  async makeAllDue(now: number): Promise<void> {
    const later = this.#kysely.updateTable('messages').set({ next_try_at: now });
    await this.#database.freeing(() =>
      later.where('state', '=', 'pending').where('next_try_at', '>', now).executeTakeFirst(),
    );
  }

  async nextDueAt(keyIds: readonly string[]): Promise<number | null> {
    const messages = this.#kysely.selectFrom('messages').where('key_id', 'in', orNone(keyIds));
    const pending = await messages
      .select(({ fn }) => fn.min('next_try_at').as('at'))
      .where('state', '=', 'pending')
      .executeTakeFirst();
    const leased = await messages
      .select(({ fn }) => fn.min('lease_until').as('at'))
      .where('state', '=', 'sending')
      .executeTakeFirst();
    const moments = [pending?.at, leased?.at].filter((at) => typeof at === 'number');
    return moments.length > 0 ? Math.min(...moments) : null;
  }

  async summary(keyIds: readonly string[]): Promise<Summary> {
    const counts = await this.#kysely
      .selectFrom('messages')
      .select(({ fn }) => [
        fn.countAll<number>().as('waiting'),
        fn.min('accepted_at').as('oldest'),
        fn.countAll<number>().filterWhere('state', '=', 'aside').as('aside'),
        fn.countAll<number>().filterWhere('key_id', 'not in', orNone(keyIds)).as('unknown'),
      ])
      .executeTakeFirstOrThrow();
    return {
      waiting: counts.waiting,
      oldestAcceptedAt: counts.oldest,
      setAside: counts.aside,
      unknownKeys: counts.unknown,
    };
  }

  async sweepTombstones(before: number): Promise<void> {
    const old = this.#kysely.deleteFrom('tombstones').where('delivered_at', '<', before);
    await this.#database.freeing(() => old.execute());
  }

  async canStore(): Promise<boolean> {
    return this.#database.hasRoom() && (await this.#database.canWrite());
  }

  forgetDeleted(): Promise<boolean> {
    return this.#database.forgetDeleted();
  }

  restoreReserve(): Promise<void> {
    return this.#database.restoreBallast();
  }

  async list(): Promise<WaitingMessage[]> {
    const all = this.#kysely.selectFrom('messages').select(WITHOUT_CONTENT).orderBy('accepted_at');
    return (await all.execute()).map(toWaitingMessage);
  }

  read(reference: string): Promise<SealedMessage | null> {
    return this.#readFirst('reference', reference);
  }

  readByKey(key: string): Promise<SealedMessage | null> {
    return this.#readFirst('key', key);
  }

  async retry(reference: string, now: number): Promise<number> {
    const result = await this.#kysely
      .updateTable('messages')
      .set({ ...GIVEN_BACK, refusals: 0, next_try_at: now })
      .where('reference', '=', reference)
      .where('state', '!=', 'sending')
      .executeTakeFirst();
    return Number(result.numUpdatedRows);
  }

  /**
   * One commit, so one wait for the disk, for all that came in meanwhile. The names are locked before anything is looked
   * up: else a message that another process takes in, delivers and forgets in between would be taken in a second time.
   */
  #insertAll(inserts: Insert[]): Promise<(Promised | null)[]> {
    const keys = [...new Set(inserts.flatMap((insert) => insert.keys))];
    return this.#database.storing(() =>
      this.#kysely.transaction().execute(async (transaction) => {
        await this.#database.lockNames(transaction, keys);
        const { fresh, earlier } = sortOut(inserts, await findPromised(transaction, keys));
        if (fresh.length > 0) {
          const rows = (await withTurns(transaction, fresh)).map(newRow);
          await transaction.insertInto('messages').values(rows).execute();
        }
        return earlier;
      }),
    );
  }

  async #readFirst(column: 'reference' | 'key', value: string): Promise<SealedMessage | null> {
    const named = this.#kysely.selectFrom('messages').selectAll().where(column, '=', value);
    const row = await named.orderBy('accepted_at').executeTakeFirst();
    return row ? toSealedMessage(row) : null;
  }

  get #kysely() {
    return this.#database.kysely;
  }

  /** Only the owner of the lease may change a message: when the lease ran out, another process has it now. */
  async #change(owner: string, key: string | undefined, change: Partial<Selectable<Omit<MessageRow, 'sealed'>>>) {
    const owned = this.#kysely.updateTable('messages').set(change).where('lease_owner', '=', owner);
    const chosen = key === undefined ? owned : owned.where('key', '=', key);
    await this.#database.freeing(() => chosen.execute());
  }
}

/**
 * Due, or leased to a process that is gone. As isDue() in retry.ts: a moment too far off comes from a clock set back.
 * A lease is given minutes for that, not only its own length: another process, or a moment ago in this one, had an
 * earlier time, and would take a lease that has just begun for one from the future.
 */
function isFree({ and, or, eb }: ExpressionBuilder<OutboxTables, 'messages'>, now: number) {
  return or([
    and([eb('state', '=', 'pending'), or([eb('next_try_at', '<=', now), eb('next_try_at', '>', now + LONGEST_WAIT)])]),
    and([eb('state', '=', 'sending'), or([eb('lease_until', '<=', now), eb('lease_until', '>', now + LONGEST_WAIT)])]),
  ]);
}

/** A list for `in (...)`: it may not be empty in every engine, and no key or key id is the empty text. */
function orNone(list: readonly string[]): readonly string[] {
  return list.length > 0 ? list : [''];
}
