/** Somebody is told when a message waits too long, is refused, cannot be opened, or lost its key: in the log, and at ALARM_URL. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  damageAll,
  type FastOptions,
  mailboxOf,
  openFastOutbox,
  submission,
  type TestOutbox,
  temporaryFolder,
} from '../support/outbox';
import { eventually } from '../support/patience';
import { type MailServer, startMailServer } from '../support/smtp';

interface Call {
  request: IncomingMessage;
  body: Buffer;
}

let folder: { path: string; remove(): Promise<void> };
let mailServer: MailServer;
let alarmServer: Server;
let calls: Call[];
let opened: TestOutbox[];
let answer: RequestListener;

beforeEach(async () => {
  folder = await temporaryFolder();
  mailServer = await startMailServer();
  opened = [];
  calls = [];
  answer = (_request, response) => response.end();
  alarmServer = createServer(async (request, response) => {
    calls.push({ request, body: await buffer(request) });
    alarmServer.emit('called');
    answer(request, response);
  });
  alarmServer.listen(0, '127.0.0.1');
  await once(alarmServer, 'listening');
});

afterEach(async () => {
  for (const test of opened) await test.close();
  alarmServer.closeAllConnections();
  await new Promise((resolve) => alarmServer.close(resolve));
  await mailServer.stop();
  await folder.remove();
});

async function open(options: Partial<FastOptions> = {}): Promise<TestOutbox> {
  const alarmUrl = `http://127.0.0.1:${(alarmServer.address() as AddressInfo).port}/alarm?sleutel=x`;
  const test = await openFastOutbox(folder.path, { smtpUrl: mailServer.url, alarmUrl, times: 1000, ...options });
  opened.push(test);
  return test;
}

async function called(count: number): Promise<void> {
  while (calls.length < count) await once(alarmServer, 'called');
}

const LATER = { at: 'recipient', how: 'refuse', code: 451 } as const;

describe('a message that waits too long', () => {
  it('is told with a POST of its kind, count and minute, and again while it lasts, with a line in the log each time', async () => {
    mailServer.misbehave(LATER);
    const { outbox, lines } = await open();
    outbox.start();
    await outbox.accept(submission('Wacht.'));
    await called(2);
    const [first] = calls;
    expect(first?.request).toMatchObject({ method: 'POST', url: '/alarm?sleutel=x' });
    expect(first?.request.headers).toMatchObject({ 'content-type': 'application/json', 'accept-encoding': 'identity' });
    expect(Object.keys(first?.request.headers ?? {}).sort()).toEqual([
      'accept-encoding',
      'connection',
      'content-length',
      'content-type',
      'host',
      'user-agent',
    ]);
    expect(JSON.parse(String(first?.body))).toEqual({
      kind: 'outbox.waiting_too_long',
      count: 1,
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/),
    });
    expect(calls[1]?.body).toEqual(first?.body);
    const said = lines.filter((line) => line.includes('outbox.waiting_too_long'));
    expect(said.length).toBeGreaterThanOrEqual(2);
    expect(Number(JSON.parse(said[0] ?? '{}').oldestSeconds)).toBeGreaterThan(900);
    mailServer.misbehave();
    await mailServer.received(1);
  });

  it.each<[string, RequestListener, string, number?]>([
    ['answers with an error', (_request, response) => response.writeHead(500).end('geheim'), '500'],
    ['hangs', () => {}, 'ABORT_ERR', 500],
    ['hangs up', (request) => request.socket.destroy(), 'ECONNRESET'],
  ])(
    'reaches its mailbox all the same when the alarm %s, of which only the code is logged',
    async (_what, bad, code, alarmPatience) => {
      answer = bad;
      mailServer.misbehave(LATER);
      const { outbox, lines } = await open({ ...(alarmPatience !== undefined && { alarmPatience }) });
      outbox.start();
      await outbox.accept(submission('Wacht.'));
      await called(1);
      mailServer.misbehave();
      await mailServer.received(1);
      await eventually(() => expect(lines.join('\n')).toContain(`"event":"alarm.not_taken","code":"${code}"`));
      expect(lines.join('\n')).not.toMatch(/sleutel|geheim|127\.0\.0\.1/);
    },
  );
});

describe('a mailbox that refuses for good', () => {
  it('rings at once, and the next time it refuses after it took a mail', async () => {
    const refuses = { at: 'recipient', how: 'refuse', code: 550, to: mailboxOf('limburg') } as const;
    mailServer.misbehave(refuses);
    const { outbox, lines } = await open({ mailFallback: 'vangnet@1712.example', times: 2000 });
    const said = () =>
      lines.filter((line) => line.includes('"event":"outbox.mailbox_refuses","team":"limburg","count":3'));
    outbox.start();
    await outbox.accept(submission('Een.'));
    await mailServer.received(1);
    expect(said()).toHaveLength(1);
    await eventually(() => {
      const kinds = calls.map(({ body }) => JSON.parse(String(body)));
      expect(kinds).toContainEqual({ kind: 'outbox.mailbox_refuses', count: 3, since: expect.any(String) });
      expect(JSON.stringify(kinds)).not.toContain('limburg');
    });
    mailServer.misbehave();
    await outbox.accept(submission('Twee.'));
    await mailServer.received(2);
    mailServer.misbehave(refuses);
    await outbox.accept(submission('Drie.'));
    await mailServer.received(3);
    expect(said()).toHaveLength(2);
  });
});

describe('a message that cannot be opened', () => {
  it('is told at once', async () => {
    const { outbox, database, lines } = await open();
    await outbox.accept(submission('Beschadigd.'));
    await damageAll({ database });
    outbox.start();
    await called(1);
    expect(lines.join('\n')).toContain('"event":"outbox.messages_set_aside","count":1');
  });

  it('for lack of its key is told at the start, with how many there are', async () => {
    const first = await open();
    for (const text of ['Een.', 'Twee.']) await first.outbox.accept(submission(text));
    const { database } = first;
    await database.kysely.updateTable('messages').set({ key_id: 'verloren' }).execute();
    const { lines } = await open();
    await called(1);
    expect(lines.join('\n')).toContain('"event":"outbox.unknown_key","count":2');
  });
});
