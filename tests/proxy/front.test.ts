/** The front of the proxy: names, ports, HTTP/2, what it tells the site of a visitor, and that no body touches the disk. */
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canaryForm } from '../support/canary';
import { ask } from '../support/http-client';
import { http2Visitor } from './http2-visitor';
import { type Nginx, startNginx, takeAway } from './nginx';
import { under } from './shipped-file';
import { type StandIn, startStandIn } from './stand-in';
import { ALIASES } from './two-sites';
import { visit } from './visitor';

const ADDRESS = '127.0.0.99';

let site: StandIn;
let nginx: Nginx;

beforeAll(async () => {
  site = await startStandIn();
  nginx = await startNginx([site.port, site.port]);
});
afterAll(() => Promise.all([nginx.stop(), site.close()]));
beforeEach(() => {
  site.received.length = 0;
});

const headerOf = (request: string | undefined, name: string) =>
  new RegExp(`^${name}: *(.*)\\r$`, 'im').exec(request ?? '')?.[1];
const lineOf = (request: string | undefined) => request?.split('\r\n')[0];

describe('a name', () => {
  it.each(['www.1712.be', ...ALIASES])('%s without TLS is sent to TLS, at the same address', async (Host) => {
    const answer = await ask(nginx.plainPort, '/hulplijnen?nu=1', { headers: { Host } });
    expect([answer.status, answer.headers.location]).toEqual([301, `https://${Host}/hulplijnen?nu=1`]);
  });

  it.each(['www.1712.be', ...ALIASES])('%s answers who gives its certificate, without TLS', async (Host) => {
    const folder = join(under.authority(nginx.folder), '.well-known/acme-challenge');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'question'), 'answer');
    const answers = ['question', 'unknown'].map((name) =>
      ask(nginx.plainPort, `/.well-known/acme-challenge/${name}`, { headers: { Host } }),
    );
    const [known, unknown] = await Promise.all(answers);
    expect([known?.status, known?.body.toString(), unknown?.status]).toEqual([200, 'answer', 404]);
    expect(site.received).toEqual([]);
  });

  it.each(ALIASES)('%s reaches the site under that name, which sends it on', async (host) => {
    await visit(nginx, '/kinderen', { host });
    expect(headerOf(site.received[0], 'host')).toBe(host);
  });

  it.each(['evil.example', 'www.1712.be.evil.example', '127.0.0.1', 'localhost'])('%s is refused', async (host) => {
    for (const answer of [
      await visit(nginx, '/', { host }),
      await ask(nginx.plainPort, '/', { headers: { Host: host } }),
    ]) {
      expect([answer.status, answer.headers.location]).toEqual([421, undefined]);
    }
    expect(site.received).toEqual([]);
  });

  it.each(['evil.example', undefined])('%s in the greeting of TLS gets no certificate', async (servername) => {
    const socket = tls.connect({ port: nginx.tlsPort, host: '127.0.0.1', servername, rejectUnauthorized: false });
    const [error] = await once(socket, 'error');
    expect(String(error)).toContain('unrecognized name');
  });

  it('with its last dot is sent to the name without', async () => {
    for (const host of ['www.1712.be.', 'www.1712.be.:443']) {
      const answer = await visit(nginx, '/kinderen?nu=1', { host });
      expect([answer.status, answer.headers.location]).toEqual([301, 'https://www.1712.be/kinderen?nu=1']);
    }
  });
});

describe('what the site is told', () => {
  const FORGED = {
    'X-Forwarded-For': '203.0.113.9, 198.51.100.7',
    'X-Forwarded-Host': 'evil.example',
    'Accept-Encoding': 'br',
  };

  it('of who asks: the address that the proxy saw, whatever the visitor says', async () => {
    await visit(nginx, '/beheer', { headers: FORGED, from: ADDRESS });
    expect(headerOf(site.received[0], 'x-forwarded-for')).toBe(ADDRESS);
    expect(headerOf(site.received[0], 'x-forwarded-host')).toBeUndefined();
    expect(headerOf(site.received[0], 'host')).toBe('www.1712.be');
  });

  it('behind a CDN that the administrator names: the address that the CDN saw', async () => {
    const httpLines = `set_real_ip_from ${ADDRESS}; real_ip_header X-Forwarded-For; real_ip_recursive on;`;
    const behind = await startNginx([site.port, site.port], { httpLines });
    await visit(behind, '/beheer', { headers: FORGED, from: ADDRESS });
    await visit(behind, '/beheer', { headers: FORGED, from: '127.0.0.98' });
    const told = site.received.map((request) => headerOf(request, 'x-forwarded-for'));
    expect(told).toEqual(['198.51.100.7', '127.0.0.98']);
    await behind.stop();
  });

  it.each(['/metrics', '/readyz', '//metrics', '/%6detrics', '/x/../readyz', '/readyz?x=1', '/metrics#'])(
    'of %s: nothing, it is a page that does not exist',
    async (target) => {
      await visit(nginx, target);
      expect(site.received.map(lineOf)).toEqual([expect.stringMatching(/^GET \/niet-gevonden[? ]/)]);
    },
  );

  it('of an address, what was asked, letter by letter', async () => {
    for (const target of ['//kinderen//', '/%6binderen?a=%2f#x', '/kinderen/./x/..?q']) await visit(nginx, target);
    expect(site.received.map(lineOf)).toEqual([
      'GET //kinderen// HTTP/1.1',
      'GET /%6binderen?a=%2f#x HTTP/1.1',
      'GET /kinderen/./x/..?q HTTP/1.1',
    ]);
  });

  it('of the outage page, when somebody asks for its address: the question, like any other', async () => {
    site.page = 'geen storing';
    expect((await visit(nginx, '/outage.html')).body.toString()).toBe('geen storing');
  });
});

describe('HTTP/2', () => {
  it('is spoken, for reading and for sending; a body whose length is not said is refused', async () => {
    const visitor = http2Visitor(nginx);
    const body = canaryForm('twee');
    const post = { ':method': 'POST', ':path': '/kinderen/contact' };
    expect((await visitor.ask({ ':path': '/kinderen' })).status).toBe(200);
    expect((await visitor.ask({ ...post, 'content-length': String(body.length) }, body)).status).toBe(200);
    expect(site.received.at(-1)).toContain(body);
    expect((await visitor.ask(post, body)).status).toBe(411);
    visitor.leave();
  });
});

describe('a body', () => {
  it('stays in memory, on its way there and back: with no folder to write it to, all of it arrives', async () => {
    const shut = await startNginx([site.port, site.port]);
    await takeAway(under.bodies(shut.folder));
    const body = `message=${'a'.repeat(200_000)}`;
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    site.page = 'b'.repeat(3_000_000);
    const answer = await visit(shut, '/kinderen/contact', { method: 'POST', headers, body });
    expect([answer.status, answer.body.length]).toEqual([200, 3_000_000]);
    expect(site.received[0]).toContain(body);
    await shut.stop();
  });
});
