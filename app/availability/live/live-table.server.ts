/** The live states as they lie in the site's database, one row per channel of 1712. Times are milliseconds since 1970 (UTC). */
import type { Kysely } from 'kysely';
import type { LiveChange, LiveState, LiveStates } from '~/hours/live';
import type { ChannelId } from '~/hours/schedule';
import type { Tables } from '~/platform/database/tables.server';

/** The one table of live states; PostgreSQL gives its numbers as text. */
export interface LiveTables {
  live_states: LiveRow;
}

interface LiveRow {
  channel: string;
  state: string;
  until: number;
  note: string | null;
  changed_at: number;
}

declare module '~/platform/database/tables.server' {
  interface Tables extends LiveTables {}
}

/** Everything that is stored, also what has ended by itself. */
export async function readLiveStates(database: Kysely<Tables>): Promise<LiveStates> {
  const rows = await database.selectFrom('live_states').selectAll().execute();
  const entries = rows.flatMap((row) => {
    const live = liveOf(row);
    return live ? [[row.channel, live] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Null for a state that a later version may know and this one does not. */
function liveOf({ state, until, note }: LiveRow): LiveState | null {
  if (state !== 'busy' && state !== 'closed') return null;
  return { state, until: new Date(Number(until)), ...(note !== null && { note }) };
}

/** Writes all or nothing. */
export async function writeLiveStates(
  database: Kysely<Tables>,
  changes: readonly LiveChange[],
  now: Date,
): Promise<void> {
  const rows = changes.map(({ channel, live: { state, until, note } }) => ({
    channel,
    state,
    until: until.getTime(),
    note: note ?? null,
    changed_at: now.getTime(),
  }));
  await database
    .insertInto('live_states')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('channel').doUpdateSet(({ ref }) => ({
        state: ref('excluded.state'),
        until: ref('excluded.until'),
        note: ref('excluded.note'),
        changed_at: ref('excluded.changed_at'),
      })),
    )
    .execute();
}

export async function deleteLiveStates(database: Kysely<Tables>, channels: readonly ChannelId[]): Promise<void> {
  await database.deleteFrom('live_states').where('channel', 'in', channels).execute();
}
