/** Two processes behind the proxy: one restarts or hangs, and no visitor notices; what was sent arrives once. */
import https from 'node:https';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { doubtfulDeliveries } from '../support/doubtful';
import { PER_SECOND, startLoad } from '../support/steady-load';
import { startTwoSites, type TwoSites } from './two-sites';
import { visit } from './visitor';

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
  const sent: string[] = [];
  let asked = 0;
  const load = startLoad((turn) => {
    asked = turn + 1;
    if (turn % 10 !== 9) return read(turn);
    sent.push(`nummer-${turn}`);
    return send(`nummer-${turn}`);
  });
  const since = performance.now();
  for (const site of both.sites) {
    expect(await site.stop()).toBe(0);
    await site.start();
  }
  await vi.waitFor(() => expect(asked).toBeGreaterThanOrEqual(100), { timeout: 60_000, interval: 100 });
  const seconds = (performance.now() - since) / 1000;
  const { statuses, perSecond, late } = await load.stop();
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
  // By the clock: how quick the machine is decides only how many of them were late (load.test.ts), and that is printed.
  expect(statuses.length).toBeGreaterThanOrEqual(Math.floor(seconds * PER_SECOND));
  await vi.waitFor(() => expect(arrived()).toEqual(messages(sent)), { timeout: 60_000, interval: 100 });
  for (const site of both.sites) await site.stop();
  expect(arrived()).toEqual(messages(sent));
  expectNoSecondCopyUntold(sent.length);
  process.stdout.write(
    `restart: ${statuses.length} requests in ${seconds.toFixed(1)} s at ${perSecond.toFixed(1)} a second, ${late} of them late, ${sent.length} messages, ${both.mail.mails.length} mails\n`,
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
