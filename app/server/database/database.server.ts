/** The site's one database: a SQLite file in DATA_DIR, or PostgreSQL when several processes share it. */
import type { Log } from '../log.server';
import { openPostgres } from './postgres.server';
import type { SiteDatabase } from './site-database.server';
import { openSqlite } from './sqlite.server';

export type { SiteDatabase } from './site-database.server';

const BALLAST_BYTES = 8 * 1024 * 1024;

export interface DatabaseOptions {
  dataDir: string;
  log: Log;
  /** postgres://...; without it the database is a file in `dataDir`. */
  databaseUrl?: string | undefined;
  /** Only tests on small disks change it. */
  ballastBytes?: number;
}

/**
 * Opens the database and brings its tables up to date. Safe when several processes start at once.
 * @throws DatabaseError with one clear line when it cannot be used
 */
export function openDatabase(options: DatabaseOptions): Promise<SiteDatabase> {
  const { dataDir, log, databaseUrl, ballastBytes = BALLAST_BYTES } = options;
  return databaseUrl ? openPostgres({ url: databaseUrl, log }) : openSqlite({ dataDir, log, ballastBytes });
}
