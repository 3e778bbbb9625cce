/** Two processes behind the proxy: one restarts or hangs, and no visitor notices; what was sent arrives once. */
import https from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startTwoSites, type TwoSites } from './two-sites';
import { visit } from './visitor';

/** 50 a second; fewer where the machine is so slow that this many wait. */
const EVERY = 20;
const MOST_AT_ONCE = 6;
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

/**
 * What the mails say, each Message-ID once. On a machine so slow that the store does not answer in time a message is mailed
 * while the visitor waits, and may come a second time under the same Message-ID.
 */
function arrived(): (string | undefined)[] {
  const byId = new Map(both.mail.mails.map(({ parsed }) => [parsed.messageId, parsed.text]));
  return [...byId.values()].map((text) => /Bericht [\w-]+\./.exec(text ?? '')?.[0]).sort();
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
  let restarting = true;
  const restarts = (async () => {
    for (const site of both.sites) {
      expect(await site.stop()).toBe(0);
      await site.start();
    }
    restarting = false;
  })();
  for (let turn = 0; restarting || turn < 100; turn += 1) {
    if (under.size >= MOST_AT_ONCE) await Promise.race(under);
    const isForm = turn % 10 === 9;
    if (isForm) sent.push(`nummer-${turn}`);
    begin(isForm ? send(`nummer-${turn}`) : read(turn));
    await pause(EVERY);
  }
  await Promise.all([restarts, ...under]);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
  expect(statuses.length).toBeGreaterThanOrEqual(100);
  await vi.waitFor(() => expect(arrived()).toEqual(messages(sent)), { timeout: 60_000, interval: 100 });
  for (const site of both.sites) await site.stop();
  expect(arrived()).toEqual(messages(sent));
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
});
