/** Every table of the site and every migration, each kept by the domain that owns it and only collected here. */
import { type Kysely, type Migration, Migrator } from 'kysely';
import { liveMigrations } from '~/availability/live/live-states.server';
import type { LiveTables } from '~/availability/live/live-table.server';
import { type OutboxTables, outboxMigrations } from '~/outbox/schema.server';
import type { VisitTables } from '~/visits/totals.server';
import { visitMigrations } from '~/visits/visit-totals.server';
import { type RehearsalTables, rehearsalMigrations } from './rehearsal-table.server';

export interface Tables extends OutboxTables, VisitTables, LiveTables, RehearsalTables {}

/** Names sort in the order in which they are carried out; a name that has been released never changes. */
const migrations: Record<string, Migration> = {
  ...outboxMigrations,
  ...visitMigrations,
  ...liveMigrations,
  ...rehearsalMigrations,
};

/** Whether the site has ever been here. */
export async function hasTables(kysely: Kysely<Tables>): Promise<boolean> {
  const tables = await kysely.introspection.getTables();
  return tables.some(({ name }) => name === 'messages');
}

/** Brings the tables up to date. Safe when two processes start at once: the second finds the work done. @throws what the failing migration threw */
export async function migrate(kysely: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
