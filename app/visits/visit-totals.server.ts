/** The tables of visits; app/visits says what stands in them and is the only one that reads or writes them. */
import { type CreateTableBuilder, type Kysely, type Migration, sql } from 'kysely';
import { isSqlite } from '~/platform/database/engine.server';

export const visitMigrations: Record<string, Migration> = {
  '0002-visit-totals': {
    async up(database: Kysely<unknown>): Promise<void> {
      await createTotals(database, 'visit_totals', {
        day: 'text',
        page: 'text',
        section: 'text',
        device: 'text',
        referrer: 'text',
      });
    },
  },
  '0003-unmet-totals': {
    async up(database: Kysely<unknown>): Promise<void> {
      await createTotals(database, 'unmet_totals', {
        day: 'text',
        hour: 'integer',
        section: 'text',
        tried: 'text',
        phone: 'text',
        chat: 'text',
      });
    },
  },
  '0005-hour-totals': {
    async up(database: Kysely<unknown>): Promise<void> {
      await createTotals(database, 'hour_totals', { day: 'text', hour: 'integer', phone: 'text', chat: 'text' });
    },
  },
  '0006-message-totals': {
    async up(database: Kysely<unknown>): Promise<void> {
      await createTotals(database, 'message_totals', { day: 'text', hour: 'integer', section: 'text' }, 'messages');
    },
  },
};

/** A count beside the columns it is counted by, which together are the primary key. */
async function createTotals(
  database: Kysely<unknown>,
  name: string,
  key: Record<string, 'text' | 'integer'>,
  count = 'views',
): Promise<void> {
  let table: CreateTableBuilder<string, string> = database.schema.createTable(name);
  for (const [column, type] of Object.entries({ ...key, [count]: 'integer' as const })) {
    table = table.addColumn(column, type, (definition) => definition.notNull());
  }
  table = table.addPrimaryKeyConstraint(`${name}_key`, Object.keys(key));
  // Nearly the whole row is its key: SQLite would otherwise keep it twice, in the table and in the key's index.
  await (isSqlite(database) ? table.modifyEnd(sql`without rowid`) : table).execute();
}
