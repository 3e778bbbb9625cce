/** The table of one row into which rehearsal.server.ts writes. */
import type { ColumnType, Kysely, Migration } from 'kysely';
import { isSqlite } from './engine.server';

export interface RehearsalTables {
  rehearsals: { id: number; content: ColumnType<ArrayBuffer | Uint8Array, Buffer, Buffer> };
}

export const rehearsalMigrations: Record<string, Migration> = {
  '0008-rehearsals': {
    async up(database: Kysely<unknown>): Promise<void> {
      await database.schema
        .createTable('rehearsals')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('content', isSqlite(database) ? 'blob' : 'bytea', (column) => column.notNull())
        .execute();
    },
  },
};
