/** The tables of what is set for days to come, and of who set what; override-table is the only one that reads or writes them. */
import type { Kysely, Migration } from 'kysely';

export const overrideMigrations: Record<string, Migration> = {
  '0012-overrides': {
    async up(database: Kysely<unknown>): Promise<void> {
      await database.schema
        .createTable('overrides')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('until', 'bigint')
        .addColumn('set_by', 'text', (column) => column.notNull())
        .addColumn('set_at', 'bigint', (column) => column.notNull())
        .execute();
      await database.schema
        .createTable('desk_changes')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('by', 'text', (column) => column.notNull())
        .addColumn('what', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('until', 'bigint')
        .execute();
    },
  },
};
