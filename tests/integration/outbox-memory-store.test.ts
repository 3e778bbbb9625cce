/** The store of the model does what the real one does: the same random calls, the same answers. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LONGEST_WAIT } from '~/outbox/retry';
import type { OutboxStore } from '~/outbox/store';
import { DatabaseStore } from '~/outbox/store.server';
import { MINUTE } from '~/platform/durations';
import { openSiteDatabase } from '~/server/site-tables.server';
import { MemoryStore } from '../model/memory-store';
import { collectingLog, temporaryFolder } from '../support/outbox';

/** Asks something at a moment. */
type Call = (store: OutboxStore, now: number) => Promise<unknown>;

interface Asked {
  name: string;
  ask: Call;
  /** How long after the call before; long before it when somebody set the clock back. */
  after: number;
}

const NOW = Date.UTC(2026, 10, 22, 9);
const LEASE = 25_000;

const number = fc.integer({ min: 0, max: 6 });
const owner = fc.constantFrom('ik', 'jij');
const keyIds = fc.constantFrom(['k1'], ['k1', 'k2'], []);
const times = fc.constantFrom(0, 1, LEASE - 1, LEASE, MINUTE, LONGEST_WAIT, LONGEST_WAIT + 1, -10 * 24 * 60 * MINUTE);
const later = fc.constantFrom(0, 1, MINUTE, LONGEST_WAIT);

/** No two are accepted at one moment: among equals each engine may choose. */
function messageOf(index: number, old: boolean) {
  const key = `${old ? 'old' : 'm'}${index}`;
  const acceptedAt = NOW - 100 + 2 * index + (old ? 1 : 0);
  const sealed = Buffer.from(`verzegeld ${key}`);
  const team = index % 2 === 0 ? 'limburg' : 'brussel';
  const keyId = index % 3 === 0 ? 'k2' : 'k1';
  return { key, reference: `R-${index}`, team, marked: index % 3 === 1, acceptedAt, keyId, sealed };
}

const key = fc.tuple(number, fc.boolean()).map(([index, old]) => messageOf(index, old).key);

const call: fc.Arbitrary<[string, Call]> = fc.oneof(
  fc.tuple(number, fc.boolean()).map(([index, old]): [string, Call] => {
    const message = messageOf(index, old);
    const keys = old ? [message.key] : [message.key, `old${index}`];
    // Known under two keys, either is right.
    const ask: Call = async (store) => keys.includes((await store.insert(message, keys))?.key ?? 'new');
    return [`insert ${message.key}`, ask];
  }),
  fc
    .tuple(owner, fc.integer({ min: 1, max: 4 }), keyIds, fc.array(key, { maxLength: 2 }))
    .map(([who, limit, ids, except]): [string, Call] => [
      `claim ${who} ${limit} ${ids} ${except}`,
      (store, now) => store.claim({ owner: who, now, lease: LEASE, limit, keyIds: ids, except }),
    ]),
  fc
    .tuple(key, owner, later, number)
    .map(([name, who, wait, attempts]): [string, Call] => [
      `postpone ${name} ${who} ${wait}`,
      (store, now) =>
        store.postpone(name, who, { attempts, refusals: attempts, nextTryAt: now + wait, lastOutcome: 'delayed 451' }),
    ]),
  fc.tuple(number, fc.boolean()).map(([index, old]): [string, Call] => {
    const { key: name, reference, acceptedAt } = messageOf(index, old);
    return [`settle ${name}`, (store, now) => store.settle([{ key: name, reference, acceptedAt, deliveredAt: now }])];
  }),
  fc
    .tuple(owner, fc.option(key))
    .map(([who, name]): [string, Call] => [
      `release ${who} ${name}`,
      (store) => (name ? store.release(who, name) : store.release(who)),
    ]),
  fc
    .tuple(key, owner)
    .map(([name, who]): [string, Call] => [
      `set aside ${name} ${who}`,
      (store) => store.setAside(name, who, 'damaged'),
    ]),
  fc.constant<[string, Call]>(['make all due', (store, now) => store.makeAllDue(now)]),
  later.map((wait): [string, Call] => [`sweep ${wait}`, (store, now) => store.sweepTombstones(now - wait)]),
  number.map((index): [string, Call] => [`retry R-${index}`, (store, now) => store.retry(`R-${index}`, now)]),
  key.map((name): [string, Call] => [`read ${name}`, (store) => store.readByKey(name)]),
  number.map((index): [string, Call] => [`read R-${index}`, (store) => store.read(`R-${index}`)]),
);

const asked: fc.Arbitrary<Asked> = fc.tuple(call, times).map(([[name, ask], after]) => ({ name, ask, after }));

/** What can be seen of a store after each call. */
async function lookAt(store: OutboxStore): Promise<unknown> {
  const ids = ['k1'];
  return [await store.list(), await store.summary(ids), await store.nextDueAt(ids), await store.nextDueAt([])];
}

it('answers as SQLite does, whatever is asked', async () => {
  const folder = await temporaryFolder();
  const database = await openSiteDatabase({ dataDir: folder.path, log: collectingLog().log, ballastBytes: 1024 });
  const real = new DatabaseStore(database);
  const property = fc.asyncProperty(fc.array(asked, { minLength: 5, maxLength: 40, size: 'max' }), async (calls) => {
    await database.kysely.deleteFrom('messages').execute();
    await database.kysely.deleteFrom('tombstones').execute();
    const model = new MemoryStore();
    let now = NOW;
    for (const { name, ask, after } of calls) {
      now += after;
      const [expected, given] = [await ask(real, now), await ask(model, now)];
      expect(given, name).toEqual(expected);
      expect(await lookAt(model), name).toEqual(await lookAt(real));
    }
  });
  try {
    await fc.assert(property, { numRuns: 150, seed: 1712 });
  } finally {
    await database.close();
    await folder.remove();
  }
});
