/** Which engine stands behind a Kysely instance: a migration is written once, and few words differ. */
import { type Kysely, SqliteAdapter } from 'kysely';

export function isSqlite<Tables>(database: Kysely<Tables>): boolean {
  return database.getExecutor().adapter instanceof SqliteAdapter;
}
