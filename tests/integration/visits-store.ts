/** A real store with the one table that visits need, for the tests of visits. */
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import type { VisitTables } from '~/visits/totals.server';

/** @param file path of the SQLite file, or ":memory:" */
export function openVisitStore(file: string): Kysely<VisitTables> {
  const database = new Database(file);
  database.exec('PRAGMA journal_mode=WAL');
  return new Kysely({ dialect: new SqliteDialect({ database }) });
}

/** The table as the site's migration makes it. */
export async function createVisitTable(database: Kysely<VisitTables>): Promise<void> {
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
}
