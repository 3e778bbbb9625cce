import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeyFileError, keyRing, openKeyRing } from './keys.server';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), '1712-keys-'));
});

afterEach(() => rm(dataDir, { recursive: true }));

function open(change: { configured?: Buffer[]; mayCreate?: boolean } = {}) {
  return openKeyRing({ configured: [], dataDir, mayCreate: true, random: randomBytes, ...change });
}

describe('the key ring', () => {
  it('seals with the first of the configured keys, opens with all, and makes no file', async () => {
    const secrets = [Buffer.alloc(32, 2), Buffer.alloc(32, 1)];
    const ring = await open({ configured: secrets });
    expect(ring.all.map(({ id }) => id)).toEqual(secrets.map((secret) => keyRing([secret]).first?.id));
    expect(ring.first).toBe(ring.all[0]);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('makes a key file for its owner alone, once, also when two processes start together', async () => {
    const rings = await Promise.all([open(), open(), open()]);
    expect(new Set(rings.map((ring) => ring.first?.id)).size).toBe(1);
    expect(await readdir(dataDir)).toEqual(['outbox.key']);
    expect((await stat(join(dataDir, 'outbox.key'))).mode & 0o777).toBe(0o600);
    expect((await open({ mayCreate: false })).first?.id).toBe(rings[0]?.first?.id);
  });

  it('takes the text of the key file as OUTBOX_KEY, for moving it there', async () => {
    const fromFile = await open();
    const text = await readFile(join(dataDir, 'outbox.key'), 'utf8');
    const configured = await open({ configured: [Buffer.from(text.trim(), 'base64')] });
    expect(configured.first?.id).toBe(fromFile.first?.id);
  });

  it('is empty, and makes nothing, when messages wait for a key that is gone', async () => {
    expect(await open({ mayCreate: false })).toEqual({ first: undefined, all: [] });
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('never replaces a damaged key file', async () => {
    await writeFile(join(dataDir, 'outbox.key'), 'kapot');
    await expect(open()).rejects.toThrow(KeyFileError);
    expect(await readFile(join(dataDir, 'outbox.key'), 'utf8')).toBe('kapot');
  });

  it('names keys without showing them, and uses another one for each purpose', () => {
    const secret = Buffer.alloc(32, 3);
    const key = keyRing([secret]).first;
    expect(key?.id).toMatch(/^[0-9a-f]{8}$/);
    expect(key?.sealing).toHaveLength(32);
    expect(key?.sealing).not.toEqual(key?.identity);
    expect(key?.sealing).not.toEqual(secret);
  });
});
