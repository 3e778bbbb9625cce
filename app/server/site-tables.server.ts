/** What the site stores: the migrations of every subject that has tables, collected here and nowhere else. */
import { answerMigrations } from '~/answers/schema.server';
import { liveMigrations } from '~/availability/live/live-states.server';
import { overrideMigrations } from '~/availability/overrides/override-schema.server';
import { outboxMigrations } from '~/outbox/schema.server';
import { type DatabaseOptions, openDatabase, type SiteDatabase } from '~/platform/database/database.server';
import { visitMigrations } from '~/visits/visit-totals.server';

/** Every migration that this release knows, by name. */
export const MIGRATIONS = {
  ...outboxMigrations,
  ...visitMigrations,
  ...liveMigrations,
  ...answerMigrations,
  ...overrideMigrations,
};

/** Their names, oldest first. */
export const migrationNames = Object.keys(MIGRATIONS).sort();

/**
 * Opens the site's database and brings its tables up to date.
 * @throws DatabaseError with one clear line when it cannot be used
 */
export function openSiteDatabase(options: Omit<DatabaseOptions, 'migrations'>): Promise<SiteDatabase> {
  return openDatabase({ ...options, migrations: MIGRATIONS });
}
