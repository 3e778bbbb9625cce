/** The whole site, twice, on one PostgreSQL: what one process takes in or is told, the other knows. Needs a build. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../support/http-client';
import { eventually } from '../support/patience';
import { type PostgresServer, startPostgres } from '../support/postgres';
import { type Site, startSite } from '../support/site';
import { type MailServer, startMailServer } from '../support/smtp';

const TOKEN = 'een-goede-sleutel-van-toen';

let postgres: PostgresServer;
let server: MailServer;
let environment: Record<string, string>;
let sites: Site[];

beforeAll(async () => {
  postgres = await startPostgres();
  server = await startMailServer();
  environment = {
    DATABASE_URL: await postgres.createDatabase(),
    OUTBOX_KEY: Buffer.alloc(32, 7).toString('base64'),
    AVAILABILITY_TOKEN: TOKEN,
  };
  // At the same moment, on a database without a single table.
  sites = await Promise.all([1, 2].map(() => startSite({ smtpUrl: server.url, environment })));
});

afterAll(async () => {
  for (const site of sites) await site.remove();
  await server.stop();
  await postgres.remove();
});

function site(index: 0 | 1): Site {
  const found = sites[index];
  if (!found) throw new Error('the site did not start');
  return found;
}

/** Sends the form without script. @returns the code on the confirmation */
async function send(to: Site, message: string): Promise<string> {
  const body = new URLSearchParams({ message, replyBy: 'none', submissionId: `formulier van ${message}` }).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Accept-Encoding': 'identity' };
  const answer = await ask(to.port, '/contact', { method: 'POST', headers, body });
  const [, reference = ''] = /<main[^>]* data-confirmation="([^"]+)"/.exec(answer.body.toString()) ?? [];
  expect([answer.status, reference]).toEqual([200, expect.stringMatching(/^\S+$/)]);
  return reference;
}

async function phoneState(of: Site): Promise<string> {
  const { body } = await ask(of.port, '/api/availability');
  const { channels } = JSON.parse(body.toString());
  return channels.find((one: { helpline: string; id: string }) => one.helpline === '1712' && one.id === 'phone').reason;
}

it('delivers a message sent to either process, once, and knows it when it comes again', async () => {
  const reference = await send(site(0), 'Hallo van hier.');
  expect(await send(site(1), 'Hallo van hier.')).toBe(reference);
  await send(site(1), 'Hallo van daar.');
  const mails = await server.received(2);
  expect(mails.map(({ parsed }) => parsed.subject?.includes(reference))).toContain(true);
  const check = () =>
    promisify(execFile)(process.execPath, ['scripts/run.js', 'outbox', 'check'], {
      env: { ...process.env, ...environment },
    });
  await eventually(async () => expect((await check()).stdout).toContain('wachtend: 0'));
  expect(server.mails).toHaveLength(2);
});

it('shows on the other process that the phone is closed, and that it no longer is', async () => {
  const path = '/api/availability/phone';
  const headers = { Authorization: `Bearer ${TOKEN}` };
  const until = new Date(Date.now() + 60 * 60_000).toISOString();
  const open = await phoneState(site(1));
  const body = JSON.stringify({ state: 'closed', until });
  expect((await ask(site(0).port, path, { method: 'PUT', headers, body })).status).toBe(204);
  // Closed by its hours it stays closed by its hours: then only the log tells.
  const seen = () =>
    site(1)
      .output.split('\n')
      .filter((line) => line.includes('"event":"live.seen"')).length;
  await eventually(() => expect(seen()).toBeGreaterThan(0));
  const closed = await phoneState(site(1));
  expect(closed).toBe(open === 'hours' ? await phoneState(site(0)) : 'live');
  const before = seen();
  expect((await ask(site(0).port, path, { method: 'DELETE', headers })).status).toBe(204);
  await eventually(() => expect(seen()).toBeGreaterThan(before));
  expect(await phoneState(site(1))).toBe(open);
});

it('goes on when the database crashes: pages and the form answer, and it is ready again when the database is back', async () => {
  await postgres.stop('immediate');
  expect((await ask(site(0).port, '/kinderen')).status).toBe(200);
  await send(site(0), 'Terwijl de databank weg is.');
  await postgres.start();
  await send(site(1), 'Als ze terug is.');
  await server.received(4);
  await eventually(async () => expect((await ask(site(0).port, '/readyz')).status).toBe(200));
});

it('stops one process with 0 while the other goes on', async () => {
  expect(await site(0).stop()).toBe(0);
  await send(site(1), 'Alleen nog hier.');
  expect((await server.received(5)).at(-1)?.parsed.text).toContain('Alleen nog hier.');
  const said = sites.map(({ output }) => output).join('');
  expect(said).not.toMatch(/geheim|Hallo van|databank weg|Alleen nog/);
});
