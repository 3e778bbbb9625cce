/** The table of one row into which rehearsal.server.ts writes. */
import type { Kysely, Migration } from 'kysely';
import { type Bytes, bytesColumn } from './bytes.server';

export interface RehearsalTables {
  rehearsals: { id: number; content: Bytes };
}

export const rehearsalMigrations: Record<string, Migration> = {
  '0008-rehearsals': {
    async up(database: Kysely<unknown>): Promise<void> {
      await database.schema
        .createTable('rehearsals')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('content', bytesColumn(database), (column) => column.notNull())
        .execute();
    },
  },
};
