/**
 * Kysely's SqliteDialect on libsql, with one difference: every write takes the lock with `begin immediate` first.
 * libsql leaves a statement that met SQLITE_BUSY open, and SQLite then refuses every later commit on that connection
 * ("SQL statements in progress"). With the lock taken first only `begin` can meet SQLITE_BUSY, and `begin` goes
 * through exec(), which leaves nothing open and can be tried again.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteDialect,
  type TransactionSettings,
} from 'kysely';
import type Database from 'libsql';
import { untilNotBusy } from './busy.server';

export class LibsqlDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new PatientDriver(super.createDriver(), this.#database);
  }
}

class PatientDriver implements Driver {
  readonly #inner: Driver;
  readonly #database: Database.Database;

  constructor(inner: Driver, database: Database.Database) {
    this.#inner = inner;
    this.#database = database;
  }

  init(): Promise<void> {
    return this.#inner.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new LockFirstConnection(await this.#inner.acquireConnection(), this.#database);
  }

  beginTransaction(_connection: DatabaseConnection, _settings: TransactionSettings): Promise<void> {
    return begin(this.#database);
  }

  async commitTransaction(): Promise<void> {
    this.#database.exec('commit');
  }

  async rollbackTransaction(): Promise<void> {
    rollBack(this.#database);
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#inner.releaseConnection(connection);
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }
}

class LockFirstConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection;
  readonly #database: Database.Database;

  constructor(inner: DatabaseConnection, database: Database.Database) {
    this.#inner = inner;
    this.#database = database;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#database.inTransaction || isRead(query)) return this.#inner.executeQuery<Row>(query);
    await begin(this.#database);
    try {
      const result = await this.#inner.executeQuery<Row>(query);
      this.#database.exec('commit');
      return result;
    } catch (error) {
      rollBack(this.#database);
      throw error;
    }
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#inner.streamQuery<Row>(query, chunkSize);
  }
}

function begin(database: Database.Database): Promise<void> {
  return untilNotBusy(() => {
    database.exec('begin immediate');
  });
}

/** After some errors (a full disk) SQLite has already rolled back, and a second rollback would hide the real error. */
function rollBack(database: Database.Database): void {
  if (database.inTransaction) database.exec('rollback');
}

function isRead({ query, sql }: CompiledQuery): boolean {
  return query.kind === 'SelectQueryNode' || (query.kind === 'RawNode' && /^\s*(select|pragma|explain)\b/i.test(sql));
}
