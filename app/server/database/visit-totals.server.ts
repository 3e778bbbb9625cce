/** The table of the day totals of visits; app/visits says what stands in it and is the only one that reads or writes it. */
import type { Kysely, Migration } from 'kysely';

export const visitMigrations: Record<string, Migration> = {
  '0002-visit-totals': {
    async up(database: Kysely<unknown>): Promise<void> {
      await database.schema
        .createTable('visit_totals')
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('page', 'text', (column) => column.notNull())
        .addColumn('section', 'text', (column) => column.notNull())
        .addColumn('device', 'text', (column) => column.notNull())
        .addColumn('referrer', 'text', (column) => column.notNull())
        .addColumn('views', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('visit_totals_key', ['day', 'page', 'section', 'device', 'referrer'])
        .execute();
    },
  },
};
