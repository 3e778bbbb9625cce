/** The site's database as a file in DATA_DIR: for one process, and for the commands beside it. */
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import type Database from 'libsql';
import type { Log } from '../log.server';
import { Ballast } from './ballast.server';
import { untilNotBusy } from './busy.server';
import { errorCode, isDiskFull } from './database-error.server';
import { LibsqlDialect } from './dialect.server';
import { mustHoldStore, openFile, prepareFolder } from './file.server';
import { LastStoring } from './last-storing.server';
import { migrate } from './migrate.server';
import { rehearse } from './rehearsal.server';
import type { SiteDatabase } from './site-database.server';
import type { Migrations, Tables } from './tables.server';

/** Written into the file's header by canWrite(); any number would do. */
const PROOF_OF_WRITING = 1712;
/** For some hundred messages at once, and the -wal file beside them. */
const LITTLE_ROOM = 4 * 1024 * 1024;

interface SqliteOptions {
  dataDir: string;
  log: Log;
  migrations: Migrations;
  /** True: a store that is not there is not made. */
  mustExist: boolean;
  ballastBytes: number;
}

/**
 * Opens (or makes) `<dataDir>/site.sqlite`, readable for its owner alone, and brings its tables up to date.
 * @throws DatabaseError with one clear line when the folder or the file cannot be used
 */
export async function openSqlite(options: SqliteOptions): Promise<SiteDatabase> {
  const { dataDir, log, migrations, mustExist, ballastBytes } = options;
  if (mustExist) await mustHoldStore(sqlitePath(dataDir));
  await prepareFolder(dataDir);
  const file = await openFile(sqlitePath(dataDir));
  const kysely = new Kysely<Tables>({ dialect: new LibsqlDialect(file) });
  const ballast = new Ballast(join(dataDir, 'ballast'), ballastBytes, log);
  await migrate(kysely, migrations, log);
  if (!mustExist) await ballast.make();
  return new SqliteSiteDatabase({ folder: dataDir, file, kysely, ballast, log });
}

export function sqlitePath(dataDir: string): string {
  return join(dataDir, 'site.sqlite');
}

interface SqliteParts {
  folder: string;
  file: Database.Database;
  kysely: Kysely<Tables>;
  ballast: Ballast;
  log: Log;
}

class SqliteSiteDatabase implements SiteDatabase {
  readonly kysely: Kysely<Tables>;
  readonly locksRows = false;
  readonly #file: Database.Database;
  readonly #ballast: Ballast;
  readonly #log: Log;
  readonly #folder: string;
  readonly #lastStoring = new LastStoring();

  constructor({ folder, file, kysely, ballast, log }: SqliteParts) {
    this.#folder = folder;
    this.#file = file;
    this.kysely = kysely;
    this.#ballast = ballast;
    this.#log = log;
  }

  /** The driver waits for the file's lock, and a disk that fails does not mend while somebody waits. */
  storing<T>(write: () => Promise<T>): Promise<T> {
    return this.#lastStoring.note(write);
  }

  async freeing<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!isDiskFull(error) || !(await this.#ballast.release())) throw error;
      return write();
    }
  }

  /** A transaction that writes has the whole file to itself. */
  async lockNames(): Promise<void> {}

  hasRoom(): boolean {
    return !this.#ballast.spent;
  }

  async canWrite(): Promise<boolean> {
    try {
      if (this.#lastStoring.failed || (await this.#hasLittleRoom())) await this.storing(() => rehearse(this.kysely));
      else await this.#writeLittle();
      return true;
    } catch (error) {
      this.#log.error('database.cannot_write', { code: errorCode(error) });
      return false;
    }
  }

  #writeLittle(): Promise<void> {
    return this.kysely.transaction().execute(async (transaction) => {
      await sql`pragma user_version = ${sql.lit(PROOF_OF_WRITING)}`.execute(transaction);
    });
  }

  /** A file system that cannot say counts as one with room: the last failure still tells. */
  async #hasLittleRoom(): Promise<boolean> {
    const room = await statfs(this.#folder).catch(() => null);
    return room !== null && room.bavail * room.bsize < LITTLE_ROOM;
  }

  /** A file has no clock of its own. */
  async clockDifference(): Promise<number> {
    return 0;
  }

  async forgetDeleted(): Promise<boolean> {
    const checkpoint = sql<{ busy: number }>`pragma wal_checkpoint(truncate)`;
    const { rows } = await this.freeing(() => checkpoint.execute(this.kysely));
    return rows[0]?.busy === 0;
  }

  async restoreBallast(): Promise<void> {
    if (this.#ballast.spent) await this.#shrink();
    await this.#ballast.make();
  }

  /** Gives the pages of deleted rows back to the disk. Not through a query: that would stop after the first page. */
  async #shrink(): Promise<void> {
    await this.kysely.connection().execute(async () => {
      await untilNotBusy(() => this.#file.exec('pragma incremental_vacuum'));
    });
    await this.forgetDeleted();
  }

  close(): Promise<void> {
    return this.kysely.destroy();
  }
}
