/** What a report of a mail server changes, on each engine: once, and never so that a message is lost. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailNameOf } from '~/outbox/identity.server';
import { forgetHeld } from '~/outbox/returns/held.server';
import { ReturnStore } from '~/outbox/returns/return-store.server';
import { Returns, type Verdict } from '~/outbox/returns/returns.server';
import { TrialStore } from '~/outbox/returns/trial-store.server';
import { Watch } from '~/outbox/returns/watch.server';
import { DatabaseStore } from '~/outbox/store.server';
import type { SiteDatabase } from '~/platform/database/database.server';
import { DAY, HOUR } from '~/platform/durations';
import { openSiteDatabase } from '~/server/site-tables.server';
import { ENGINES, useEngine } from '../support/engines';
import { ACCEPTED_AT, newMessage } from '../support/new-message';
import { collectingLog, temporaryFolder } from '../support/outbox';
import { answerTo, postfixReport } from '../support/reports';

const KEY = 'ab12'.repeat(16);
const NOW = ACCEPTED_AT + 60_000;
const LEASE = { owner: 'A', lease: 25_000, limit: 10, keyIds: ['k1'], except: [] };

describe.each(ENGINES)('on %s', (name) => {
  const engine = useEngine(name);
  let folder: { path: string; remove(): Promise<void> };
  let database: SiteDatabase;
  let store: DatabaseStore;
  let returns: Returns;

  beforeEach(async () => {
    folder = await temporaryFolder();
    const { log } = collectingLog();
    const databaseUrl = await engine.databaseUrl();
    database = await openSiteDatabase({ dataDir: folder.path, log, ballastBytes: 64 * 1024, databaseUrl });
    store = new DatabaseStore(database, true);
    returns = new Returns({
      returns: new ReturnStore(database),
      trials: new TrialStore(database),
      clock: { now: () => NOW, pause: async () => {} },
      log,
    });
  });

  afterEach(async () => {
    await database.close();
    await folder.remove();
  });

  async function deliver(): Promise<void> {
    const claimed = await store.claim({ ...LEASE, now: NOW });
    expect(claimed).toMatchObject([{ key: KEY }]);
    await store.settle([{ key: KEY, reference: `R-${KEY}`, acceptedAt: ACCEPTED_AT, deliveredAt: NOW }]);
  }

  function report(round: number, action: 'failed' | 'delayed' | 'relayed' = 'failed'): Promise<Verdict> {
    const envelopeId = mailNameOf(KEY, round);
    return returns.read(Buffer.from(postfixReport({ messageId: `<${envelopeId}@1712.example>`, envelopeId, action })));
  }

  const count = async (table: 'held' | 'messages') =>
    (await database.kysely.selectFrom(table).select('key').execute()).length;
  const told = () => database.kysely.selectFrom('returns').select(['round', 'team', 'became', 'status']).execute();

  it('sends it to the fallback, once, however often it is reported and by whom', async () => {
    await store.insert(newMessage(KEY), [KEY]);
    await deliver();
    expect([await count('held'), await count('messages')]).toEqual([1, 0]);
    expect(await Promise.all([report(0), report(0)])).toEqual(['done', 'done']);
    const { sealed, ...expected } = newMessage(KEY);
    const [back] = await store.claim({ ...LEASE, now: NOW });
    expect(back).toMatchObject({ ...expected, bounced: 1, refusals: 3, lastOutcome: 'bounced 5.1.1' });
    expect(back?.sealed).toEqual(sealed);
    expect(await report(0)).toBe('done');
    expect([await count('held'), await count('messages')]).toEqual([0, 1]);
    expect(await told()).toEqual([{ round: 0, team: 'limburg', became: 'resent', status: '5.1.1' }]);
  });

  it('keeps it aside when it comes back from the fallback too, until somebody retries', async () => {
    await store.insert(newMessage(KEY), [KEY]);
    await deliver();
    await report(0);
    await deliver();
    // The first report again, late: it is about another mail.
    await report(0);
    expect([await count('held'), await count('messages')]).toEqual([1, 0]);
    await report(1);
    await report(1);
    expect(await store.summary(['k1'])).toMatchObject({ waiting: 1, setAside: 1 });
    expect(await store.claim({ ...LEASE, now: NOW })).toEqual([]);
    expect(await told()).toMatchObject([{ became: 'resent' }, { became: 'aside' }]);
    expect(await store.retry(`R-${KEY}`, NOW)).toBe(1);
    await deliver();
  });

  it('keeps it aside when what came back was for the fallback at once, because the team refused it', async () => {
    await store.insert(newMessage(KEY), [KEY]);
    await database.kysely.updateTable('messages').set({ refusals: 3 }).execute();
    await deliver();
    expect(await report(0)).toBe('done');
    expect(await store.summary(['k1'])).toMatchObject({ setAside: 1 });
  });

  it('is read again later when the site has not noted yet that a server took it', async () => {
    await store.insert(newMessage(KEY), [KEY]);
    await store.claim({ ...LEASE, now: NOW });
    expect(await report(0)).toBe('early');
    await store.settle([{ key: KEY, reference: `R-${KEY}`, acceptedAt: ACCEPTED_AT, deliveredAt: NOW }]);
    expect(await report(0)).toBe('done');
    expect(await count('messages')).toBe(1);
  });

  it('is told also when the text is no longer kept, and never when no mail has that name', async () => {
    expect(await report(0)).toBe('unknown');
    await store.insert(newMessage(KEY), [KEY]);
    await deliver();
    expect(await forgetHeld(database, NOW)).toBe(0);
    expect(await forgetHeld(database, NOW + 1)).toBe(1);
    expect([await report(0), await report(0)]).toEqual(['done', 'done']);
    expect(await told()).toEqual([{ round: 0, team: 'limburg', became: 'gone', status: '5.1.1' }]);
  });

  it('changes nothing by a delay, by what a server further on took, or by what somebody wrote', async () => {
    await store.insert(newMessage(KEY), [KEY]);
    await deliver();
    expect([await report(0, 'delayed'), await report(0, 'relayed')]).toEqual(['done', 'done']);
    expect(await returns.read(Buffer.from(answerTo(`<${KEY.slice(0, 32)}@1712.example>`)))).toBe('left');
    expect(await returns.read(Buffer.from('Subject: Afwezig\r\n\r\nIk ben er niet.'))).toBe('left');
    expect([await count('held'), await count('messages'), await told()]).toEqual([1, 0, []]);
  });

  it('misses a team whose trials are not known to arrive for three days, once a day, while they are sent', async () => {
    const { log, lines } = collectingLog();
    let [now, rings] = [NOW, 0];
    const clock = { now: () => now, pause: async () => {} };
    const trials = new TrialStore(database);
    const soundAlarm = () => {
      rings += 1;
    };
    const watch = new Watch({ returns: new ReturnStore(database), trials, clock, log, soundAlarm });
    const confirming = new Returns({ returns: new ReturnStore(database), trials, clock, log });
    for (let day = 0; day < 5; day += 1) {
      for (const team of ['brussel', 'limburg'])
        await trials.add(`${team === 'limburg' ? 'a' : 'b'}${day}`.repeat(16), team, now);
      now += DAY - HOUR;
      if (day === 1) await confirming.read(Buffer.from(answerTo(`<${'a1'.repeat(16)}@1712.example>`)));
      now += HOUR;
      await watch.lookAtTrials();
      await watch.lookAtTrials();
    }
    const missed = lines.filter((line) => line.includes('outbox.trial_unconfirmed'));
    expect(missed).toEqual([expect.stringContaining('"brussel":4'), expect.stringMatching(/"brussel":5,"limburg":3/)]);
    expect(rings).toBe(2);
    expect(watch.trialAges).toEqual([
      { team: 'brussel', seconds: (5 * DAY) / 1000 },
      { team: 'limburg', seconds: (3 * DAY + HOUR) / 1000 },
    ]);
    now += 7 * DAY;
    await watch.lookAtTrials();
    expect(rings).toBe(2);
    now += 30 * DAY;
    await watch.sweep();
    expect(await trials.states()).toEqual([]);
  });

  it('takes a report that a trial was delivered for one that it arrived, and neither a relay nor a failure', async () => {
    const trials = new TrialStore(database);
    const id = KEY.slice(0, 32);
    await trials.add(id, 'brussel', NOW);
    const isConfirmed = async () =>
      (await database.kysely.selectFrom('trials').select('confirmed_at').executeTakeFirstOrThrow()).confirmed_at !==
      null;
    const read = (action: 'failed' | 'relayed' | 'delivered') =>
      returns.read(Buffer.from(postfixReport({ messageId: '<a@1712.example>', envelopeId: id, action })));
    expect([await read('failed'), await read('relayed'), await isConfirmed()]).toEqual(['done', 'done', false]);
    expect(await told()).toMatchObject([{ team: 'brussel', became: 'trial' }]);
    expect([await read('delivered'), await isConfirmed()]).toEqual(['done', true]);
  });

  it('keeps nothing and no team of a delivered message where nobody reads bounces', async () => {
    store = new DatabaseStore(database);
    await store.insert(newMessage(KEY), [KEY]);
    await deliver();
    expect([await count('held'), await count('messages')]).toEqual([0, 0]);
    expect(await database.kysely.selectFrom('tombstones').select('team').execute()).toEqual([{ team: '' }]);
  });
});
