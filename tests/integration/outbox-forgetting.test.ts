/**
 * After delivery nothing of a message stands in any file, within a minute, whatever else goes on. The minute is counted in
 * looks of the housekeeping, so that it is no question of how fast the machine is.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORGET_EVERY } from '~/outbox/housekeeping.server';
import type { OutboxStore } from '~/outbox/store';
import { openFastOutbox, submission, type TestOutbox, temporaryFolder } from '../support/outbox';
import { eventually } from '../support/patience';
import { type MailServer, startMailServer } from '../support/smtp';

const PROMISED = 60_000;
const TEXT = `Een geheim ${'canary'.repeat(2000)}`;

let folder: { path: string; remove(): Promise<void> };
let server: MailServer;
let test: TestOutbox;
/** Of each look for bytes to forget: whether they are gone. */
let looks: boolean[];

beforeEach(async () => {
  folder = await temporaryFolder();
  server = await startMailServer();
  looks = [];
  test = await openFastOutbox(folder.path, { smtpUrl: server.url, times: 1, around: noteLooks });
});

afterEach(async () => {
  await test.close();
  await server.stop();
  await folder.remove();
});

function noteLooks(store: OutboxStore): OutboxStore {
  const forget = store.forgetDeleted.bind(store);
  store.forgetDeleted = async () => {
    const done = await forget();
    looks.push(done);
    return done;
  };
  return store;
}

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

/** @param since how often was looked when it was delivered */
async function expectGone(pieces: readonly Buffer[], since: number): Promise<void> {
  await eventually(async () => expect(await filesHolding(pieces)).toEqual([]));
  expect((looks.length - since) * FORGET_EVERY).toBeLessThan(PROMISED);
  expect(await filesHolding([Buffer.from('canary')])).toEqual([]);
}

describe('a delivered message', () => {
  it('is gone while somebody held a read of the file open for a while', async () => {
    const pieces = await acceptSecret();
    const reader = new Database(join(folder.path, 'site.sqlite'));
    reader.exec('begin');
    reader.prepare('select count(*) from messages').get();
    test.outbox.start();
    await server.received(1);
    const delivered = looks.length;
    await eventually(async () => expect(await test.outbox.status()).toMatchObject({ waiting: 0 }));
    // The reader may see it for as long as it reads.
    await eventually(() => expect(looks.slice(delivered).filter((done) => !done).length).toBeGreaterThan(1));
    expect(await filesHolding(pieces)).not.toEqual([]);
    reader.exec('commit');
    await expectGone(pieces, delivered);
    reader.close();
  });

  it('is gone although new messages keep coming in', async () => {
    const pieces = await acceptSecret();
    test.outbox.start();
    await server.received(1);
    const delivered = looks.length;
    let goesOn = true;
    const stream = (async () => {
      for (let index = 0; goesOn; index += 1)
        await test.outbox.accept(submission(`Nog een ${index} ${'x'.repeat(3000)}`));
    })();
    try {
      await expectGone(pieces, delivered);
      await server.received(3);
    } finally {
      goesOn = false;
    }
    await stream;
  });
});
