/** The site's one database: a SQLite file in DATA_DIR, or PostgreSQL when several processes share it. */
import type { Log } from '../log.server';
import { openPostgres } from './postgres.server';
import type { SiteDatabase } from './site-database.server';
import { openSqlite, sqlitePath } from './sqlite.server';
import type { Migrations } from './tables.server';

export type { SiteDatabase } from './site-database.server';

const BALLAST_BYTES = 8 * 1024 * 1024;

export interface DatabaseOptions {
  dataDir: string;
  log: Log;
  /** Of every subject that has tables. */
  migrations: Migrations;
  /** postgres://...; without it the database is a file in `dataDir`. */
  databaseUrl?: string | undefined;
  /** The commands look at a store that is there, and never make one: an empty one beside the site's would say that all is well. */
  mustExist?: boolean;
  /** Only tests on small disks change it. */
  ballastBytes?: number;
}

/** Which store these settings mean, for people; never a user or a password. */
export function storeName({ dataDir, databaseUrl }: Pick<DatabaseOptions, 'dataDir' | 'databaseUrl'>): string {
  if (!databaseUrl) return `${sqlitePath(dataDir)} (DATA_DIR)`;
  const { host, pathname } = new URL(databaseUrl);
  return `PostgreSQL ${host}${pathname} (DATABASE_URL)`;
}

/**
 * Opens the database and brings its tables up to date. Safe when several processes start at once.
 * @throws DatabaseError with one clear line when it cannot be used
 */
export function openDatabase(options: DatabaseOptions): Promise<SiteDatabase> {
  const { dataDir, log, migrations, databaseUrl, mustExist = false, ballastBytes = BALLAST_BYTES } = options;
  return databaseUrl
    ? openPostgres({ url: databaseUrl, log, migrations, mustExist })
    : openSqlite({ dataDir, log, migrations, mustExist, ballastBytes });
}
