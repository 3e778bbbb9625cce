/** A word planted in every field is found nowhere in clear text, however the sending ends: not in a log, a file or an answer. */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import Database from 'libsql';
import { mountSmallDisk } from '../faults/support/small-disk';
import { CANARIES, canariesIn, canariesUnder, canaryForm } from '../support/canary';
import { ask } from '../support/http-client';
import { startMailbox } from '../support/mailbox';
import { type Site, startSite } from '../support/site';

/** Answers that anybody can get afterwards. */
const AFTERWARDS = [
  '/',
  '/kinderen',
  '/volwassenen/contact',
  '/bezet',
  '/zoeken',
  '/bestaat-niet',
  '/readyz',
  '/metrics',
];

/** Receives what the site sends to the outside besides mail. */
async function startListener() {
  const heard: Buffer[] = [];
  const server = http.createServer(async (request, response) => {
    heard.push(Buffer.from(`${request.url} ${JSON.stringify(request.headers)}`), await buffer(request));
    response.writeHead(202).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, heard, stop: () => server.close() };
}

interface Situation {
  site: Site;
  post(body: string): Promise<{ status: number; body: Buffer }>;
}

/** Runs a site in a world of its own, lets the situation happen, and gives every place where a canary was found. */
async function search(
  happens: (situation: Situation) => Promise<void>,
  options: { smtpUrl?: string; environment?: Record<string, string> } = {},
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), '1712-kanarie-'));
  const listener = await startListener();
  const { smtpUrl = 'smtp://127.0.0.1:1' } = options;
  const environment = {
    TMPDIR: folder,
    PLAUSIBLE_URL: listener.url,
    PLAUSIBLE_DOMAIN: '1712.example',
    ALARM_URL: listener.url,
    ...options.environment,
  };
  const site = await startSite({ smtpUrl, environment });
  const post = (body: string) =>
    ask(site.port, '/volwassenen/contact', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Host: `localhost:${site.port}` },
      body,
    });
  try {
    await happens({ site, post });
    const answers = await Promise.all(
      AFTERWARDS.map((path) => ask(site.port, path, { headers: { Host: `localhost:${site.port}` } })),
    );
    const told = canariesIn(
      Buffer.concat(answers.map(({ body, rawHeaders }) => Buffer.concat([body, Buffer.from(rawHeaders.join('\n'))]))),
    );
    const files = [...(await canariesUnder(site.dataDir)), ...(await canariesUnder(folder))];
    await site.stop();
    return [
      ...files,
      ...(await canariesUnder(site.dataDir)),
      ...told.map((word) => `an answer: ${word}`),
      ...canariesIn(Buffer.from(site.output)).map((word) => `the log: ${word}`),
      ...canariesIn(Buffer.concat(listener.heard)).map((word) => `another service: ${word}`),
    ];
  } finally {
    listener.stop();
    await site.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

test('the search itself finds what is there', async () => {
  const folder = await mkdtemp(join(tmpdir(), '1712-kanarie-'));
  await mkdir(join(folder, 'diep'));
  await writeFile(join(folder, 'diep', 'a'), `x${Buffer.from(`xx${CANARIES.name}yy`).toString('base64')}`);
  await writeFile(join(folder, 'b'), `q=${encodeURIComponent(CANARIES.email)}`);
  expect((await canariesUnder(folder)).sort()).toEqual([`a: ${CANARIES.name}`, `b: ${CANARIES.email}`]);
  await rm(folder, { recursive: true });
});

test('accepted and delivered', async () => {
  const mailbox = await startMailbox();
  const found = await search(
    async ({ post }) => {
      const answer = await post(canaryForm('aanvaard', { callWindow: '' }));
      expect(answer.status).toBe(200);
      expect(canariesIn(answer.body)).toEqual([]);
      const mail = await mailbox.mailWith(CANARIES.message);
      // The one place where it belongs.
      for (const word of [CANARIES.name, CANARIES.codeWord, CANARIES.earlierReference]) {
        expect(mail.parsed.text).toContain(word);
      }
      expect(mail.raw.toString()).not.toContain(CANARIES.email);
    },
    { smtpUrl: mailbox.url },
  );
  await mailbox.stop();
  expect(found).toEqual([]);
});

test('refused because something is wrong in it', async () => {
  const found = await search(async ({ post }) => {
    expect((await post(canaryForm('ongeldig', { replyBy: '' }))).status).toBe(400);
    expect((await post(canaryForm('voorbij'))).status).toBe(400);
    expect((await post(canaryForm('nul', { replyBy: 'none', name: `${CANARIES.name}\0` }))).status).toBe(400);
  });
  expect(found).toEqual([]);
});

test('suspect, with the mail server away', async () => {
  const found = await search(async ({ post }) => {
    const suspect = { callWindow: '', ditBlijftLeeg: CANARIES.message, gemaaktOp: String(Date.now()) };
    expect((await post(canaryForm('verdacht', suspect))).status).toBe(200);
  });
  expect(found).toEqual([]);
});

test('waiting, because the mail server is away, and when the site is killed meanwhile', async () => {
  const found = await search(async ({ post, site }) => {
    expect((await post(canaryForm('wacht', { callWindow: '' }))).status).toBe(200);
    await site.kill();
    expect(await canariesUnder(site.dataDir)).toEqual([]);
    await site.start();
  });
  expect(found).toEqual([]);
});

test('searched for, with every line of the log written', async () => {
  const found = await search(
    async ({ site }) => {
      for (const query of Object.values(CANARIES)) {
        const answer = await ask(site.port, '/zoeken', {
          method: 'POST',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded', Host: `localhost:${site.port}` },
          body: new URLSearchParams({ query }).toString(),
        });
        expect(answer.status).toBe(200);
        expect(answer.body.toString()).toContain(query);
      }
    },
    { environment: { LOG_LEVEL: 'debug' } },
  );
  expect(found).toEqual([]);
});

test('the disk is full and the mail server is away', async () => {
  const disk = await mountSmallDisk(24);
  test.skip(disk === null, 'no file system can be mounted here');
  if (!disk) return;
  const found = await search(
    async ({ post }) => {
      // Some waits already; then not even the ballast has room, and half of a message might be written.
      expect((await post(canaryForm('ervoor', { callWindow: '' }))).status).toBe(200);
      await disk.fill(2000);
      const statuses = await Promise.all(
        ['a', 'b', 'c', 'd'].map(async (id) => (await post(canaryForm(`vol ${id}`, { callWindow: '' }))).status),
      );
      expect(statuses).toContain(503);
      expect(await canariesUnder(disk.path)).toEqual([]);
    },
    { environment: { DATA_DIR: disk.path } },
  );
  await disk.remove();
  expect(found).toEqual([]);
});

test('the store cannot be written and the mail server is away', async () => {
  const found = await search(async ({ post, site }) => {
    const store = new Database(join(site.dataDir, 'site.sqlite'));
    store.exec('pragma busy_timeout = 5000');
    store.exec('begin immediate');
    const answer = await post(canaryForm('vol', { callWindow: '', replyBy: 'email', phone: '' }));
    expect(answer.status).toBe(503);
    store.exec('rollback');
    store.close();
  });
  expect(found).toEqual([]);
});

test('an exception that quotes the message', async () => {
  const found = await search(
    async ({ post, site }) => {
      const answer = await post(canaryForm('fout', { callWindow: '' }));
      expect(answer.status).toBe(503);
      // The text goes back to the person who wrote it, and nowhere else.
      expect(answer.body.toString()).toContain(CANARIES.message);
      expect(site.output).toContain('"event":"contact.failed","kind":"TypeError"');
    },
    { environment: { NODE_OPTIONS: '--import ./tests/support/failing-seal.mjs' } },
  );
  expect(found).toEqual([]);
});
