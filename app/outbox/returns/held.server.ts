/** Messages that a mail server has taken, kept sealed for as long as their mail may come back. */
import type { Kysely, Selectable } from 'kysely';
import { bytesOf } from '~/platform/database/bytes.server';
import type { SiteDatabase } from '~/platform/database/database.server';
import type { Tables } from '~/platform/database/tables.server';
import type { Delivered } from '../store';
import type { HeldRow } from './schema.server';

/** In 2020 8,059 people reached 1712 in all. Beyond this a flood would fill the disk; what is not kept is still told of when it comes back. */
const MOST_HELD = 10_000;

const KEPT = [
  'key',
  'reference',
  'team',
  'marked',
  'accepted_at',
  'refusals',
  'bounced',
  'key_id',
  'sealed',
] as const satisfies readonly (keyof HeldRow)[];

/** Within the transaction that takes them out of the queue. @returns the team of each, by its key; none for what was never stored */
export async function hold(
  transaction: Kysely<Tables>,
  delivered: readonly Delivered[],
): Promise<ReadonlyMap<string, string>> {
  const moments = new Map(delivered.map(({ key, deliveredAt }) => [key, deliveredAt]));
  const rows = await transaction
    .selectFrom('messages')
    .select(KEPT)
    .where('key', 'in', [...moments.keys()])
    .execute();
  const { held } = await transaction
    .selectFrom('held')
    .select(({ fn }) => fn.countAll<number>().as('held'))
    .executeTakeFirstOrThrow();
  const kept = rows.slice(0, Math.max(0, MOST_HELD - held));
  const values = kept.map(({ sealed, ...row }) => ({
    ...row,
    sealed: bytesOf(sealed),
    delivered_at: moments.get(row.key) ?? row.accepted_at,
  }));
  if (values.length > 0) await transaction.insertInto('held').values(values).execute();
  return new Map(rows.map(({ key, team }) => [key, team]));
}

/** The message whose mail has this name. @param id 32 hex characters; keys begin with it */
export function heldNamed(
  transaction: Kysely<Tables>,
  id: string,
  locksRows: boolean,
): Promise<Selectable<HeldRow> | undefined> {
  return transaction
    .selectFrom('held')
    .selectAll()
    .where('key', '>=', id)
    .where('key', '<', `${id}g`)
    .$if(locksRows, (query) => query.forUpdate())
    .executeTakeFirst();
}

/** Deletes what was delivered before this moment. @returns how many messages that were */
export async function forgetHeld(database: SiteDatabase, before: number): Promise<number> {
  const old = database.kysely.deleteFrom('held').where('delivered_at', '<', before);
  const { numDeletedRows } = await database.freeing(() => old.executeTakeFirst());
  return Number(numDeletedRows);
}
