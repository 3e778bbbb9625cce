/** Work on a SQLite file that nobody else has open, and that nobody can open meanwhile. */
import Database from 'libsql';
import { untilNotBusy } from './busy.server';
import { DatabaseError, errorCode } from './database-error.server';

/**
 * Whoever has a file in WAL mode open shares its lock for as long as that lasts, so that only who is alone gets it whole.
 * @param work is handed the file, which is closed afterwards
 * @throws DatabaseError when the site or a command has it open, or when it is no database; what the work throws
 */
export async function alone<T>(path: string, work: (file: Database.Database) => T | Promise<T>): Promise<T> {
  const file = new Database(path);
  try {
    await takeWhole(file, path);
    return await work(file);
  } finally {
    file.close();
  }
}

async function takeWhole(file: Database.Database, path: string): Promise<void> {
  try {
    file.exec('pragma busy_timeout = 250');
    file.exec('pragma locking_mode = exclusive');
    await untilNotBusy(() => file.exec('begin exclusive'));
    file.exec('commit');
  } catch (error) {
    const code = errorCode(error);
    if (code.startsWith('SQLITE_BUSY')) throw new InUseError(`${path} is in use: stop the site first.`);
    throw new DatabaseError(`The database ${path} cannot be read (${code}).`);
  }
}

/** The site runs, or another command does. */
export class InUseError extends DatabaseError {}
