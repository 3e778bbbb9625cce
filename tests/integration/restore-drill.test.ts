/** What an operator does on a bad day, on the built site: the store is lost and comes back from a backup; the key is lost. Prints how long it took. */
import { execFile } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postgresPrograms } from '../../scripts/postgres.js';
import { ask } from '../support/http-client';
import { temporaryFolder } from '../support/outbox';
import { eventually } from '../support/patience';
import { type PostgresServer, startPostgres } from '../support/postgres';
import { type Site, startSite } from '../support/site';
import { type MailServer, startMailServer } from '../support/smtp';

const run = promisify(execFile);
const LONGEST_MINUTES = 15;
const LATER = { at: 'recipient', how: 'refuse', code: 451 } as const;

let folder: { path: string; remove(): Promise<void> };
let mailServer: MailServer;
let site: Site;

beforeEach(async () => {
  folder = await temporaryFolder();
  mailServer = await startMailServer();
});
afterEach(async () => {
  await site.remove();
  await mailServer.stop();
  await folder.remove();
});

async function post(message: string) {
  const body = new URLSearchParams({ message, replyBy: 'none', submissionId: `formulier van ${message}` }).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Accept-Encoding': 'identity' };
  return ask(site.port, '/contact', { method: 'POST', headers, body });
}

async function promise(message: string): Promise<void> {
  expect((await post(message)).status).toBe(200);
}

function command(...parameters: string[]) {
  return run(process.execPath, ['scripts/run.js', ...parameters], {
    env: { ...process.env, DATA_DIR: site.dataDir },
  });
}

function arrived(message: string): boolean {
  return mailServer.mails.some(({ parsed }) => parsed.text?.includes(message));
}

interface Drill {
  environment(): Promise<Record<string, string>>;
  backUp(file: string): Promise<unknown>;
  /** As a disk that fails loses it. */
  lose(): Promise<void>;
  restore(file: string): Promise<unknown>;
}

/** @returns minutes from the loss until messages are taken in and delivered again */
async function drill({ environment, backUp, lose, restore }: Drill): Promise<number> {
  mailServer.misbehave(LATER);
  site = await startSite({ smtpUrl: mailServer.url, environment: await environment() });
  const promised = ['Bericht 1.', 'Bericht 2.', 'Bericht 3.'];
  for (const message of promised) await promise(message);
  let writing = true;
  const writer = (async () => {
    for (let at = 1; writing; at += 1) await promise(`Tijdens de kopie, nummer ${at}.`);
  })();
  const file = join(folder.path, 'kopie');
  await backUp(file);
  writing = false;
  await writer;
  await site.kill();
  const begun = performance.now();
  await lose();
  await restore(file);
  mailServer.misbehave();
  await site.start();
  expect((await ask(site.port, '/kinderen')).status).toBe(200);
  await eventually(async () => expect((await ask(site.port, '/readyz')).status).toBe(200));
  await promise('Na het herstel.');
  for (const message of [...promised, 'Na het herstel.']) await eventually(() => expect(arrived(message)).toBe(true));
  return (performance.now() - begun) / 60_000;
}

function judge(engine: string, minutes: number): void {
  process.stdout.write(
    `Restore drill, ${engine}: serving and delivering ${(minutes * 60).toFixed(1)} s after the loss (limit ${LONGEST_MINUTES} minutes)\n`,
  );
  expect(minutes).toBeLessThan(LONGEST_MINUTES);
}

describe('the store is lost', () => {
  it('and comes back from a backup that was made while messages came in, on SQLite', async () => {
    const minutes = await drill({
      environment: async () => ({}),
      backUp: (file) => command('store', 'backup', file),
      lose: () => writeFile(join(site.dataDir, 'site.sqlite'), 'kapot'.repeat(10_000)),
      restore: (file) => command('store', 'restore', file),
    });
    judge('SQLite', minutes);
  });

  describe('on PostgreSQL', () => {
    let postgres: PostgresServer;
    let databaseUrl: string;
    beforeAll(async () => {
      postgres = await startPostgres();
      databaseUrl = await postgres.createDatabase();
    });
    afterAll(() => postgres.remove());

    it('and comes back from a dump that was made while messages came in', async () => {
      const program = (name: string) => join(postgresPrograms() ?? '', name);
      const name = new URL(databaseUrl).pathname.slice(1);
      const administrate = (statement: string) => postgres.ask(postgres.addressOf('postgres'), statement);
      const minutes = await drill({
        environment: async () => ({
          DATABASE_URL: databaseUrl,
          OUTBOX_KEY: Buffer.alloc(32, 7).toString('base64'),
        }),
        backUp: (file) => run(program('pg_dump'), ['--format=custom', `--file=${file}`, databaseUrl]),
        async lose() {
          await administrate(`drop database ${name} with (force)`);
        },
        async restore(file) {
          await administrate(`create database ${name}`);
          await run(program('pg_restore'), ['--no-owner', `--dbname=${databaseUrl}`, file]);
        },
      });
      judge('PostgreSQL', minutes);
    });
  });
});

describe('the key is lost', () => {
  it('and nothing new is promised, nothing deleted, until it is back: then all of it goes out', async () => {
    mailServer.misbehave(LATER);
    site = await startSite({ smtpUrl: mailServer.url });
    const promised = ['Met de sleutel.', 'Ook met de sleutel.'];
    for (const message of promised) await promise(message);
    await command('store', 'backup', join(folder.path, 'kopie'));
    await site.kill();
    const begun = performance.now();
    const kept = join(folder.path, 'outbox.key');
    await rename(join(site.dataDir, 'outbox.key'), kept);
    await command('store', 'restore', join(folder.path, 'kopie'));
    mailServer.misbehave();

    await site.start();
    const refused = await post('Zonder sleutel.');
    expect([refused.status, refused.body.toString().includes('Zonder sleutel.')]).toEqual([503, true]);
    expect((await ask(site.port, '/readyz')).status).toBe(503);
    expect(site.output).toContain('"event":"outbox.unknown_key","count":2');
    expect((await command('outbox', 'list')).stdout.trim().split('\n')).toHaveLength(promised.length);
    expect(mailServer.mails).toEqual([]);
    await site.stop();

    await rm(join(site.dataDir, 'outbox.key'), { force: true });
    await rename(kept, join(site.dataDir, 'outbox.key'));
    await site.start();
    await promise('Zonder sleutel.');
    for (const message of [...promised, 'Zonder sleutel.']) {
      await eventually(() => expect(arrived(message)).toBe(true));
    }
    process.stdout.write(
      `Key-loss drill: 1 message refused, 0 of ${promised.length} lost, all delivered ${((performance.now() - begun) / 1000).toFixed(1)} s after the loss\n`,
    );
  });
});
