import { rm } from 'node:fs/promises';
import type { KyselyPlugin } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LiveStore, openLiveStore } from '~/availability/live/live-store.server';
import type { LiveState } from '~/hours/live';
import type { SiteDatabase } from '~/platform/database/database.server';
import { createLog } from '~/platform/log.server';
import { openSiteDatabase } from '~/server/site-tables.server';
import { ENGINES, useEngine } from '../support/engines';
import { createGate } from '../support/gate';
import { collectingLog, temporaryFolder } from '../support/outbox';
import { eventually } from '../support/patience';

const START = Date.parse('2026-11-23T10:00:00+01:00');
const minutes = (count: number) => new Date(START + count * 60_000);
const busy = (count: number, note?: string): LiveState => ({
  state: 'busy',
  until: minutes(count),
  ...(note && { note }),
});

describe.each(ENGINES)('on %s', (name) => {
  const engine = useEngine(name);
  let folder: { path: string; remove(): Promise<void> };
  let databases: SiteDatabase[];
  let clock: Date;
  let lines: string[];

  beforeEach(async () => {
    folder = await temporaryFolder();
    databases = [];
    clock = minutes(0);
    lines = [];
  });

  afterEach(async () => {
    for (const database of databases) await database.close();
    await folder.remove();
  });

  /** A store as another process would have it: its own connection to the same database. */
  async function open(...plugins: KyselyPlugin[]): Promise<LiveStore> {
    const { log, lines: own } = collectingLog();
    lines = own;
    const database = await openSiteDatabase({
      dataDir: folder.path,
      databaseUrl: await engine.databaseUrl(),
      log: createLog('error', () => {}),
      ballastBytes: 1024,
    });
    databases.push(database);
    const kysely = plugins.reduce((plain, plugin) => plain.withPlugin(plugin), database.kysely);
    return openLiveStore({ database: kysely, log, now: () => clock });
  }

  describe('a live state', () => {
    it('holds at once, and in a store that is opened later', async () => {
      const store = await open();
      expect(store.states()).toEqual({});
      expect(await store.set([{ channel: 'phone', live: busy(30, 'Na Pano') }], 'abc')).toBe(true);
      expect(store.states()).toEqual({ phone: busy(30, 'Na Pano') });
      expect((await open()).states()).toEqual({ phone: busy(30, 'Na Pano') });
    });

    it('ends on a whole second, never before the one that it was given', async () => {
      const store = await open();
      await store.set([{ channel: 'phone', live: { state: 'busy', until: new Date(START + 60_130) } }], 'abc');
      const until = new Date(START + 61_000);
      expect(store.states()).toEqual({ phone: { state: 'busy', until } });
      expect((await open()).states()).toEqual({ phone: { state: 'busy', until } });
    });

    it('takes the place of what was set before, its note too', async () => {
      const store = await open();
      await store.set([{ channel: 'phone', live: busy(30, 'Na Pano') }], 'abc');
      const closed: LiveState = { state: 'closed', until: minutes(90) };
      await store.set(
        [
          { channel: 'phone', live: closed },
          { channel: 'chat', live: busy(10) },
        ],
        'abc',
      );
      expect((await open()).states()).toEqual({ phone: closed, chat: busy(10) });
    });

    it('is ended on one channel and stays on the other', async () => {
      const store = await open();
      const both = (['phone', 'chat'] as const).map((channel) => ({ channel, live: busy(30) }));
      await store.set(both, 'abc');
      expect(await store.end(['chat'], 'abc')).toBe(true);
      expect(store.states()).toEqual({ phone: busy(30) });
      expect((await open()).states()).toEqual({ phone: busy(30) });
    });

    it('ends by itself, also while nobody looked and in a store that is opened later', async () => {
      const store = await open();
      await store.set([{ channel: 'phone', live: busy(30) }], 'abc');
      clock = new Date(minutes(30).getTime() - 1);
      expect(store.states()).toEqual({ phone: busy(30) });
      clock = minutes(30);
      expect(store.states()).toEqual({});
      expect((await open()).states()).toEqual({});
    });
  });

  describe('the version', () => {
    it('is another one after each change and each end, and only then', async () => {
      const store = await open();
      const versions = [store.version()];
      const step = async (work: () => Promise<unknown>) => {
        await work();
        versions.push(store.version());
      };
      await step(() => store.readAgain());
      await step(() => store.set([{ channel: 'phone', live: busy(30) }], 'abc'));
      await step(() => store.set([{ channel: 'phone', live: busy(30) }], 'abc'));
      await step(() => store.set([{ channel: 'phone', live: busy(40) }], 'abc'));
      await step(() => store.set([{ channel: 'phone', live: busy(40, 'x') }], 'abc'));
      await step(() => store.end(['phone'], 'abc'));
      await step(() => store.set([{ channel: 'chat', live: busy(20) }], 'abc'));
      await step(async () => {
        clock = minutes(20);
      });
      await step(() => store.readAgain());
      const changed = versions.slice(1).map((version, index) => version !== versions[index]);
      expect(changed).toEqual([false, true, false, true, true, true, true, true, false]);
    });
  });

  describe('two processes on one database', () => {
    it('each sees what the other did when it reads again', async () => {
      const [one, other] = [await open(), await open()];
      await one.set([{ channel: 'phone', live: busy(30) }], 'abc');
      const before = other.version();
      await other.readAgain();
      expect(other.states()).toEqual({ phone: busy(30) });
      expect(other.version()).not.toBe(before);
      await other.end(['phone'], 'abc');
      await one.readAgain();
      expect(one.states()).toEqual({});
    });

    it('what was just changed here is not undone by a reading that began before', async () => {
      const store = await open();
      await store.set([{ channel: 'phone', live: busy(30) }], 'abc');
      await Promise.all([store.readAgain(), store.end(['phone'], 'abc'), store.readAgain()]);
      expect(store.states()).toEqual({});
    });
  });

  describe('a store that runs', () => {
    afterEach(() => {
      vi.useRealTimers();
    });

    it('knows within 5 seconds what another process did', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      const [one, other] = [await open(), await open()];
      other.start();
      await one.set([{ channel: 'phone', live: busy(30) }], 'abc');
      expect(other.states()).toEqual({});
      vi.advanceTimersByTime(5_000);
      vi.useRealTimers();
      await eventually(() => expect(other.states()).toEqual({ phone: busy(30) }));
      await other.stop();
    });
  });

  describe('the log', () => {
    it('says who, what and until when, and never the note', async () => {
      const store = await open();
      await store.set([{ channel: 'phone', live: busy(30, 'geheim woord') }], '63d0d367');
      await store.end(['phone'], 'ab12cd34');
      const events = lines.map((line) => JSON.parse(line));
      expect(events).toMatchObject([
        { event: 'live.changed', channel: 'phone', by: '63d0d367', state: 'busy', until: '2026-11-23T09:30:00.000Z' },
        { event: 'live.changed', channel: 'phone', by: 'ab12cd34', state: 'none', until: null },
      ]);
      expect(lines.join('')).not.toContain('geheim');
    });
  });

  describe('a database that keeps readings waiting', () => {
    afterEach(() => {
      vi.useRealTimers();
    });

    it('does not get more and more of them', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      const gate = createGate();
      let readings = 0;
      const store = await open({
        transformQuery({ node }) {
          if (JSON.stringify(node).includes('live_states')) readings += 1;
          return node;
        },
        async transformResult({ result }) {
          if (readings > 1) await gate.passed;
          return result;
        },
      });
      store.start();
      vi.advanceTimersByTime(10 * 60_000);
      gate.open();
      await store.stop();
      expect(readings).toBe(2);
    });
  });

  describe('a database that fails', () => {
    it('keeps what was known, says so once, and changes nothing', async () => {
      const store = await open();
      await store.set([{ channel: 'phone', live: busy(30) }], 'abc');
      await databases[0]?.close();
      await rm(folder.path, { recursive: true, force: true });
      await store.readAgain();
      await store.readAgain();
      expect(await store.end(['phone'], 'abc')).toBe(false);
      expect(store.states()).toEqual({ phone: busy(30) });
      expect(lines.filter((line) => line.includes('cannot_read'))).toHaveLength(1);
    });
  });
});
