/** A copy of the SQLite store while the site runs, and the way back. Never a copy of the file alone: half of it may stand in its -wal. */
import { constants } from 'node:fs';
import { access, chmod, copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { alone, InUseError } from './alone.server';
import { DatabaseError, errorCode, noStoreAt } from './database-error.server';
import { mustHoldStore, prepareFolder } from './file.server';
import { sqlitePath } from './sqlite.server';

const BESIDE = ['', '-wal', '-shm'];

/**
 * Writes all that the store holds at this moment into a new file, readable for its owner alone, whole and on the disk or not at all.
 * @throws DatabaseError when there is no store, when the file is there already, or when it cannot be written
 */
export async function backUp(dataDir: string, target: string): Promise<void> {
  await mustHoldStore(sqlitePath(dataDir));
  if (await isThere(target)) throw new DatabaseError(`${target} is there already: name a file that is not.`);
  const draft = `${target}.new`;
  try {
    // What a backup that was killed left behind.
    await rm(draft, { force: true });
    await makeEmpty(draft);
    const store = new Database(sqlitePath(dataDir), { readonly: true });
    try {
      store.exec('pragma busy_timeout = 3000');
      store.prepare('vacuum into ?').run(draft);
    } finally {
      store.close();
    }
    await mustBeWhole(draft);
    await sync(draft);
    await rename(draft, target);
    await sync(dirname(target));
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`The backup ${target} cannot be written (${errorCode(error)}).`);
  }
}

/**
 * Puts a backup in the place of the store. What was there is moved into a folder beside it and never deleted: messages may wait in it.
 * @returns that folder; null: there was nothing
 * @throws DatabaseError when the backup is none or not whole, or while the site runs
 */
export async function restore(dataDir: string, backup: string, now: Date): Promise<string | null> {
  if (!(await isThere(backup))) throw noStoreAt(backup);
  await mustHoldStore(backup);
  await mustBeWhole(backup);
  await prepareFolder(dataDir);
  const path = sqlitePath(dataDir);
  await mustBeFree(path);
  const draft = `${path}.new`;
  await copyFile(backup, draft);
  await chmod(draft, 0o600);
  await sync(draft);
  const replaced = await moveAside(dataDir, now);
  await rename(draft, path);
  await sync(dataDir);
  return replaced;
}

/** A file that is damaged is in nobody's use that matters. */
async function mustBeFree(path: string): Promise<void> {
  if (!(await isThere(path))) return;
  await alone(path, () => {}).catch((error: unknown) => {
    if (error instanceof InUseError) throw error;
  });
}

/** With its -wal and -shm: beside another file they would damage it. */
async function moveAside(dataDir: string, now: Date): Promise<string | null> {
  const path = sqlitePath(dataDir);
  if (!(await isThere(path))) return null;
  const folder = join(dataDir, `replaced-${now.toISOString().replaceAll(':', '-')}`);
  await mkdir(folder, { mode: 0o700 });
  for (const end of BESIDE) {
    if (await isThere(`${path}${end}`)) await rename(`${path}${end}`, `${sqlitePath(folder)}${end}`);
  }
  return folder;
}

async function mustBeWhole(path: string): Promise<void> {
  const file = new Database(path, { readonly: true });
  try {
    const { integrity_check: said } = file.prepare('pragma integrity_check').get() as { integrity_check: string };
    if (said !== 'ok') throw new DatabaseError(`${path} is damaged: take an older backup.`);
  } finally {
    file.close();
  }
}

async function makeEmpty(path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  await file.close();
}

async function sync(path: string): Promise<void> {
  const file = await open(path);
  await file.sync().finally(() => file.close());
}

async function isThere(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
