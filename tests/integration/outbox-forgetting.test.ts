/** After delivery nothing of a message stands in any file, within a minute, whatever else goes on. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestOutbox, submission, type TestOutbox, temporaryFolder } from '../support/outbox';
import { type MailServer, startMailServer } from '../support/smtp';

const PROMISED = 60_000;
const TEXT = `Een geheim ${'canary'.repeat(2000)}`;

let folder: { path: string; remove(): Promise<void> };
let server: MailServer;
let test: TestOutbox;

beforeEach(async () => {
  folder = await temporaryFolder();
  server = await startMailServer();
  test = await openTestOutbox(folder.path, { smtpUrl: server.url, deadline: 2000 });
});

afterEach(async () => {
  await test.close();
  await server.stop();
  await folder.remove();
});

/** Pieces of the sealed bytes that stand in the file only for this message: its head, each kilobyte, its end. */
async function sealedPieces(): Promise<Buffer[]> {
  const rows = test.database.kysely.selectFrom('messages').select('sealed').orderBy('accepted_at');
  const { sealed } = await rows.executeTakeFirstOrThrow();
  const bytes = Buffer.from(new Uint8Array(sealed));
  return Array.from({ length: Math.floor(bytes.length / 1024) }, (_, index) =>
    bytes.subarray(index * 1024, index * 1024 + 24),
  );
}

/** Names of the files of the whole folder in which one of the pieces stands. */
async function filesHolding(pieces: readonly Buffer[]): Promise<string[]> {
  const entries = (await readdir(folder.path, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const holding: string[] = [];
  for (const { parentPath, name } of entries) {
    const content = await readFile(join(parentPath, name));
    if (pieces.some((piece) => content.includes(piece))) holding.push(name);
  }
  return holding;
}

async function acceptSecret(): Promise<Buffer[]> {
  await test.outbox.accept(submission(TEXT));
  const pieces = await sealedPieces();
  expect(pieces.length).toBeGreaterThan(10);
  expect(await filesHolding(pieces)).not.toEqual([]);
  return pieces;
}

async function expectGone(pieces: readonly Buffer[], since: number): Promise<void> {
  const left = () => PROMISED - (performance.now() - since);
  await vi.waitFor(async () => expect(await filesHolding(pieces)).toEqual([]), { timeout: left(), interval: 250 });
  expect(left()).toBeGreaterThan(0);
  expect(await filesHolding([Buffer.from('canary')])).toEqual([]);
}

describe('a delivered message', { timeout: 2 * PROMISED }, () => {
  it('is gone while somebody held a read of the file open for a while', async () => {
    const pieces = await acceptSecret();
    const reader = new Database(join(folder.path, 'site.sqlite'));
    reader.exec('begin');
    reader.prepare('select count(*) from messages').get();
    test.outbox.start();
    await server.received(1);
    const delivered = performance.now();
    await vi.waitFor(async () => expect(await test.outbox.status()).toMatchObject({ waiting: 0 }));
    // The reader may see it for as long as it reads: two looks of the housekeeping pass in vain.
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(await filesHolding(pieces)).not.toEqual([]);
    reader.exec('commit');
    await expectGone(pieces, delivered);
    reader.close();
  });

  it('is gone although new messages keep coming in', async () => {
    const pieces = await acceptSecret();
    test.outbox.start();
    await server.received(1);
    const delivered = performance.now();
    let goesOn = true;
    const stream = (async () => {
      for (let index = 0; goesOn; index += 1)
        await test.outbox.accept(submission(`Nog een ${index} ${'x'.repeat(3000)}`));
    })();
    await expectGone(pieces, delivered).finally(() => {
      goesOn = false;
    });
    await stream;
    expect(server.mails.length).toBeGreaterThan(1);
  });
});
