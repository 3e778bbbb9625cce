/** Which of the messages that come in are new, and what was promised for the others. */
import type { Kysely } from 'kysely';
import type { Tables } from '~/platform/database/tables.server';
import type { NewMessage, Promised } from './store';

export interface Insert {
  message: NewMessage;
  /** Every key that the same message may be known by. */
  keys: readonly string[];
}

/** What was promised under these keys, whether it waits or was delivered. */
export async function findPromised(database: Kysely<Tables>, keys: readonly string[]): Promise<Map<string, Promised>> {
  const known = (table: 'messages' | 'tombstones') =>
    database.selectFrom(table).select(['key', 'reference', 'accepted_at']).where('key', 'in', keys);
  const rows = await known('messages').unionAll(known('tombstones')).execute();
  return new Map(rows.map((row) => [row.key, { key: row.key, reference: row.reference, acceptedAt: row.accepted_at }]));
}

/** Which messages are new, and what was promised for each of the others (null for a new one). */
export function sortOut(inserts: readonly Insert[], promised: Map<string, Promised>) {
  const fresh: NewMessage[] = [];
  const earlier = inserts.map(({ message, keys }): Promised | null => {
    const known = keys.map((key) => promised.get(key)).find((found) => found !== undefined);
    if (known) return known;
    const { key, reference, acceptedAt } = message;
    promised.set(key, { key, reference, acceptedAt });
    fresh.push(message);
    return null;
  });
  return { fresh, earlier };
}
