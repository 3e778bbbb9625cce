/** What only PostgreSQL brings along: several writers at the same moment, a server that restarts, a network in between. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseStore } from '~/outbox/store.server';
import type { SiteDatabase } from '~/platform/database/database.server';
import { openSiteDatabase } from '~/server/site-tables.server';
import { openWayTo, type Way } from '../support/frozen-proxy';
import { createGate } from '../support/gate';
import { ACCEPTED_AT, newMessage } from '../support/new-message';
import { collectingLog, openTestOutbox, submission, type TestOutbox, temporaryFolder } from '../support/outbox';
import { eventually } from '../support/patience';
import { type PostgresServer, startPostgres } from '../support/postgres';
import { type MailServer, startMailServer } from '../support/smtp';

const NOW = ACCEPTED_AT;
const KEY = Buffer.alloc(32, 7);

let postgres: PostgresServer;
let databaseUrl: string;
let folder: { path: string; remove(): Promise<void> };
let closers: (() => Promise<unknown>)[];

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());

beforeEach(async () => {
  databaseUrl = await postgres.createDatabase();
  folder = await temporaryFolder();
  closers = [];
});

afterEach(async () => {
  for (const close of closers.reverse()) await close();
  await folder.remove();
});

async function open(url = databaseUrl): Promise<{ database: SiteDatabase; lines: string[] }> {
  const { log, lines } = collectingLog();
  const database = await openSiteDatabase({ dataDir: folder.path, databaseUrl: url, log });
  closers.push(() => database.close());
  return { database, lines };
}

async function openStore(): Promise<DatabaseStore> {
  return new DatabaseStore((await open()).database);
}

async function openOutbox(server: MailServer, url = databaseUrl): Promise<TestOutbox> {
  const options = { databaseUrl: url, smtpUrl: server.url, outboxKeys: [KEY], grace: 50 };
  const test = await openTestOutbox(folder.path, options);
  closers.push(() => test.close());
  return test;
}

async function openMailServer(): Promise<MailServer> {
  const server = await startMailServer();
  closers.push(() => server.stop());
  return server;
}

async function openWay(): Promise<{ way: Way; url: string }> {
  const way = await openWayTo(postgres.port);
  closers.push(() => way.close());
  return { way, url: databaseUrl.replace(`:${postgres.port}/`, `:${way.port}/`) };
}

/** @returns how long it took, in milliseconds */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Resolves when that many sessions wait for somebody else's lock. */
async function waitingForLocks(count: number): Promise<void> {
  const waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock'";
  await eventually(async () => expect((await postgres.ask(databaseUrl, waiting)).rowCount).toBe(count));
}

/** Where `team` says so, an insert waits for a lock that the test holds: in the middle, after it has looked for the message. */
async function holdInserts({ kysely }: SiteDatabase): Promise<() => Promise<void>> {
  await sql`create function wait_here() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock(9, 9); return new; end $$`.execute(kysely);
  await sql`create trigger hold before insert on messages for each row
    when (new.team = 'brussel') execute function wait_here()`.execute(kysely);
  const [held, released] = [createGate(), createGate()];
  const done = kysely.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(9, 9)`.execute(transaction);
    held.open();
    await released.passed;
  });
  await held.passed;
  return () => {
    released.open();
    return done;
  };
}

describe('two processes with the same message', () => {
  it.each([
    ['the same key', ['a']],
    ['a key changed in between', ['b', 'a']],
  ])(
    '(%s) take it in once, also when one delivers and forgets it while the other is in the middle',
    async (_, keys) => {
      const first = await open();
      const release = await holdInserts(first.database);
      const slow = new DatabaseStore(first.database);
      const quick = await openStore();
      const slowAnswer = slow.insert(newMessage('a', { team: 'brussel' }), ['a']);
      await waitingForLocks(1);
      const quickAnswer = quick.insert(newMessage(keys[0] ?? ''), keys).then(async (answer) => {
        await quick.settle([{ key: 'a', reference: 'R-a', acceptedAt: NOW, deliveredAt: NOW }]);
        return answer;
      });
      await waitingForLocks(2);
      await release();
      expect([await slowAnswer, (await quickAnswer)?.key]).toEqual([null, 'a']);
    },
  );

  it('forget it on both sides when one mailed it directly while the other stored it', async () => {
    const first = await open();
    const release = await holdInserts(first.database);
    const store = new DatabaseStore(first.database);
    const other = await openStore();
    const stored = store.insert(newMessage('a', { team: 'brussel' }), ['a']);
    await waitingForLocks(1);
    const settled = other.settle([{ key: 'a', reference: 'R-a', acceptedAt: NOW, deliveredAt: NOW }]);
    await waitingForLocks(2);
    await release();
    await Promise.all([stored, settled]);
    expect(await store.list()).toEqual([]);
  });
});

describe('a delivered message', () => {
  it('is gone from the table and vacuumed: its sealed bytes stand in no file of the tables', async () => {
    const server = await openMailServer();
    const { outbox, database } = await openOutbox(server);
    await outbox.accept(submission(`Een geheim ${'canary'.repeat(2000)}`));
    const { sealed } = await database.kysely.selectFrom('messages').select('sealed').executeTakeFirstOrThrow();
    const piece = Buffer.from(new Uint8Array(sealed)).subarray(100, 132);
    await postgres.ask(databaseUrl, 'checkpoint');
    expect(await tablesHolding(piece)).not.toEqual([]);
    outbox.start();
    await server.received(1);
    await eventually(async () => expect(await tablesHolding(piece)).toEqual([]));
  });

  async function tablesHolding(piece: Buffer): Promise<string[]> {
    const base = join(postgres.dataDir, 'base');
    const names = (await readdir(base, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const found: string[] = [];
    for (const { parentPath, name } of names) {
      const bytes = await readFile(join(parentPath, name)).catch(() => Buffer.alloc(0));
      if (bytes.includes(piece)) found.push(name);
    }
    return found;
  }

  it('is not called forgotten while somebody may still see it', async () => {
    const store = await openStore();
    await store.insert(newMessage('a'), ['a']);
    const { database } = await open();
    await database.kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (reader) => {
        await reader.selectFrom('messages').select('key').execute();
        await store.settle([{ key: 'a', reference: 'R-a', acceptedAt: NOW, deliveredAt: NOW }]);
        expect(await store.forgetDeleted()).toBe(false);
      });
    await eventually(async () => expect(await store.forgetDeleted()).toBe(true));
  });
});

describe('a connection that breaks in the middle of a promise', () => {
  it('is replaced while the visitor waits, and the message is there once', async () => {
    const first = await open();
    const release = await holdInserts(first.database);
    const store = new DatabaseStore(first.database);
    const answer = store.insert(newMessage('a', { team: 'brussel' }), ['a']);
    await waitingForLocks(1);
    const end = "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'";
    await postgres.ask(databaseUrl, end);
    await release();
    expect(await answer).toBeNull();
    expect(await store.list()).toMatchObject([{ key: 'a' }]);
  });
});

describe('a server that restarts', () => {
  it('has messages mailed directly while it is away, and everything settled when it is back', async () => {
    const server = await openMailServer();
    const { outbox, lines, database } = await openOutbox(server);
    outbox.start();
    await outbox.accept(submission('Eerst.'));
    await server.received(1);
    await postgres.stop('immediate');
    const { reference } = await outbox.accept(submission('Rechtstreeks.'));
    expect((await server.received(2))[1]?.parsed.text?.trim()).toBe('Rechtstreeks.');
    expect(await outbox.status()).toMatchObject({ canStore: false, canAccept: true });
    await postgres.start();
    await eventually(async () => expect(await outbox.status()).toMatchObject({ waiting: 0, canStore: true }));
    await eventually(async () => {
      const tombstones = await database.kysely.selectFrom('tombstones').selectAll().execute();
      expect(tombstones.map((row) => row.reference)).toContain(reference);
    });
    expect(await outbox.accept(submission('Rechtstreeks.'))).toMatchObject({ reference, again: true });
    expect(server.mails).toHaveLength(2);
    expect(lines.join('\n')).not.toMatch(/Rechtstreeks|geheim|127\.0\.0\.1|@/);
  });
});

describe('a network that goes silent', () => {
  it('keeps nobody waiting longer than 8 s: the message is mailed directly, also for who came second', async () => {
    const server = await openMailServer();
    const { way, url } = await openWay();
    const { outbox } = await openOutbox(server, url);
    const healthy = await timed(() => outbox.accept(submission('Eerst.')));
    way.freeze();
    const waited = await Promise.all(['Een.', 'Twee.'].map((text) => timed(() => outbox.accept(submission(text)))));
    // What the machine itself takes, busy as it is, comes on top.
    expect(Math.max(...waited)).toBeLessThan(8_000 + 50 * healthy);
    expect(server.mails).toHaveLength(2);
    expect(await outbox.status()).toMatchObject({ canStore: false });
    way.thaw();
    await eventually(async () => expect(await outbox.status()).toMatchObject({ canStore: true, waiting: 1 }));
  });

  it('does not keep the process from ending', async () => {
    const { way, url } = await openWay();
    const { log } = collectingLog();
    const database = await openSiteDatabase({ dataDir: folder.path, databaseUrl: url, log });
    expect(await database.canWrite()).toBe(true);
    way.freeze();
    // A goodbye that is waited for would never come.
    await database.close();
  });

  it('or is cut leaves the process alone, whether a connection was in use or not', async () => {
    const { way, url } = await openWay();
    const { database, lines } = await open(url);
    const waiting = sql`select pg_sleep(20)`.execute(database.kysely).catch((error: unknown) => error);
    await eventually(async () => {
      const sleeping = "select 1 from pg_stat_activity where wait_event = 'PgSleep'";
      expect((await postgres.ask(databaseUrl, sleeping)).rowCount).toBe(1);
    });
    expect(await database.canWrite()).toBe(true);
    way.cut();
    expect(await waiting).toMatchObject({ name: 'ConnectionError', code: 'DATABASE_LOST' });
    expect(await database.canWrite()).toBe(true);
    await eventually(() => expect(lines.join('\n')).toContain('database.connection_lost'));
  });
});
