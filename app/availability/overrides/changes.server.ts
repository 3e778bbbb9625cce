/** Who set what on /beheer, by the feed or by the command, and when. Kept for 90 days; never what a note or news said. */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '~/platform/database/tables.server';
import { DAY } from '~/platform/durations';

const KEPT = 90 * DAY;

export interface Change {
  at: Date;
  /** The name of the key, or "command". */
  by: string;
  /** "busy", "closed", "free"; a kind of override; or "end" and a kind. */
  what: string;
  /** Channels ("phone,chat"), the id of a helpline, or an audience. */
  subject: string;
  until: Date | null;
}

interface ChangeTables {
  desk_changes: ChangeRow;
}

interface ChangeRow {
  id: string;
  at: number;
  by: string;
  what: string;
  subject: string;
  until: number | null;
}

declare module '~/platform/database/tables.server' {
  interface Tables extends ChangeTables {}
}

export async function noteChanges(database: Kysely<Tables>, changes: readonly Change[]): Promise<void> {
  const rows = changes.map(({ at, by, what, subject, until }) => ({
    id: randomUUID(),
    at: at.getTime(),
    by,
    what,
    subject,
    until: until?.getTime() ?? null,
  }));
  if (rows.length > 0) await database.insertInto('desk_changes').values(rows).execute();
}

/** Those of the last 90 days, the newest first. */
export async function readChanges(database: Kysely<Tables>, now: Date): Promise<Change[]> {
  const rows = await database
    .selectFrom('desk_changes')
    .selectAll()
    .where('at', '>', now.getTime() - KEPT)
    .orderBy('at', 'desc')
    .execute();
  return rows.map(({ at, by, what, subject, until }) => ({
    at: new Date(Number(at)),
    by,
    what,
    subject,
    until: until === null ? null : new Date(Number(until)),
  }));
}

export async function forgetOldChanges(database: Kysely<Tables>, now: Date): Promise<void> {
  await database
    .deleteFrom('desk_changes')
    .where('at', '<=', now.getTime() - KEPT)
    .execute();
}
