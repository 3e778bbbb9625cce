/**
 * Brings the tables up to date, and lets this release work on the store of the next one. A migration only adds (tables, columns
 * that may be empty or have a default), so that an older release goes on beside it. One that takes something away is named
 * `0012-contract-...`, and comes a release after the last that needed it.
 */
import { DEFAULT_MIGRATION_TABLE, type Kysely, Migrator, sql } from 'kysely';
import type { Log } from '../log.server';
import { DatabaseError } from './database-error.server';
import { rehearsalMigrations } from './rehearsal-table.server';
import { hasTables, type Migrations, type Tables } from './tables.server';

/** The name alone says whether an older release can go on: that release knows nothing else of it. */
const ONLY_ADDS = /^\d{4}-(?!contract-)/;

/**
 * Safe when two processes start at once, of two releases too: the second finds the work done.
 * @throws DatabaseError when a newer release changed the store in a way that this one cannot work with; what a failing migration threw
 */
export async function migrate(kysely: Kysely<Tables>, ofSubjects: Migrations, log: Log): Promise<void> {
  const own = { ...ofSubjects, ...rehearsalMigrations };
  const newer = await appliedBesides(own, kysely);
  refuseWhatTakesAway(newer);
  const known = { ...own, ...Object.fromEntries(newer.map((name) => [name, { up: async () => {} }])) };
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => known },
    // Kysely orders what was carried out by the clock of that moment, which may have been set back since.
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (!error) {
    if (newer.length > 0) log.warn('database.of_newer_release', { migrations: newer.join(' ') });
    return;
  }
  // A newer release may have come in between.
  if ((await appliedBesides(own, kysely)).length === newer.length) throw error;
  await migrate(kysely, ofSubjects, log);
}

/** What was carried out here that this release does not know. */
async function appliedBesides(own: Migrations, kysely: Kysely<Tables>): Promise<string[]> {
  if (!(await hasTables(kysely))) return [];
  const applied = sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`;
  const { rows } = await applied.execute(kysely);
  return rows.map(({ name }) => name).filter((name) => !(name in own));
}

function refuseWhatTakesAway(newer: readonly string[]): void {
  const taking = newer.filter((name) => !ONLY_ADDS.test(name));
  if (taking.length === 0) return;
  throw new DatabaseError(
    `The store was changed by a newer release in a way that this one cannot work with (${taking.join(', ')}): start that release or a later one, or restore a backup from before it.`,
  );
}
