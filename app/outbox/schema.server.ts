/** The tables of the outbox. Times are milliseconds since 1970 (UTC). Nothing readable of a message stands outside `sealed`. */
import type { Kysely, Migration } from 'kysely';
import { type Bytes, bytesColumn } from '~/platform/database/bytes.server';
import { addReturnedMail } from './returns/schema.server';

/** `aside`: cannot be opened, so it is left alone and reported until somebody looks at it. */
export type MessageState = 'pending' | 'sending' | 'aside';

export interface MessageRow {
  key: string;
  reference: string;
  team: string;
  /** 1: a program may have written it. Which sign said so stands in the sealed letter alone. */
  marked: number;
  /** Its number in the queue: turn.ts. */
  turn: number;
  accepted_at: number;
  state: MessageState;
  /** Tries that the mail server answered with no. */
  attempts: number;
  /** Those of them that were for good (5xx). */
  refusals: number;
  next_try_at: number;
  /** Set while `sending`: which process delivers it, and until when the others leave it alone. */
  lease_owner: string | null;
  lease_until: number | null;
  /** Kind and code of the last answer: "refused 550". */
  last_outcome: string | null;
  /** Mails of it that a server had taken and that came back. */
  bounced: number;
  key_id: string;
  sealed: Bytes;
}

/** What remains of a delivered message for two days, so that the same form sent again is recognised. */
export interface TombstoneRow {
  key: string;
  reference: string;
  /** '' unless bounces are read: then whoever is told that it came back is told whose it was. */
  team: string;
  accepted_at: number;
  delivered_at: number;
}

export interface OutboxTables {
  messages: MessageRow;
  tombstones: TombstoneRow;
}

declare module '~/platform/database/tables.server' {
  interface Tables extends OutboxTables {}
}

export const outboxMigrations: Record<string, Migration> = {
  '0001-outbox': {
    async up(database: Kysely<unknown>): Promise<void> {
      await createMessages(database);
      await createTombstones(database);
    },
  },
  '0007-outbox-turns': { up: addTurns },
  '0010-outbox-returned-mail': { up: addReturnedMail },
};

async function createMessages(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('messages')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('accepted_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('refusals', 'integer', (column) => column.notNull())
    .addColumn('next_try_at', 'bigint', (column) => column.notNull())
    .addColumn('lease_owner', 'text')
    .addColumn('lease_until', 'bigint')
    .addColumn('last_outcome', 'text')
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('sealed', bytesColumn(database), (column) => column.notNull())
    .execute();
  // Holds all that choosing and counting need, so that neither reads past the sealed bytes.
  await database.schema
    .createIndex('messages_queue')
    .on('messages')
    .columns(['next_try_at', 'accepted_at', 'state', 'lease_until', 'key_id', 'key'])
    .execute();
}

/** What waits already keeps its order by age: it is before everything that comes, and all of it has the same turn. */
async function addTurns(database: Kysely<unknown>): Promise<void> {
  for (const [column, type] of [
    ['marked', 'integer'],
    ['turn', 'bigint'],
  ] as const) {
    await database.schema
      .alterTable('messages')
      .addColumn(column, type, (added) => added.notNull().defaultTo(0))
      .execute();
  }
  // Choosing what goes next, without reading past the sealed bytes; and the end of each team's row.
  await database.schema
    .createIndex('messages_turns')
    .on('messages')
    .columns(['turn', 'marked', 'accepted_at', 'state', 'next_try_at', 'lease_until', 'key_id', 'key'])
    .execute();
  await database.schema.createIndex('messages_lanes').on('messages').columns(['team', 'marked', 'turn']).execute();
}

async function createTombstones(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('tombstones')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('accepted_at', 'bigint', (column) => column.notNull())
    .addColumn('delivered_at', 'bigint', (column) => column.notNull())
    .execute();
}
