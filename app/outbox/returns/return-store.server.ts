/** What a mail that came back changes in the store: once, however often it is reported and whoever reads the report. */
import type { Kysely, Selectable } from 'kysely';
import { bytesOf } from '~/platform/database/bytes.server';
import type { SiteDatabase } from '~/platform/database/database.server';
import type { Tables } from '~/platform/database/tables.server';
import type { MailName } from '../identity.server';
import { addresseeAfter, REFUSALS_BEFORE_FALLBACK } from '../retry';
import { newRow } from '../rows.server';
import { withTurns } from '../turns.server';
import { heldNamed } from './held.server';
import type { Became, HeldRow, ReturnRow } from './schema.server';

/** `again`: it was reported before. `early`: the site has not noted yet that it was taken. */
export type TakenBack = Became | 'again' | 'early';

/** Whose mail it is. */
export interface Named {
  key: string;
  reference: string;
  /** '' when that is no longer known. */
  team: string;
}

export const TRIAL_REFERENCE = 'PROEF';

export class ReturnStore {
  readonly #database: SiteDatabase;

  constructor(database: SiteDatabase) {
    this.#database = database;
  }

  /** @param status as the mail server gave it @returns null when no mail has that name */
  takeBack(name: MailName, status: string, now: number): Promise<TakenBack | null> {
    return this.#database.freeing(() =>
      this.#database.kysely.transaction().execute(async (transaction) => {
        const held = await heldNamed(transaction, name.id, this.#database.locksRows);
        if (held) return held.bounced === name.round ? sendBack(transaction, held, status, now) : 'again';
        const waiting = await named(transaction, 'messages', name.id).select(['state', 'bounced']).executeTakeFirst();
        if (waiting) return waiting.state === 'sending' && waiting.bounced === name.round ? 'early' : 'again';
        const known = await knownMail(transaction, name.id);
        if (!known) return null;
        const became = known.reference === TRIAL_REFERENCE ? 'trial' : 'gone';
        return note(transaction, { ...known, round: name.round, became, status, at: now });
      }),
    );
  }

  /** @returns null when no mail has that name, or it has been forgotten */
  async find({ id }: MailName): Promise<Named | null> {
    const { kysely } = this.#database;
    const columns = ['key', 'reference', 'team'] as const;
    const held = await named(kysely, 'held', id).select(columns).executeTakeFirst();
    return held ?? (await named(kysely, 'messages', id).select(columns).executeTakeFirst()) ?? knownMail(kysely, id);
  }

  /** Came back, and nobody was told. */
  untold(): Promise<Selectable<ReturnRow>[]> {
    return this.#database.kysely.selectFrom('returns').selectAll().where('told_at', 'is', null).orderBy('at').execute();
  }

  async told(rows: readonly Pick<ReturnRow, 'key' | 'round'>[], now: number): Promise<void> {
    for (const { key, round } of rows) {
      const row = this.#database.kysely.updateTable('returns').set({ told_at: now });
      await row.where('key', '=', key).where('round', '=', round).execute();
    }
  }

  /** Removes what somebody was told of, once the message itself is forgotten: a report that comes twice is told once until then. */
  async sweep(): Promise<void> {
    const { kysely } = this.#database;
    const known = kysely.selectFrom('tombstones').select('key');
    const old = kysely.deleteFrom('returns').where('told_at', 'is not', null).where('key', 'not in', known);
    await this.#database.freeing(() => old.execute());
  }
}

/** Into the queue for the fallback mailbox; aside when that is where it came back from, or when it came back before. */
async function sendBack(
  transaction: Kysely<Tables>,
  held: Selectable<HeldRow>,
  status: string,
  now: number,
): Promise<TakenBack> {
  const { key, reference, team, bounced } = held;
  const aside = addresseeAfter(held.refusals) === 'fallback' || bounced > 0;
  const message = {
    key,
    reference,
    team,
    marked: held.marked === 1,
    acceptedAt: held.accepted_at,
    keyId: held.key_id,
    sealed: bytesOf(held.sealed),
  };
  const rows = (await withTurns(transaction, [message])).map((placed) => ({
    ...newRow(placed),
    bounced: bounced + 1,
    refusals: aside ? held.refusals : REFUSALS_BEFORE_FALLBACK,
    state: aside ? ('aside' as const) : ('pending' as const),
    next_try_at: now,
    last_outcome: `bounced ${status}`,
  }));
  await transaction.insertInto('messages').values(rows).execute();
  await transaction.deleteFrom('held').where('key', '=', key).execute();
  const became = aside ? 'aside' : 'resent';
  return note(transaction, { key, reference, team, round: bounced, became, status, at: now });
}

/** Written down in the same transaction, so that somebody is told also when this process ends here. */
async function note(transaction: Kysely<Tables>, row: Omit<ReturnRow, 'told_at'>): Promise<TakenBack> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('returns')
    .values({ ...row, told_at: null })
    .onConflict((conflict) => conflict.columns(['key', 'round']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n ? row.became : 'again';
}

async function knownMail(database: Kysely<Tables>, id: string): Promise<Named | null> {
  const columns = ['key', 'reference', 'team'] as const;
  const gone = await named(database, 'tombstones', id).select(columns).executeTakeFirst();
  if (gone) return gone;
  const trial = await database.selectFrom('trials').select(['id', 'team']).where('id', '=', id).executeTakeFirst();
  return trial ? { key: trial.id, reference: TRIAL_REFERENCE, team: trial.team } : null;
}

/** Keys begin with the name of their mail. */
function named<Name extends 'held' | 'messages' | 'tombstones'>(database: Kysely<Tables>, table: Name, id: string) {
  return database
    .selectFrom(table as 'messages')
    .where('key', '>=', id)
    .where('key', '<', `${id}g`);
}
