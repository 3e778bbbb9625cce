/** Two processes behind the proxy: one restarts or hangs, and no visitor notices; what was sent arrives once. */
import https from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { doubtfulDeliveries } from '../support/doubtful';
import { startTwoSites, type TwoSites } from './two-sites';
import { visit } from './visitor';

/** 50 a second: each request is due at a moment of its own, and one that is late begins at once. */
const EVERY = 20;
/** Only a machine that is too slow for 50 a second has so many under way; it is asked less, not drowned. */
const MOST_AT_ONCE = 12;
const PAGES = ['/', '/kinderen', '/jongeren', '/volwassenen/contact', '/hulplijnen?nu=1', '/kinderen?bron=folder'];
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

let both: TwoSites;
let agent: https.Agent;

beforeEach(async () => {
  both = await startTwoSites();
  agent = new https.Agent({ keepAlive: true });
});
afterEach(async () => {
  agent.destroy();
  await both.remove();
});

async function send(id: string): Promise<number> {
  const body = new URLSearchParams({ message: `Bericht ${id}.`, replyBy: 'none', submissionId: id }).toString();
  return (await visit(both.nginx, '/kinderen/contact', { method: 'POST', headers: FORM, body, agent })).status;
}

async function read(turn: number): Promise<number> {
  return (await visit(both.nginx, PAGES[turn % PAGES.length] ?? '/', { agent })).status;
}

/** What the mails say, each Message-ID once. */
function arrived(): (string | undefined)[] {
  const byId = new Map(both.mail.mails.map(({ parsed }) => [parsed.messageId, parsed.text]));
  return [...byId.values()].map((text) => /Bericht [\w-]+\./.exec(text ?? '')?.[0]).sort();
}

/** A second copy, under the same Message-ID, may only be one that the log of a process says it was not sure of. */
function expectNoSecondCopyUntold(messages: number): void {
  const told = both.sites.reduce((sum, { output }) => sum + doubtfulDeliveries(output), 0);
  expect(both.mail.mails.length - messages).toBeLessThanOrEqual(told);
}

/** Once each. */
const messages = (ids: readonly string[]) => ids.map((id) => `Bericht ${id}.`).sort();

it('fails 0 requests while both restart one after the other at 50 requests a second, and delivers each message once', async () => {
  const statuses: number[] = [];
  const under = new Set<Promise<unknown>>();
  const begin = (answer: Promise<number>) => {
    const ended = answer
      .catch(() => 0)
      .then((status) => {
        statuses.push(status);
        under.delete(ended);
      });
    under.add(ended);
  };
  const sent: string[] = [];
  const began = performance.now();
  let restarting = true;
  const restarts = (async () => {
    for (const site of both.sites) {
      expect(await site.stop()).toBe(0);
      await site.start();
    }
    restarting = false;
  })();
  let turn = 0;
  for (; restarting || turn < 100; turn += 1) {
    await pause(Math.max(0, began + turn * EVERY - performance.now()));
    if (under.size >= MOST_AT_ONCE) await Promise.race(under);
    const isForm = turn % 10 === 9;
    if (isForm) sent.push(`nummer-${turn}`);
    begin(isForm ? send(`nummer-${turn}`) : read(turn));
  }
  const perSecond = (turn * 1000) / (performance.now() - began);
  await Promise.all([restarts, ...under]);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
  expect(statuses.length).toBeGreaterThanOrEqual(100);
  await vi.waitFor(() => expect(arrived()).toEqual(messages(sent)), { timeout: 60_000, interval: 100 });
  for (const site of both.sites) await site.stop();
  expect(arrived()).toEqual(messages(sent));
  expectNoSecondCopyUntold(sent.length);
  process.stdout.write(
    `restart: ${statuses.length} requests at ${perSecond.toFixed(1)} a second, ${sent.length} messages, ${both.mail.mails.length} mails\n`,
  );
});

it('asks the other process when one hangs, and the message is one when that one wakes up', async () => {
  const [hanging] = both.sites;
  process.kill(hanging.pid, 'SIGSTOP');
  const ids = ['a', 'b', 'c'];
  const statuses = await Promise.all(ids.map(send));
  process.kill(hanging.pid, 'SIGCONT');
  expect(statuses).toEqual([200, 200, 200]);
  await vi.waitFor(() => expect(hanging.output).toContain('"route":"/:section/contact"'), {
    timeout: 20_000,
    interval: 50,
  });
  await vi.waitFor(() => expect(arrived()).toEqual(messages(ids)), { timeout: 60_000, interval: 100 });
  for (const site of both.sites) await site.stop();
  expect(arrived()).toEqual(messages(ids));
  expectNoSecondCopyUntold(ids.length);
});
