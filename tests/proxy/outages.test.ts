/**
 * When the site does not answer, or somebody does what cannot be answered: the visitor sees numbers to call and a way out,
 * and no file of nginx learns who it was, what was asked or what was written.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { outageHeaders } from '~/server/http/outage-page.server';
import { CANARIES, canariesIn, canaryForm } from '../support/canary';
import { freePort } from '../support/free-port';
import type { Answer } from '../support/http-client';
import { type Nginx, startNginx, takeAway } from './nginx';
import { OUTAGE_PAGE, under } from './shipped-file';
import { type StandIn, startStandIn } from './stand-in';
import { visit } from './visitor';

/** This machine's own, but no other part of the test uses it. */
const ADDRESS = '127.0.0.99';
const SECRET = 'kanariepad7q4x';
const TARGET = `/${SECRET}?${SECRET}=${CANARIES.name}`;
const TRAIL = { Referer: `https://www.1712.be/kinderen/${SECRET}`, 'User-Agent': SECRET, Cookie: `a=${SECRET}` };
const FORM = { ...TRAIL, 'Content-Type': 'application/x-www-form-urlencoded' };
const TRACES = new RegExp([ADDRESS, SECRET, ...Object.values(CANARIES)].join('|'));

let site: StandIn;
let nginx: Nginx;
/** The same file with nobody behind it. */
let alone: Nginx;

beforeAll(async () => {
  site = await startStandIn();
  nginx = await startNginx([site.port, site.port]);
  alone = await startNginx([await freePort(), await freePort()]);
});
afterAll(() => Promise.all([nginx.stop(), alone.stop(), site.close()]));
beforeEach(() => {
  site.manner = 'answer';
  site.received.length = 0;
});

async function expectNoTraces(of: Nginx) {
  expect(await of.logs()).not.toMatch(TRACES);
  for (const [name, bytes] of await of.files()) expect([name, canariesIn(bytes)]).toEqual([name, []]);
}

async function expectOutagePage(answer: Answer) {
  expect(answer.body.toString()).toBe(await readFile(OUTAGE_PAGE, 'utf8'));
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  for (const [name, value] of Object.entries(outageHeaders(new URL('https://www.1712.be')))) {
    expect(answer.headers[name.toLowerCase()]).toBe(value);
  }
  for (const name of ['etag', 'accept-ranges', 'set-cookie', 'location']) expect(answer.headers[name]).toBeUndefined();
}

const get = (of: Nginx, target = TARGET) => visit(of, target, { headers: TRAIL, from: ADDRESS });
const send = (of: Nginx, id: string) =>
  visit(of, TARGET, { method: 'POST', headers: FORM, body: canaryForm(id), from: ADDRESS });

describe('nobody is there', () => {
  it('shows the outage page to who reads and to who sends, with a status that says so', async () => {
    for (const answer of [await get(alone), await send(alone, 'niemand'), await get(alone, '/')]) {
      expect(answer.status).toBe(502);
      await expectOutagePage(answer);
    }
    const head = await visit(alone, '/', { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([502, 0]);
    await expectNoTraces(alone);
  });

  it('writes down that it failed and the minute, so that who runs the site can see it', async () => {
    await get(alone);
    const lines = (await readFile(`${under.logs(alone.folder)}/1712-failed.log`, 'utf8')).trim().split('\n');
    expect(lines.at(-1)).toMatch(
      /^20\d\d-\d\d-\d\dT\d\d:\d\d 502 127\.0\.0\.1:\d+, 127\.0\.0\.1:\d+ 502, 502 \d+\.\d+$/,
    );
  });
});

describe('the process fails while it is asked', () => {
  it('breaks off: the outage page, after the other process was asked once', async () => {
    site.manner = 'reset';
    for (const ask of [get, (of: Nginx) => send(of, 'afgebroken')]) {
      site.received.length = 0;
      const answer = await ask(nginx);
      expect(answer.status).toBe(502);
      await expectOutagePage(answer);
      expect(site.received).toHaveLength(2);
    }
    await expectNoTraces(nginx);
  });

  it('breaks off within its answer: the visitor gets no more than was sent, and nobody is told', async () => {
    site.manner = 'half';
    await expect(get(nginx)).rejects.toThrow();
    await expectNoTraces(nginx);
  });

  it('never answers: the outage page in time, without a word of it in a file', async () => {
    site.manner = 'silent';
    const [read, sent] = await Promise.all([get(nginx), send(nginx, 'stil')]);
    for (const answer of [read, sent]) {
      expect(answer.status).toBe(504);
      await expectOutagePage(answer);
    }
    await expectNoTraces(nginx);
  });

  it('is well, but nginx cannot open the folder of its copies: the page comes all the same', async () => {
    const bare = await startNginx([site.port, site.port]);
    await takeAway(under.kept(bare.folder));
    site.page = 'van iedereen';
    expect((await get(bare, '/kinderen')).body.toString()).toBe(site.page);
    await expectNoTraces(bare);
    await bare.stop();
  });
});

describe('the visitor', () => {
  it('leaves before the answer: what was sent has reached the site whole, and nothing tells that somebody left', async () => {
    site.manner = 'silent';
    const options = { port: nginx.tlsPort, ca: nginx.certificate, servername: 'www.1712.be', localAddress: ADDRESS };
    const body = canaryForm('weg');
    const headers = { ...FORM, Host: 'www.1712.be', 'Content-Length': String(body.length) };
    const request = https.request({ host: '127.0.0.1', path: TARGET, method: 'POST', headers, ...options });
    request.on('error', () => {});
    request.end(body);
    await expect.poll(() => site.received.length).toBe(1);
    request.destroy();
    site.manner = 'answer';
    expect((await get(nginx)).status).toBe(200);
    expect(site.received[0]).toContain(body);
    await expectNoTraces(nginx);
  });

  it('sends a body that is too long even for the words of the site: the outage page', async () => {
    const body = `message=${CANARIES.message}${'a'.repeat(300_000)}`;
    const answer = await visit(nginx, TARGET, { method: 'POST', headers: FORM, body, from: ADDRESS });
    expect(answer.status).toBe(413);
    await expectOutagePage(answer);
    await expectNoTraces(nginx);
  });

  it('does not say how long the body is, which would write it to the disk: refused', async () => {
    const headers = { ...FORM, 'Transfer-Encoding': 'chunked' };
    for (const method of ['POST', 'PUT', 'GET']) {
      const answer = await visit(nginx, TARGET, { method, headers, body: canaryForm('lang'), from: ADDRESS });
      expect(answer.status).toBe(411);
      await expectOutagePage(answer);
    }
    expect(site.received).toEqual([]);
    await expectNoTraces(nginx);
  });

  it.each([
    ['no Host', `GET ${TARGET} HTTP/1.1\r\n\r\n`],
    ['no HTTP', `${SECRET} ${SECRET}\r\n\r\n`],
    ['a broken address', `GET /%zz${SECRET} HTTP/1.1\r\nHost: www.1712.be\r\n\r\n`],
    ['an address out of the site', `GET /../../${SECRET} HTTP/1.1\r\nHost: www.1712.be\r\n\r\n`],
    ['a header without end', `GET / HTTP/1.1\r\nHost: www.1712.be\r\nX: ${SECRET.repeat(4000)}\r\n\r\n`],
    ['an address without end', `GET /${SECRET.repeat(4000)} HTTP/1.1\r\nHost: www.1712.be\r\n\r\n`],
    ['two lengths', `POST ${TARGET} HTTP/1.1\r\nHost: www.1712.be\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n`],
    ['TRACE', `TRACE ${TARGET} HTTP/1.1\r\nHost: www.1712.be\r\nReferer: ${SECRET}\r\n\r\n`],
    ['a broken body', `POST ${TARGET} HTTP/1.1\r\nHost: www.1712.be\r\nTransfer-Encoding: chunked\r\n\r\nzz${SECRET}`],
  ])('sends %s: refused without a trace', async (_, bytes) => {
    const said = await overTls(nginx, bytes);
    expect(said).toMatch(/^HTTP\/1\.1 4\d\d /);
    await expectNoTraces(nginx);
  });

  it('speaks no TLS, broken TLS, or asks for a foreign name: no trace of it', async () => {
    await overTcp(nginx, `GET ${TARGET} HTTP/1.1\r\nHost: www.1712.be\r\n\r\n`);
    await overTcp(nginx, Buffer.from('16030100050100000100', 'hex'));
    await overTcp(nginx, Buffer.concat([Buffer.from('1603010200010001fc0303', 'hex'), Buffer.alloc(506, 7)]));
    await overTcp(nginx, await helloWithBrokenKey(nginx));
    await expectNoTraces(nginx);
  });
});

/** What comes back for these bytes until the connection ends, from ADDRESS. */
async function overTls(to: Nginx, bytes: string): Promise<string> {
  const raw = net.connect({ port: to.tlsPort, host: '127.0.0.1', localAddress: ADDRESS });
  const socket = tls.connect({ socket: raw, ca: to.certificate, servername: 'www.1712.be' });
  return converse(socket, bytes);
}

function overTcp(to: Nginx, bytes: string | Buffer): Promise<string> {
  return converse(net.connect({ port: to.tlsPort, host: '127.0.0.1', localAddress: ADDRESS }), bytes);
}

async function converse(socket: net.Socket, bytes: string | Buffer): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => {});
  socket.write(bytes);
  // The server may wait for more, which never comes.
  socket.end();
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

/** A greeting that is well formed but for its key, a point that is on no curve: nginx calls that critical. */
async function helloWithBrokenKey(to: Nginx): Promise<Buffer> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  const client = tls.connect({ port, host: '127.0.0.1', servername: 'www.1712.be', ca: to.certificate });
  client.on('error', () => {});
  const [socket] = (await once(server, 'connection')) as [net.Socket];
  const [hello] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  server.close();
  // Group x25519 (001d), a key of 32 bytes (0020).
  const key = hello.indexOf(Buffer.from('001d0020', 'hex')) + 4;
  return Buffer.concat([hello.subarray(0, key), Buffer.alloc(32), hello.subarray(key + 32)]);
}
