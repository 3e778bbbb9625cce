/**
 * The tables of the answers. Days are days in Brussels, 2026-11-29: no moment is kept. Nothing that a visitor wrote stands here, and
 * what a team wrote can be opened with the words alone.
 */
import type { Kysely, Migration } from 'kysely';
import type { TeamId } from '~/content/settings';
import { type Bytes, bytesColumn } from '~/platform/database/bytes.server';

export interface AnswerBoxRow {
  /** The site's fingerprint of what follows from the words. */
  finder: string;
  /** Hash of the team's key; null once the team has closed the conversation. */
  answer_key: string | null;
  public_key: Bytes;
  reference: string;
  team: TeamId;
  opened_on: string;
  /** Since when somebody waits for an answer; null: all that came in was answered. */
  waiting_since: string | null;
  /** 1: the team was reminded of what waits. */
  reminded: number;
  answered_on: string | null;
  read_on: string | null;
  /** The last day on which it is there. */
  until: string;
}

export interface AnswerRow {
  id: string;
  finder: string;
  written_on: string;
  /** In what order they were written. */
  place: number;
  sealed: Bytes;
}

interface AnswerSaltRow {
  id: number;
  salt: Bytes;
}

export interface AnswerTables {
  answer_boxes: AnswerBoxRow;
  answers: AnswerRow;
  answer_salt: AnswerSaltRow;
}

declare module '~/platform/database/tables.server' {
  interface Tables extends AnswerTables {}
}

export const answerMigrations: Record<string, Migration> = {
  '0009-answers': {
    async up(database: Kysely<unknown>): Promise<void> {
      const bytes = bytesColumn(database);
      await createBoxes(database, bytes);
      await database.schema
        .createTable('answers')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('finder', 'text', (column) => column.notNull())
        .addColumn('written_on', 'text', (column) => column.notNull())
        .addColumn('place', 'integer', (column) => column.notNull())
        .addColumn('sealed', bytes, (column) => column.notNull())
        .execute();
      await database.schema.createIndex('answers_of_box').on('answers').columns(['finder', 'place']).execute();
      await database.schema
        .createTable('answer_salt')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('salt', bytes, (column) => column.notNull())
        .execute();
    },
  },
};

async function createBoxes(database: Kysely<unknown>, bytes: 'blob' | 'bytea'): Promise<void> {
  await database.schema
    .createTable('answer_boxes')
    .addColumn('finder', 'text', (column) => column.primaryKey())
    .addColumn('answer_key', 'text', (column) => column.unique())
    .addColumn('public_key', bytes, (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('opened_on', 'text', (column) => column.notNull())
    .addColumn('waiting_since', 'text')
    .addColumn('reminded', 'integer', (column) => column.notNull())
    .addColumn('answered_on', 'text')
    .addColumn('read_on', 'text')
    .addColumn('until', 'text', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('answer_boxes_until').on('answer_boxes').column('until').execute();
}
