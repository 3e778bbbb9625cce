/** The SQLite file itself: its folder, its mode, its settings. */
import { constants } from 'node:fs';
import { access, chmod, mkdir, open, stat } from 'node:fs/promises';
import Database from 'libsql';
import { untilNotBusy } from './busy.server';
import { DatabaseError, errorCode, noStoreAt } from './database-error.server';

/**
 * In this order: waiting comes first, so that the others can wait for a lock. `secure_delete` overwrites what is
 * deleted, `synchronous=FULL` makes a commit mean that the bytes are on the disk. The -wal file is kept near 1 MB:
 * emptying it on a full disk takes as much room again, and that room is the ballast's.
 */
const SETTINGS = [
  'busy_timeout = 250',
  'auto_vacuum = incremental',
  'journal_mode = wal',
  'wal_autocheckpoint = 256',
  'synchronous = full',
  'secure_delete = on',
  'temp_store = memory',
];

/** Makes the folder, for its owner alone, when it is not there. @throws DatabaseError when the site could not write in it */
export async function prepareFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new DatabaseError(
      `DATA_DIR ${dataDir} cannot be written (${errorCode(error)}): give the user who runs the site write access to it, or set DATA_DIR to another folder.`,
    );
  }
}

/** Looks without touching. @throws DatabaseError when no store of the site is there: nothing, an empty file, or something else */
export async function mustHoldStore(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size === 0) throw noStoreAt(path);
  const file = new Database(path, { readonly: true });
  try {
    const tables = file.prepare("select count(*) as count from sqlite_master where name = 'messages'").get();
    if ((tables as { count: number }).count === 0) throw noStoreAt(path);
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(
      `The database ${path} cannot be read (${errorCode(error)}): run this as the user of the site.`,
    );
  } finally {
    file.close();
  }
}

/** Opens the file with the settings every connection needs. @throws DatabaseError when it cannot be written or is no database */
export async function openFile(path: string): Promise<Database.Database> {
  try {
    await createForOwner(path);
    const database = new Database(path);
    for (const setting of SETTINGS) await untilNotBusy(() => database.exec(`pragma ${setting}`));
    return database;
  } catch (error) {
    throw new DatabaseError(
      `The database ${path} cannot be opened (${errorCode(error)}): check that the file and its folder can be written, or move a damaged file away and restore it from a backup.`,
    );
  }
}

/** SQLite gives -wal and -shm the mode of the main file, so the main file is made with the right one first. */
async function createForOwner(path: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  await file.close();
  await chmod(path, 0o600);
}
