/** The table of live states; app/availability says what stands in it and is the only one that reads or writes it. */
import type { Kysely, Migration } from 'kysely';

export const liveMigrations: Record<string, Migration> = {
  '0004-live-states': {
    async up(database: Kysely<unknown>): Promise<void> {
      await database.schema
        .createTable('live_states')
        .addColumn('channel', 'text', (column) => column.primaryKey())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('until', 'bigint', (column) => column.notNull())
        .addColumn('note', 'text')
        .addColumn('changed_at', 'bigint', (column) => column.notNull())
        .execute();
    },
  },
};
