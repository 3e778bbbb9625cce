/**
 * The keys of the outbox. From each secret of 32 bytes three things are derived: a key to seal with, a key to
 * recognise a repeated message by, and a short public name that stands in the row.
 */
import { hkdfSync, randomUUID } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const SECRET_BYTES = 32;

export interface OutboxKey {
  /** Eight hex characters; says which key, nothing about it. */
  id: string;
  sealing: Buffer;
  identity: Buffer;
}

/** The first key seals, every key opens. No first key: nothing can be taken in. */
export interface KeyRing {
  first: OutboxKey | undefined;
  all: readonly OutboxKey[];
}

export interface KeySource {
  /** OUTBOX_KEY, newest first; empty: the key file. */
  configured: readonly Buffer[];
  dataDir: string;
  /** True only when no message waits: a new key beside messages of a lost one would hide the loss. */
  mayCreate: boolean;
  random(bytes: number): Buffer;
}

/** The key file is there but is no key; its message is one line for whoever starts the site. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/** The ring of the configured keys, else of `<dataDir>/outbox.key`, made when that is allowed. @throws KeyFileError */
export async function openKeyRing(source: KeySource): Promise<KeyRing> {
  if (source.configured.length > 0) return keyRing(source.configured);
  const path = join(source.dataDir, 'outbox.key');
  const found = await readKeyFile(path);
  if (found || !source.mayCreate) return keyRing(found ? [found] : []);
  await createKeyFile(path, source.random(SECRET_BYTES));
  const created = await readKeyFile(path);
  return keyRing(created ? [created] : []);
}

/** @param secrets 32 bytes each, the one that seals first */
export function keyRing(secrets: readonly Buffer[]): KeyRing {
  const all = secrets.map(deriveKey);
  return { first: all[0], all };
}

function deriveKey(secret: Buffer): OutboxKey {
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `1712 outbox ${purpose}`, bytes));
  return { id: derive('name', 4).toString('hex'), sealing: derive('seal', 32), identity: derive('identity', 32) };
}

async function readKeyFile(path: string): Promise<Buffer | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new KeyFileError(`The key file ${path} cannot be read (${error.code}): give the site's user access to it.`);
  });
  if (text === null) return null;
  const secret = Buffer.from(text.trim(), 'base64');
  if (secret.length === SECRET_BYTES) return secret;
  throw new KeyFileError(
    `The key file ${path} is damaged: restore it from a backup; do not delete it while messages wait.`,
  );
}

/** Whole and on the disk, or not at all; when two processes start at once the first one's key is kept. */
async function createKeyFile(path: string, secret: Buffer): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${secret.toString('base64')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  await syncFolder(path);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(join(path, '..'));
  await folder.sync().finally(() => folder.close());
}
