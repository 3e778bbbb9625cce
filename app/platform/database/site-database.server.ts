/** What the rooms of the house ask of the site's database, whatever engine it is. */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.server';

export interface SiteDatabase {
  readonly kysely: Kysely<Tables>;
  /** True when others write between two statements of a transaction, so that chosen rows have to be locked. */
  readonly locksRows: boolean;
  /**
   * Runs a write that somebody waits for: it ends within about 3 s. On PostgreSQL it is tried again while a
   * connection is lost for a moment, so it may be carried out twice and must be harmless then.
   */
  storing<T>(write: () => Promise<T>): Promise<T>;
  /**
   * Runs a write that frees room, such as a delete. On a full disk the ballast is spent and the write tried once
   * more; on PostgreSQL as storing().
   */
  freeing<T>(write: () => Promise<T>): Promise<T>;
  /** Whoever locks one of the same names waits until this transaction has ended. */
  lockNames(transaction: Transaction<Tables>, names: readonly string[]): Promise<void>;
  /** False while what room there is must be kept for deleting. */
  hasRoom(): boolean;
  /**
   * Makes one durable write: a small one while all is well, and one as large as a message when there is little room or the
   * last storing() failed. Never throws.
   */
  canWrite(): Promise<boolean>;
  /** Milliseconds by which the database's clock is ahead of ours. @throws when it cannot be asked */
  clockDifference(): Promise<number>;
  /** Takes deleted bytes out of the -wal file, or has PostgreSQL vacuum. False: somebody was reading, try again later. */
  forgetDeleted(): Promise<boolean>;
  /** Makes the ballast again when it was spent and there is room. */
  restoreBallast(): Promise<void>;
  close(): Promise<void>;
}
