/**
 * Whether a message could be stored, found out by storing as much and taking it back. A disk that is full has often room for
 * a byte, and none for a message.
 */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.server';

/** The longest message takes 25 kB in the store, and the tables' own pages some more. */
const REHEARSED_BYTES = 32 * 1024;
const ONLY_ROW = 1;

/** Random bytes, because zeros can be stored for nothing; emptied again, so that no page stays taken. @throws what the store throws */
export async function rehearse(kysely: Kysely<Tables>): Promise<void> {
  for (const content of [randomBytes(REHEARSED_BYTES), Buffer.alloc(0)]) {
    await kysely
      .insertInto('rehearsals')
      .values({ id: ONLY_ROW, content })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ content }))
      .execute();
  }
}
