/** The tables of mail that comes back. Times are milliseconds since 1970 (UTC). An older release knows none of this and may run on it. */
import type { Kysely } from 'kysely';
import { type Bytes, bytesColumn } from '~/platform/database/bytes.server';

/** A message that a mail server has taken, kept sealed until it is known that the mail does not come back. */
export interface HeldRow {
  key: string;
  reference: string;
  team: string;
  marked: number;
  accepted_at: number;
  refusals: number;
  bounced: number;
  key_id: string;
  sealed: Bytes;
  delivered_at: number;
}

/** `resent`: to the fallback. `aside`: it came back from there too. `gone`: its text is no longer kept. `trial`: nobody wrote it. */
export type Became = 'resent' | 'aside' | 'gone' | 'trial';

/** A mail that came back, until somebody was told; nothing of what stood in it. */
export interface ReturnRow {
  key: string;
  round: number;
  reference: string;
  team: string;
  became: Became;
  /** As the mail server gave it: 5.1.1. */
  status: string;
  at: number;
  told_at: number | null;
}

export interface TrialRow {
  /** What the mail is called on its way. */
  id: string;
  team: string;
  sent_at: number;
  confirmed_at: number | null;
}

interface ReturnTables {
  held: HeldRow;
  returns: ReturnRow;
  trials: TrialRow;
}

declare module '~/platform/database/tables.server' {
  interface Tables extends ReturnTables {}
}

export async function addReturnedMail(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .alterTable('messages')
    .addColumn('bounced', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .alterTable('tombstones')
    .addColumn('team', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await createHeld(database);
  await schema
    .createTable('returns')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('round', 'integer', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('became', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('told_at', 'bigint')
    .addPrimaryKeyConstraint('returns_mail', ['key', 'round'])
    .execute();
  await schema
    .createTable('trials')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'bigint', (column) => column.notNull())
    .addColumn('confirmed_at', 'bigint')
    .execute();
}

async function createHeld(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('held')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('marked', 'integer', (column) => column.notNull())
    .addColumn('accepted_at', 'bigint', (column) => column.notNull())
    .addColumn('refusals', 'integer', (column) => column.notNull())
    .addColumn('bounced', 'integer', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('sealed', bytesColumn(database), (column) => column.notNull())
    .addColumn('delivered_at', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('held_since').on('held').column('delivered_at').execute();
}
