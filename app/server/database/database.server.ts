/** The site's one database: a SQLite file in DATA_DIR, for this process and for the commands beside it. */
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import type Database from 'libsql';
import type { Log } from '../log.server';
import { Ballast } from './ballast.server';
import { errorCode, isDiskFull, untilNotBusy } from './busy.server';
import { LibsqlDialect } from './dialect.server';
import { openFile, prepareFolder } from './file.server';
import { migrate, type Tables } from './tables.server';

const BALLAST_BYTES = 8 * 1024 * 1024;
/** Written into the file's header by canWrite(); any number would do. */
const PROOF_OF_WRITING = 1712;

export interface DatabaseOptions {
  dataDir: string;
  log: Log;
  /** Only tests on small disks change it. */
  ballastBytes?: number;
}

export interface SiteDatabase {
  readonly kysely: Kysely<Tables>;
  /** Runs a write that frees room, such as a delete. On a full disk the ballast is spent and the write tried once more. */
  freeing<T>(write: () => Promise<T>): Promise<T>;
  /** False while what room there is must be kept for deleting. */
  hasRoom(): boolean;
  /** Makes one small durable write. Never throws. */
  canWrite(): Promise<boolean>;
  /** Takes deleted bytes out of the -wal file. False: somebody was reading, try again later. */
  forgetDeleted(): Promise<boolean>;
  /** Makes the ballast again when it was spent and there is room. */
  restoreBallast(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens (or makes) `<dataDir>/site.sqlite`, readable for its owner alone, and brings its tables up to date.
 * @throws DatabaseError with one clear line when the folder or the file cannot be used
 */
export async function openDatabase(options: DatabaseOptions): Promise<SiteDatabase> {
  await prepareFolder(options.dataDir);
  const file = await openFile(join(options.dataDir, 'site.sqlite'));
  const kysely = new Kysely<Tables>({ dialect: new LibsqlDialect(file) });
  const ballast = new Ballast(join(options.dataDir, 'ballast'), options.ballastBytes ?? BALLAST_BYTES, options.log);
  await migrate(kysely);
  await ballast.make();
  return new SqliteSiteDatabase(file, kysely, ballast, options.log);
}

class SqliteSiteDatabase implements SiteDatabase {
  readonly kysely: Kysely<Tables>;
  readonly #file: Database.Database;
  readonly #ballast: Ballast;
  readonly #log: Log;

  constructor(file: Database.Database, kysely: Kysely<Tables>, ballast: Ballast, log: Log) {
    this.#file = file;
    this.kysely = kysely;
    this.#ballast = ballast;
    this.#log = log;
  }

  async freeing<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!isDiskFull(error) || !(await this.#ballast.release())) throw error;
      return write();
    }
  }

  hasRoom(): boolean {
    return !this.#ballast.spent;
  }

  async canWrite(): Promise<boolean> {
    try {
      await this.kysely.transaction().execute(async (transaction) => {
        await sql`pragma user_version = ${sql.lit(PROOF_OF_WRITING)}`.execute(transaction);
      });
      return true;
    } catch (error) {
      this.#log.error('database.cannot_write', { code: errorCode(error) });
      return false;
    }
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
