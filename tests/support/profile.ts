/** What a browser left on the disk: its history, and every file in which some words stand. For profiles of closed browsers. */
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import Database from 'libsql';
import { unpackMozLz4 } from './mozlz4';

/** Reads rows of a database of the profile, from a copy: with the part that was not yet written into it. */
export async function rowsOf(file: string, query: string): Promise<Record<string, unknown>[]> {
  const folder = await mkdtemp(join(tmpdir(), '1712-rows-'));
  const copy = join(folder, basename(file));
  await copyFile(file, copy);
  for (const part of ['-wal', '-journal']) await copyFile(file + part, copy + part).catch(() => undefined);
  const database = new Database(copy);
  try {
    return database.prepare(query).all() as Record<string, unknown>[];
  } finally {
    database.close();
    await rm(folder, { recursive: true });
  }
}

/**
 * Which words stand in which files, as bytes or as UTF-16, packed by Firefox or not.
 * @returns by path inside the profile; files without any of the words are left out
 */
export async function filesWith(profile: string, words: readonly string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    const forms = readable(unpackMozLz4(bytes) ?? bytes);
    const held = words.filter((word) => forms.some((form) => form.includes(word)));
    if (held.length > 0) found[relative(profile, file)] = held;
  }
  return found;
}

/** The same bytes read as text in every way that browsers write it; what is packed once more inside (base64) too. */
function readable(bytes: Buffer): string[] {
  const plain = bytes.toString('latin1');
  const packed = [...plain.matchAll(/[A-Za-z0-9+/]{24,}={0,2}/g)].map(([text]) => Buffer.from(text, 'base64'));
  return [bytes, ...packed].flatMap((form) => [
    form.toString('latin1'),
    form.toString('utf16le'),
    form.subarray(1).toString('utf16le'),
  ]);
}
