import { execFileSync } from 'node:child_process';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { OutboxUnavailable } from '~/outbox/outbox.server';
import type { Claim } from '~/outbox/store';
import { openSiteDatabase } from '~/server/site-tables.server';
import { collectingLog, damageAll, openTestOutbox, submission, type TestOutbox } from '../support/outbox';
import { outboxRoom } from '../support/outbox-room';
import { eventually } from '../support/patience';

const room = outboxRoom();

describe('the data folder', () => {
  it('is readable for its owner alone, and so is all that matters in it', async () => {
    const { dataDir, outbox } = await room.open({ dataDir: join(room.folder, 'diep', 'var') });
    await outbox.accept(submission('Hallo.'));
    for (const [name, mode] of [
      ['.', 0o700],
      ['site.sqlite', 0o600],
      ['site.sqlite-wal', 0o600],
    ] as const) {
      expect((await stat(join(dataDir, name))).mode & 0o777, name).toBe(mode);
    }
  });

  it('that cannot be written stops the start with one line that says what to do', async () => {
    const file = join(room.folder, 'een-bestand');
    await writeFile(file, '');
    const error = await openSiteDatabase({ dataDir: join(file, 'var'), log: collectingLog().log }).catch(String);
    expect(error).toMatch(/^DatabaseError: DATA_DIR .*een-bestand\/var cannot be written \(ENOTDIR\): [^\n]+$/);
  });

  it('with a file that is no database stops the start too', async () => {
    await writeFile(join(room.folder, 'site.sqlite'), 'geen database, maar wel lang genoeg om te lezen '.repeat(50));
    const error = await openSiteDatabase({ dataDir: room.folder, log: collectingLog().log }).catch(String);
    expect(error).toMatch(/^DatabaseError: The database .* cannot be opened \(SQLITE_NOTADB\): [^\n]+$/);
  });
});

describe('a key that does not fit what waits', () => {
  it.each([
    ['another key', { outboxKeys: [Buffer.alloc(32, 9)] }],
    ['the key file gone', { outboxKeys: [] }],
  ])('(%s) refuses what is new, deletes nothing and says so', async (_name, options) => {
    const first = await room.open({ outboxKeys: [Buffer.alloc(32, 1)] });
    await first.outbox.accept(submission('Eerst.'));
    await first.close();
    const { outbox, lines } = await room.open(options);
    outbox.start();
    await expect(outbox.accept(submission('Dan.'))).rejects.toThrow(OutboxUnavailable);
    expect(await outbox.status()).toMatchObject({ waiting: 1, canAccept: false, canStore: true });
    expect(lines.join('\n')).toContain('outbox.unknown_key');
    await expect(stat(join(room.folder, 'outbox.key'))).rejects.toThrow('ENOENT');
    expect(room.server.connections()).toBe(0);
  });

  it('is mended by putting the old key behind the new one', async () => {
    const [old, fresh] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const first = await room.open({ outboxKeys: [old] });
    await first.outbox.accept(submission('Eerst.'));
    await first.close();
    const { outbox } = await room.open({ outboxKeys: [fresh, old] });
    outbox.start();
    await outbox.accept(submission('Dan.'));
    expect((await room.server.received(2)).map(({ parsed }) => parsed.text?.trim()).sort()).toEqual(['Dan.', 'Eerst.']);
  });

  it('never happens by itself: the key file is made once and found again', async () => {
    const first = await room.open();
    const { reference } = await first.outbox.accept(submission('Hallo.'));
    await first.close();
    expect((await stat(join(room.folder, 'outbox.key'))).mode & 0o777).toBe(0o600);
    const second = await room.open();
    expect(await second.outbox.accept(submission('Hallo.'))).toMatchObject({ reference, again: true });
  });
});

describe('a message that was damaged', () => {
  it('is set aside and reported, and the others go their way', async () => {
    const { outbox, database, lines } = await room.open();
    await outbox.accept(submission('Beschadigd.'));
    await damageAll({ database });
    await outbox.accept(submission('Heel.'));
    outbox.start();
    expect((await room.server.received(1)).map(({ parsed }) => parsed.text?.trim())).toEqual(['Heel.']);
    await eventually(async () => expect(await outbox.status()).toMatchObject({ waiting: 1, setAside: 1 }));
    expect(lines.join('\n')).toContain('outbox.set_aside');
  });
});

describe('a store that is full', () => {
  /** SQLite itself says that the disk is full, without a full disk. */
  async function fill({ database }: TestOutbox): Promise<void> {
    await sql`pragma max_page_count = 1`.execute(database.kysely);
  }

  it('has the message mailed while the visitor waits, once, and counts that as the promise', async () => {
    const test = await room.open();
    await fill(test);
    const text = 'Rechtstreeks. '.repeat(1000);
    const answers = await Promise.all([1, 2, 3].map(() => test.outbox.accept(submission(text))));
    const late = await test.outbox.accept(submission(text));
    expect(room.server.mails).toHaveLength(1);
    expect(new Set([...answers, late].map(({ reference }) => reference)).size).toBe(1);
    expect(late.again).toBe(true);
  });

  it('and no mail server either: nobody is told that the message is safe', async () => {
    const test = await room.open();
    await fill(test);
    room.server.misbehave({ at: 'greeting', how: 'drop' });
    await expect(test.outbox.accept(submission('x'.repeat(20_000)))).rejects.toMatchObject({ reason: 'store' });
    expect(test.lines.join('\n')).not.toContain('xxx');
  });
});

describe('a store that cannot forget', () => {
  it('does not make a delivered message go out again, and forgets it as soon as it can', async () => {
    let broken = true;
    const claims: Claim[] = [];
    const { outbox } = await room.openFast({
      times: 1000,
      around(store) {
        const [settle, claim] = [store.settle.bind(store), store.claim.bind(store)];
        store.settle = (delivered) => (broken ? Promise.reject(new Error('EIO')) : settle(delivered));
        store.claim = (asked) => {
          claims.push(asked);
          return claim(asked);
        };
        return store;
      },
    });
    outbox.start();
    const { reference } = await outbox.accept(submission('Eén keer.'));
    await room.server.received(1);
    // Its lease has ended twice over, and more was asked for since.
    const { now, lease } = claims.at(-1) as Claim;
    await eventually(() => expect(claims.at(-1)?.now).toBeGreaterThan(now + 2 * lease));
    expect(await outbox.accept(submission('Eén keer.'))).toMatchObject({ reference, again: true });
    broken = false;
    await eventually(async () => expect(await outbox.status()).toMatchObject({ waiting: 0 }));
    expect(room.server.mails).toHaveLength(1);
  });
});

/** Only root may mount; elsewhere this is left to whoever runs the tests as root. */
function mountSmallDisk(path: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a disk that is really full', () => {
  it('refuses the new, yet delivers and forgets the old, and takes in again when there is room', async ({ skip }) => {
    const disk = join(room.folder, 'schijf');
    await mkdir(disk);
    if (!mountSmallDisk(disk)) return skip('cannot mount a small disk here');
    try {
      await fillAndEmpty(disk);
    } finally {
      execFileSync('umount', ['--lazy', disk]);
    }
  });

  async function fillAndEmpty(disk: string): Promise<void> {
    room.server.misbehave({ at: 'greeting', how: 'drop' });
    const test = await openTestOutbox(disk, { smtpUrl: room.server.url, ballastBytes: 5 * 512 * 1024 });
    const text = 'Veel tekst. '.repeat(3000);
    let stored = 0;
    const takeIn = async () => {
      for (; ; stored += 1) await test.outbox.accept(submission(`${stored} ${text}`));
    };
    await expect(takeIn()).rejects.toThrow(OutboxUnavailable);
    expect(stored).toBeGreaterThan(5);
    room.server.misbehave();
    test.outbox.start();
    await room.server.received(stored);
    await eventually(async () => expect(await test.outbox.status()).toMatchObject({ waiting: 0 }));
    expect(await test.outbox.status()).toMatchObject({ canStore: false, canAccept: true });
    expect(await test.outbox.accept(submission('Rechtstreeks.'))).toMatchObject({ again: false });
    expect(room.server.mails).toHaveLength(stored + 1);
    await test.database.restoreBallast();
    expect(await test.outbox.status()).toMatchObject({ canStore: true });
    await test.close();
  }
});
