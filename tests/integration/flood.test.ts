/** A program that writes by the hundred: who is marked, what waits behind what, and what the operator hears of it. */
import { afterEach, expect, test } from 'vitest';
import { freePort } from '../support/free-port';
import { ask } from '../support/http-client';
import { type Site, startSite } from '../support/site';
import { startUnreliableMailServer, type UnreliableMailServer } from '../support/unreliable-smtp';

const PARALLEL = 4;
const YEARS = 3 * 365 * 24 * 3_600_000;

let site: Site | undefined;
let mailServer: UnreliableMailServer | undefined;

afterEach(async () => {
  await site?.remove();
  await mailServer?.stop();
});

async function start(port: number): Promise<Site> {
  site = await startSite({ smtpUrl: `smtp://127.0.0.1:${port}`, environment: { TRUST_PROXY: '1', LOG_LEVEL: 'info' } });
  return site;
}

interface Sender {
  /** X-Forwarded-For as it reaches the site. */
  from: string;
  age?: number;
  fields?: Record<string, string>;
}

function post(to: Site, message: string, { from, age = 60_000, fields = {} }: Sender) {
  const body = { message, replyBy: 'none', submissionId: message, gemaaktOp: String(Date.now() - age), ...fields };
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Host: 'localhost', 'X-Forwarded-For': from };
  const form = new URLSearchParams(body).toString();
  return ask(to.port, '/volwassenen/contact', { method: 'POST', headers, body: form });
}

async function inTens(count: number, send: (index: number) => Promise<{ status: number }>): Promise<number[]> {
  const statuses: number[] = [];
  for (let from = 0; from < count; from += 10) {
    const ten = await Promise.all(Array.from({ length: 10 }, (_, index) => send(from + index)));
    statuses.push(...ten.map(({ status }) => status));
  }
  return statuses;
}

const textOf = (raw: Buffer) => raw.toString('latin1').replace(/=\r\n/g, '');

test('empty forms use up nobody’s pace, whoever they say they are', async () => {
  mailServer = await startUnreliableMailServer();
  const { port } = new URL(mailServer.url);
  const running = await start(Number(port));
  const statuses = await inTens(410, (index) => post(running, '', { from: `192.0.2.${index % 200}` }));
  expect(new Set(statuses)).toEqual(new Set([400]));
  expect((await post(running, 'Ik ben bang.', { from: '192.0.2.9' })).status).toBe(200);
  await expect.poll(() => mailServer?.mails.length).toBe(1);
  expect(textOf(mailServer.mails[0]?.raw ?? Buffer.alloc(0))).not.toContain('LET OP');
});

test('a message behind hundreds of marked ones is among the next that are mailed; those arrive too', async () => {
  const port = await freePort();
  const running = await start(port);
  const old = (index: number) => ({ from: `10.${index % 250}.${Math.floor(index / 250)}.1`, age: YEARS });
  expect(new Set(await inTens(300, (index) => post(running, `Reclame ${index}`, old(index))))).toEqual(new Set([200]));
  expect((await post(running, 'Ik ben bang.', { from: '192.0.2.9' })).status).toBe(200);
  const metrics = (await ask(running.port, '/metrics')).body.toString();
  expect(metrics).toContain('messages_taken_total{team="oost-vlaanderen",kind="message",mark="odd-age"} 300\n');
  expect(metrics).toContain('messages_taken_total{team="oost-vlaanderen",kind="message",mark="none"} 1\n');
  expect(running.output.match(/"event":"outbox.flood","count":20,"marked":20/g)).toHaveLength(1);
  mailServer = await startUnreliableMailServer({ port });
  await expect.poll(() => mailServer?.mails.length).toBe(301);
  const place = mailServer.mails.findIndex(({ raw }) => textOf(raw).includes('Ik ben bang.'));
  expect(place).toBeGreaterThanOrEqual(0);
  // Four are under way at once, and which of those ends first is chance.
  expect(place).toBeLessThan(PARALLEL);
  const marked = mailServer.mails.filter(({ raw }) => textOf(raw).includes('LET OP'));
  expect(marked).toHaveLength(300);
});
