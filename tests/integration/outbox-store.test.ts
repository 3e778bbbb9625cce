/** What every store of the outbox has to do, whatever engine it stands on. */

import { join } from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LONGEST_WAIT } from '~/outbox/retry';
import type { Claim, NewMessage } from '~/outbox/store';
import { DatabaseStore } from '~/outbox/store.server';
import type { SiteDatabase } from '~/platform/database/database.server';
import { MINUTE } from '~/platform/durations';
import { openSiteDatabase } from '~/server/site-tables.server';
import { ENGINES, useEngine } from '../support/engines';
import { ACCEPTED_AT, newMessage } from '../support/new-message';
import { collectingLog, temporaryFolder } from '../support/outbox';

const NOW = ACCEPTED_AT;

let folder: { path: string; remove(): Promise<void> };
let databases: SiteDatabase[];

async function openDatabaseAt(databaseUrl?: string): Promise<SiteDatabase> {
  const { log } = collectingLog();
  const database = await openSiteDatabase({ dataDir: folder.path, log, ballastBytes: 1024, databaseUrl });
  databases.push(database);
  return database;
}

beforeEach(async () => {
  folder = await temporaryFolder();
  databases = [];
});

afterEach(async () => {
  for (const database of databases) await database.close();
  await folder.remove();
});

function claim(change: Partial<Claim> = {}): Claim {
  return { owner: 'ik', now: NOW, lease: 25_000, limit: 10, keyIds: ['k1'], except: [], ...change };
}

describe.each(ENGINES)('the store on %s', (name) => {
  const engine = useEngine(name);
  const open = async () => openDatabaseAt(await engine.databaseUrl());

  it('stores a message once, and says what was promised before', async () => {
    const store = new DatabaseStore(await open());
    expect(await store.insert(newMessage('a'), ['a'])).toBeNull();
    const promised = { key: 'a', reference: 'R-a', acceptedAt: NOW };
    expect(await store.insert(newMessage('a', { acceptedAt: NOW + 1 }), ['a'])).toEqual(promised);
    expect(await store.insert(newMessage('b'), ['b', 'a'])).toEqual(promised);
    const delivered = { ...promised, deliveredAt: NOW + 5 };
    await store.settle([delivered]);
    await store.settle([delivered]);
    expect(await store.insert(newMessage('a'), ['a'])).toEqual(promised);
    await store.sweepTombstones(NOW + 5);
    expect(await store.insert(newMessage('a'), ['a'])).toEqual(promised);
    await store.sweepTombstones(NOW + 6);
    expect(await store.insert(newMessage('a'), ['a'])).toBeNull();
  });

  it('gives the sealed bytes back as they were, whatever they are', async () => {
    const store = new DatabaseStore(await open());
    const sealed = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256));
    await store.insert(newMessage('a', { sealed }), ['a']);
    expect((await store.claim(claim()))[0]?.sealed.equals(sealed)).toBe(true);
    expect((await store.read('R-a'))?.sealed.equals(sealed)).toBe(true);
  });

  it('leases what is due to one owner, the longest waiting first, until the lease ends', async () => {
    const [mine, other] = [new DatabaseStore(await open()), new DatabaseStore(await open())];
    for (const [index, key] of ['c', 'a', 'b'].entries()) {
      await mine.insert(newMessage(key, { acceptedAt: NOW - 10 + index }), [key]);
    }
    expect((await mine.claim(claim({ limit: 2 }))).map(({ key }) => key)).toEqual(['c', 'a']);
    expect((await other.claim(claim({ owner: 'jij' }))).map(({ key }) => key)).toEqual(['b']);
    expect(await other.claim(claim({ owner: 'jij', now: NOW + 24_999 }))).toEqual([]);
    const late = await other.claim(claim({ owner: 'jij', now: NOW + 25_000, except: ['b'] }));
    expect(late.map(({ key }) => key)).toEqual(['c', 'a']);
    await mine.postpone('c', 'ik', { attempts: 1, refusals: 0, nextTryAt: NOW, lastOutcome: 'delayed 451' });
    expect(await mine.claim(claim({ now: NOW + 25_000, except: ['b'] }))).toEqual([]);
  });

  it('gives a real message behind 3,000 marked ones first, whichever process asks, and then all of those', async () => {
    const [mine, other] = [new DatabaseStore(await open()), new DatabaseStore(await open())];
    const flood = Array.from({ length: 3000 }, (_, index) => `vloed ${String(index).padStart(4, '0')}`);
    const ofFlood = (key: string, index: number) =>
      newMessage(key, { marked: true, team: index % 2 === 0 ? 'limburg' : 'brussel', acceptedAt: NOW - 5000 + index });
    await Promise.all(flood.map((key, index) => mine.insert(ofFlood(key, index), [key])));
    await mine.insert(newMessage('echt 1'), ['echt 1']);
    await other.insert(newMessage('echt 2', { team: 'brussel', acceptedAt: NOW + 1 }), ['echt 2']);
    await other.insert(newMessage('echt 3', { acceptedAt: NOW + 2 }), ['echt 3']);
    const take = async (store: DatabaseStore, limit: number) =>
      (await store.claim(claim({ now: NOW + 10, limit }))).map(({ key }) => key);
    expect([await take(other, 1), await take(mine, 1), await take(other, 1)]).toEqual([
      ['echt 1'],
      ['echt 2'],
      ['echt 3'],
    ]);
    const rest = [...(await take(mine, 2000)), ...(await take(other, 2000))];
    expect(rest).toHaveLength(3000);
    const places = ['limburg', 'brussel'].map((_, team) =>
      rest.map((key) => Number(key.slice(-4))).filter((index) => index % 2 === team),
    );
    for (const indexes of places) expect(indexes).toEqual(indexes.toSorted((a, b) => a - b));
  });

  it('lets teams take turns, and holds nobody up for what was set aside', async () => {
    const store = new DatabaseStore(await open());
    const add = (key: string, team: string, change: Partial<NewMessage> = {}) =>
      store.insert(newMessage(key, { team, ...change }), [key]);
    await add('opzij', 'antwerpen');
    await store.claim(claim());
    await store.setAside('opzij', 'ik', 'damaged');
    for (let index = 0; index < 20; index += 1) await add(`l${index}`, 'limburg', { acceptedAt: NOW - 100 + index });
    await store.claim(claim({ limit: 5 }));
    for (const key of ['b0', 'b1', 'b2']) await add(key, 'brussel');
    const next = (await store.claim(claim({ limit: 7 }))).map(({ key }) => key);
    expect(next).toEqual(['l5', 'b0', 'l6', 'b1', 'l7', 'b2', 'l8']);
  });

  it('leaves alone what has to wait, was set aside, is excepted or has another key', async () => {
    const store = new DatabaseStore(await open());
    for (const key of ['wacht', 'opzij', 'onderweg', 'gewoon']) await store.insert(newMessage(key), [key]);
    await store.insert(newMessage('vreemd', { keyId: 'k2' }), ['vreemd']);
    await store.claim(claim({ except: ['onderweg', 'gewoon'] }));
    const change = { attempts: 1, refusals: 1, nextTryAt: NOW + MINUTE, lastOutcome: 'refused 550' };
    await store.postpone('wacht', 'ik', change);
    await store.setAside('opzij', 'ik', 'damaged');
    expect((await store.claim(claim({ except: ['onderweg'] }))).map(({ key }) => key)).toEqual(['gewoon']);
    const again = await store.claim(claim({ now: NOW + MINUTE, except: ['onderweg', 'gewoon'] }));
    expect(again).toMatchObject([{ key: 'wacht', attempts: 1, refusals: 1, lastOutcome: 'refused 550' }]);
    expect(await store.summary(['k1'])).toEqual({ waiting: 5, oldestAcceptedAt: NOW, setAside: 1, unknownKeys: 1 });
  });

  it('takes what the clock, set back, would leave waiting too long', async () => {
    const store = new DatabaseStore(await open());
    for (const key of ['later', 'geleend']) await store.insert(newMessage(key), [key]);
    await store.claim(claim());
    await store.postpone('later', 'ik', { attempts: 9, refusals: 0, nextTryAt: NOW + LONGEST_WAIT, lastOutcome: '-' });
    expect(await store.claim(claim({ owner: 'jij', now: NOW }))).toEqual([]);
    expect(await store.claim(claim({ owner: 'jij', now: NOW - 60 * MINUTE }))).toHaveLength(2);
  });

  it('gives back what an owner has, one or all, and nobody else’s', async () => {
    const store = new DatabaseStore(await open());
    for (const key of ['a', 'b', 'c']) await store.insert(newMessage(key), [key]);
    await store.claim(claim({ limit: 1 }));
    await store.claim(claim({ owner: 'jij' }));
    await store.release('jij', 'b');
    expect(await store.claim(claim({ owner: 'zij' }))).toHaveLength(1);
    await store.release('jij');
    expect(await store.claim(claim({ owner: 'zij' }))).toHaveLength(1);
  });

  it('knows the next moment, and makes everything due', async () => {
    const store = new DatabaseStore(await open());
    expect(await store.nextDueAt(['k1'])).toBeNull();
    for (const key of ['a', 'b']) await store.insert(newMessage(key), [key]);
    await store.claim(claim({ limit: 1 }));
    expect(await store.nextDueAt(['k1'])).toBe(NOW);
    await store.claim(claim());
    expect(await store.nextDueAt(['k1'])).toBe(NOW + 25_000);
    await store.postpone('b', 'ik', { attempts: 4, refusals: 0, nextTryAt: NOW + MINUTE, lastOutcome: '-' });
    await store.makeAllDue(NOW + 1);
    expect(await store.nextDueAt(['k1'])).toBe(NOW + 1);
    expect(await store.nextDueAt([])).toBeNull();
  });

  it('leaves a lease alone that was given out a moment later than it began to look', async () => {
    const [mine, other] = [new DatabaseStore(await open()), new DatabaseStore(await open())];
    await mine.insert(newMessage('a'), ['a']);
    expect(await mine.claim(claim())).toHaveLength(1);
    expect(await other.claim(claim({ owner: 'jij', now: NOW - 50 }))).toEqual([]);
  });

  it('makes a message due at once by its reference, back to the team, unless it is under way', async () => {
    const store = new DatabaseStore(await open());
    await store.insert(newMessage('a'), ['a']);
    await store.insert(newMessage('b', { acceptedAt: NOW + 1 }), ['b']);
    await store.claim(claim({ limit: 1 }));
    expect(await store.retry('R-a', NOW)).toBe(0);
    await store.setAside('a', 'ik', 'damaged');
    expect((await store.list()).map(({ key, state }) => [key, state])).toEqual([
      ['a', 'aside'],
      ['b', 'pending'],
    ]);
    expect(await store.retry('R-a', NOW)).toBe(1);
    expect(await store.retry('R-z', NOW)).toBe(0);
    expect(await store.readByKey('a')).toMatchObject({ state: 'pending', refusals: 0, nextTryAt: NOW });
    expect(await store.readByKey('z')).toBeNull();
  });

  it('takes each message in once, however many writers bring it at once', async () => {
    const stores = await Promise.all([1, 2, 3].map(async () => new DatabaseStore(await open())));
    const keys = Array.from({ length: 40 }, (_, index) => `m${index}`);
    const answers = await Promise.all(
      keys.flatMap((key) => stores.flatMap((store) => [1, 2].map(() => store.insert(newMessage(key), [key])))),
    );
    expect(answers.filter((answer) => answer === null)).toHaveLength(40);
    expect(new Set(answers.filter((answer) => answer !== null).map(({ key }) => key)).size).toBe(40);
    expect(await stores[0]?.list()).toHaveLength(40);
  });

  it('gives each message to one of many who claim at once', async () => {
    const stores = await Promise.all([1, 2, 3].map(async () => new DatabaseStore(await open())));
    const keys = Array.from({ length: 60 }, (_, index) => `m${index}`);
    await Promise.all(keys.map((key) => stores[0]?.insert(newMessage(key), [key])));
    const taken: string[] = [];
    const takeAll = async (store: DatabaseStore, owner: string) => {
      while (taken.length < 60) taken.push(...(await store.claim(claim({ owner, limit: 4 }))).map(({ key }) => key));
    };
    await Promise.all(stores.map((store, index) => takeAll(store, `eigenaar ${index}`)));
    expect(taken.sort()).toEqual(keys.sort());
  });

  it('can be opened by several at the same first moment', async () => {
    const opened = await Promise.all([1, 2, 3, 4].map(() => open()));
    for (const database of opened) expect(await database.canWrite()).toBe(true);
    expect(await new DatabaseStore(opened[0] ?? (await open())).insert(newMessage('a'), ['a'])).toBeNull();
  });

  it('works for two writers at once', async () => {
    const stores = [new DatabaseStore(await open()), new DatabaseStore(await open())];
    const keys = Array.from({ length: 100 }, (_, index) => `m${index}`);
    await Promise.all(keys.map((key, index) => stores[index % 2]?.insert(newMessage(key), [key])));
    expect(await stores[0]?.list()).toHaveLength(100);
  });
});

describe('the SQLite file', () => {
  it('waits for a lock that another process holds, and works on after giving up', async () => {
    const database = await openDatabaseAt();
    const store = new DatabaseStore(database);
    const other = new Database(join(folder.path, 'site.sqlite'));
    other.exec('begin immediate');
    const waiting = store.insert(newMessage('a'), ['a']);
    setTimeout(() => other.exec('commit'), 400);
    expect(await waiting).toBeNull();
    other.exec('begin immediate');
    await expect(store.insert(newMessage('b'), ['b'])).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    other.exec('commit');
    expect(await store.insert(newMessage('b'), ['b'])).toBeNull();
    expect(await database.canWrite()).toBe(true);
    other.close();
  });

  it('knows after a message found no room that none would, though a small write still works', async () => {
    const database = await openDatabaseAt();
    const store = new DatabaseStore(database);
    const allowPages = (pages: number) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(database.kysely);
    // A limit below what there is means: what there is. SQLite's own is 2^32 - 2.
    await allowPages(1);
    const insertMany = async () => {
      for (let at = 0; ; at += 1) await store.insert(newMessage(`m${at}`), [`m${at}`]);
    };
    await expect(insertMany()).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    await sql`pragma user_version = 1`.execute(database.kysely);
    expect(await database.canWrite()).toBe(false);
    await allowPages(4_294_967_294);
    expect(await database.canWrite()).toBe(true);
  });

  it('is empty of deleted bytes only when nobody reads any more', async () => {
    const database = await openDatabaseAt();
    const store = new DatabaseStore(database);
    await store.insert(newMessage('a'), ['a']);
    const reader = new Database(join(folder.path, 'site.sqlite'));
    reader.exec('begin');
    reader.prepare('select count(*) from messages').get();
    await store.settle([{ key: 'a', reference: 'R-a', acceptedAt: NOW, deliveredAt: NOW }]);
    expect(await store.forgetDeleted()).toBe(false);
    reader.exec('commit');
    expect(await store.forgetDeleted()).toBe(true);
    reader.close();
  });
});
