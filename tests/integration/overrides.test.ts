/** What is set for days to come, on both engines: kept, shared, ended by itself, and who set it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LiveStore, openLiveStore } from '~/availability/live/live-store.server';
import type { Override, OverrideBody } from '~/availability/overrides/override';
import type { SiteDatabase } from '~/platform/database/database.server';
import { createLog } from '~/platform/log.server';
import { openSiteDatabase } from '~/server/site-tables.server';
import { ENGINES, useEngine } from '../support/engines';
import { collectingLog, temporaryFolder } from '../support/outbox';
import { eventually } from '../support/patience';

const START = Date.parse('2026-11-30T10:00:00+01:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const closure: OverrideBody = {
  kind: 'closure',
  channels: ['phone', 'chat'],
  from: new Date(START + DAY),
  until: new Date(START + 2 * DAY),
  reason: { nl: 'geheime opleiding', en: 'training' },
};
const news: OverrideBody = { kind: 'news', words: 'geheim woord', audience: 'teens', until: new Date(START + HOUR) };
const hidden: OverrideBody = { kind: 'hidden', helpline: 'awel', number: '102', until: null };

const bodyOf = ({ id: _, by: _by, setAt: _setAt, ...body }: Override) => body;

describe.each(ENGINES)('on %s', (name) => {
  const engine = useEngine(name);
  let folder: { path: string; remove(): Promise<void> };
  let databases: SiteDatabase[];
  let clock: Date;
  let lines: string[];

  beforeEach(async () => {
    folder = await temporaryFolder();
    databases = [];
    clock = new Date(START);
  });

  afterEach(async () => {
    vi.useRealTimers();
    for (const database of databases) await database.close();
    await folder.remove();
  });

  /** A store as another process would have it. */
  async function open(stillNeeded: (override: Override) => boolean = () => true): Promise<LiveStore> {
    const { log, lines: own } = collectingLog();
    lines = own;
    const database = await openSiteDatabase({
      dataDir: folder.path,
      databaseUrl: await engine.databaseUrl(),
      log: createLog('error', () => {}),
      ballastBytes: 1024,
    });
    databases.push(database);
    return openLiveStore({ database: database.kysely, log, now: () => clock, stillNeeded });
  }

  it('every kind is kept as it was set, in that order, and is there in a store that is opened later', async () => {
    const store = await open();
    for (const body of [closure, hidden, news]) {
      expect(await store.add(body, 'els')).toBe(true);
      clock = new Date(clock.getTime() + 1000);
    }
    const later = (await open()).overrides();
    expect(later.map(bodyOf)).toEqual([closure, hidden, news]);
    expect(later).toEqual(store.overrides());
    expect(later[0]).toMatchObject({ by: 'els', setAt: new Date(START) });
  });

  it('ends by itself, and is another version then', async () => {
    const store = await open();
    await store.add(news, 'els');
    const version = store.version();
    clock = new Date(START + HOUR - 1);
    expect([store.overrides().length, store.version()]).toEqual([1, version]);
    clock = new Date(START + HOUR);
    expect(store.overrides()).toEqual([]);
    expect(store.version()).not.toBe(version);
    expect((await open()).overrides()).toEqual([]);
  });

  it('is ended before its time; what was ended elsewhere already is no fault', async () => {
    const [one, other] = [await open(), await open()];
    await one.add(closure, 'els');
    clock = new Date(START + 1000);
    await one.add(hidden, 'els');
    await other.readAgain();
    const [first] = other.overrides();
    expect(await other.remove(first?.id ?? '', 'jan')).toBe(true);
    expect(other.overrides().map(bodyOf)).toEqual([hidden]);
    expect(await one.remove(first?.id ?? '', 'els')).toBe(true);
    await other.readAgain();
    expect(other.overrides().map(bodyOf)).toEqual([hidden]);
  });

  it('that content/ has made needless is over', async () => {
    const store = await open(({ kind }) => kind !== 'hidden');
    await store.add(hidden, 'els');
    await store.add(closure, 'els');
    expect(store.overrides().map(bodyOf)).toEqual([closure]);
  });

  it('is known within 5 seconds to another process that runs', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const [one, other] = [await open(), await open()];
    other.start();
    await one.add(closure, 'els');
    expect(other.overrides()).toEqual([]);
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    await eventually(() => expect(other.overrides().map(bodyOf)).toEqual([closure]));
    await other.stop();
  });

  it('who set what and when is kept for 90 days, live states too, and never what was written', async () => {
    const store = await open();
    await store.set(
      [{ channel: 'phone', live: { state: 'busy', until: new Date(START + HOUR), note: 'geheim' } }],
      'els',
    );
    clock = new Date(START + 1000);
    await store.end(['phone'], 'jan');
    clock = new Date(START + 2000);
    await store.add(closure, 'els');
    clock = new Date(START + 3000);
    await store.remove(store.overrides()[0]?.id ?? '', 'jan');
    const changes = await store.changes();
    expect(changes.map(({ by, what, subject }) => `${by} ${what} ${subject}`)).toEqual([
      'jan end closure phone,chat',
      'els closure phone,chat',
      'jan free phone',
      'els busy phone',
    ]);
    expect(changes[3]).toMatchObject({ at: new Date(START), until: new Date(START + HOUR) });
    expect(JSON.stringify([changes, lines])).not.toMatch(/geheim/);
    clock = new Date(START + 90 * DAY + 2000);
    expect((await store.changes()).map(({ what }) => what)).toEqual(['end closure']);
  });

  it('a state that its own machine says again and again, and takes back when there is none, is noted once', async () => {
    const store = await open();
    for (const minutes of [10, 15, 20]) {
      const until = new Date(START + minutes * 60_000);
      await store.set([{ channel: 'chat', live: { state: 'busy', until } }], 'centrale');
    }
    await store.set([{ channel: 'chat', live: { state: 'busy', until: new Date(START + HOUR) } }], 'els');
    await store.end(['chat', 'phone'], 'centrale');
    await store.end(['chat'], 'centrale');
    const noted = (await store.changes()).map(({ by, what, subject }) => `${by} ${what} ${subject}`);
    expect(noted.toSorted()).toEqual(['centrale busy chat', 'centrale free chat', 'els busy chat']);
  });

  it('what is over is forgotten by a store that runs', async () => {
    const store = await open();
    await store.add(news, 'els');
    await store.set([{ channel: 'phone', live: { state: 'busy', until: new Date(START + HOUR) } }], 'els');
    clock = new Date(START + 91 * DAY);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    store.start();
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    const rows = async (table: 'overrides' | 'desk_changes') =>
      (await databases[0]?.kysely.selectFrom(table).selectAll().execute())?.length;
    await eventually(async () => expect([await rows('overrides'), await rows('desk_changes')]).toEqual([0, 0]));
    await store.stop();
  });
});
