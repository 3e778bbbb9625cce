/** What the real server answers before anything of the framework is asked. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagePolicy, securityHeaders } from '~/server/security-headers.server';
import { ask, exchange, readHead } from '../support/http-client';
import { html, startTinySite, TINY_MAP, type TinySite } from '../support/tiny-site';
import { OPERATIONS } from '../support/tokens';

const campaign = (standing: 'here' | 'missing') =>
  ({ methods: ['GET'], cached: true, standing: () => standing }) as const;
const map = {
  ...TINY_MAP,
  known: new Map([...TINY_MAP.known, ['/c/loopt', campaign('here')], ['/c/geheim', campaign('missing')]]),
};

let site: TinySite;
let port: number;
const bodies: string[] = [];

beforeAll(async () => {
  site = await startTinySite({
    environment: { SITE_ALIASES: 'oud.1712.be, kids.1712.be', OPERATIONS_TOKEN: OPERATIONS },
    start: { map },
    async handler(request, { door }) {
      if (request.method === 'GET') return html('pagina', new URL(request.url).pathname.endsWith('/-') ? 404 : 200);
      bodies.push(await request.text());
      return html(`${door.sameSite} ${request.headers.get('origin')} ${request.url}`, door.sameSite ? 200 : 403);
    },
  });
  port = site.port;
});
afterAll(() => site.stop());

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

describe('addresses and methods', () => {
  test.each([
    ['/', 'POST', 'GET, HEAD'],
    ['/kinderen/contact', 'PUT', 'GET, HEAD, POST'],
    ['/kinderen', 'OPTIONS', 'GET, HEAD'],
    ['/healthz', 'DELETE', 'GET, HEAD'],
  ])('%s answers %s with 405 and what it does take', async (path, method, allow) => {
    const answer = await ask(port, path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe(allow);
  });

  test.each(['/onbekend', '/kinderen.data', '/__manifest', '/assets/x.js', '//evil.example/', '/kinderen/../kinderen'])(
    '%s does not exist',
    async (path) => {
      expect(
        (await exchange(port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).slice(0, 12),
      ).toBe('HTTP/1.1 404');
    },
  );

  test('a trailing slash and an old address are sent on, without the query', async () => {
    const slash = await ask(port, '/kinderen/?utm_source=x');
    expect([slash.status, slash.headers.location]).toEqual([308, '/kinderen']);
    const old = await ask(port, '/nl?x=1');
    expect([old.status, old.headers.location]).toEqual([301, '/']);
  });

  test.each([
    ['/Kinderen', '/kinderen'],
    ['/kinderen.', '/kinderen'],
    ['//', '/'],
    ['//kinderen//contact?naam=x', '/kinderen/contact'],
    ['/C/Loopt', '/c/loopt'],
  ])('%s, as it is typed from a poster, is sent on to %s', async (typed, to) => {
    const answer = await ask(port, typed);
    expect([answer.status, answer.headers.location]).toEqual([308, to]);
  });

  test('what has not begun is not told by another spelling of its address either', async () => {
    for (const path of ['/c/geheim', '/c/geheim/', '/C/Geheim', '/c/geheim.', '/c/nergens', '/C/Nergens.']) {
      const answer = await ask(port, path);
      expect([path, answer.status, answer.headers.location]).toEqual([path, 404, undefined]);
    }
  });

  test('a form sent to a mistyped address is sent again to the right one; a machine that switches something is refused', async () => {
    const post = await ask(port, '/Kinderen/Contact', { method: 'POST', headers: form, body: 'a=b' });
    expect([post.status, post.headers.location]).toEqual([308, '/kinderen/contact']);
    expect((await ask(port, '/Kinderen', { method: 'POST', headers: form, body: 'a=b' })).status).toBe(404);
    expect((await ask(port, '/Kinderen/Contact', { method: 'PUT', body: 'a' })).status).toBe(404);
  });

  test.each([
    ['GET http://localhost/kinderen?x=1 HTTP/1.1\r\nHost: evil.example', 200],
    ['GET HTTP://LOCALHOST HTTP/1.1\r\nHost: localhost', 200],
    ['GET http://evil.example/kinderen HTTP/1.1\r\nHost: localhost', 421],
    ['GET http://oud.1712.be/kinderen HTTP/1.1\r\nHost: localhost', 301],
    ['GET http://localhost/kinderen/contact?naam=Jan HTTP/1.1\r\nHost: localhost', 200],
  ])('%s gets %i: a whole address names its host itself', async (head, status) => {
    expect(readHead(await exchange(port, `${head}\r\nConnection: close\r\n\r\n`)).status).toBe(status);
  });

  test('a HEAD answer has the headers of GET and no body', async () => {
    const [get, head] = [await ask(port, '/kinderen'), await ask(port, '/kinderen', { method: 'HEAD' })];
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect(head.headers['content-length']).toBe(String(get.body.length));
    const form = await ask(port, '/kinderen/contact', { method: 'HEAD' });
    expect([form.status, form.body.length]).toEqual([200, 0]);
  });
});

describe('host names', () => {
  test.each([
    ['localhost', 200],
    ['127.0.0.1:1', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
  ])('%s gets %i', async (host, status) => {
    expect((await ask(port, '/', { headers: { Host: host } })).status).toBe(status);
  });

  test('an old name is sent to the site, at the same address, without the query', async () => {
    const answer = await ask(port, '/kinderen?a=b', { headers: { Host: 'oud.1712.be' } });
    expect([answer.status, answer.headers.location]).toEqual([301, `${site.services.config.siteUrl.origin}/kinderen`]);
  });

  test('the own name with its last dot is sent to the name without, where forms are of the same site', async () => {
    const answer = await ask(port, '/kinderen?a=b', { headers: { Host: 'localhost.:1' } });
    expect([answer.status, answer.headers.location]).toEqual([301, `${site.services.config.siteUrl.origin}/kinderen`]);
  });

  test('an old name that was a site of its own leads to its section', async () => {
    for (const path of ['/', '/home?utm_source=x', '/nl']) {
      const answer = await ask(port, path, { headers: { Host: 'kids.1712.be' } });
      expect([answer.status, answer.headers.location]).toEqual([
        301,
        `${site.services.config.siteUrl.origin}/kinderen`,
      ]);
    }
  });

  test('an old name and an old address are one step', async () => {
    const answer = await ask(port, '/nl/soorten/pesten?x=1', { headers: { Host: 'oud.1712.be' } });
    expect([answer.status, answer.headers.location]).toEqual([301, `${site.services.config.siteUrl.origin}/kinderen`]);
  });

  test('an orchestrator may ask whether the process lives by any name', async () => {
    expect((await ask(port, '/healthz', { headers: { Host: '10.0.0.7:3000' } })).status).toBe(200);
    const ready = await ask(port, '/readyz', { headers: { Host: '10.0.0.7', Authorization: `Bearer ${OPERATIONS}` } });
    expect(ready.status).toBe(200);
    const metrics = await ask(port, '/metrics', {
      headers: { Host: '10.0.0.7', Authorization: `Bearer ${OPERATIONS}` },
    });
    expect(metrics.status).toBe(200);
  });

  test('a request without Host is not understood', async () => {
    const answer = readHead(await exchange(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'));
    expect(answer.status).toBe(400);
    expect(answer.headers.has('content-security-policy')).toBe(true);
  });
});

describe('bodies', () => {
  test('a body announced as too long is refused before it is read', async () => {
    const raw = await exchange(port, 'POST /zoeken HTTP/1.1\r\nHost: localhost\r\nContent-Length: 262145\r\n\r\n');
    const answer = readHead(raw);
    expect([answer.status, answer.headers.get('connection')]).toEqual([413, 'close']);
  });

  test('a client that asks first is not told to go on', async () => {
    const ask100 = 'POST /zoeken HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 262145\r\n\r\n';
    const raw = await exchange(port, ask100);
    expect(raw).toMatch(/^HTTP\/1\.1 413/);
  });

  test('a body that grows too long under way is refused, and the refusal arrives', async () => {
    const before = bodies.length;
    const answer = await ask(port, '/zoeken', { method: 'POST', headers: form, body: Buffer.alloc(700_000, 'a') });
    expect(answer.status).toBe(413);
    const chunked = await ask(port, '/zoeken', {
      method: 'POST',
      headers: { ...form, 'Transfer-Encoding': 'chunked' },
      body: Buffer.alloc(700_000, 'a'),
    });
    expect([chunked.status, chunked.headers.connection]).toEqual([413, 'close']);
    expect(bodies).toHaveLength(before);
  });

  test('256 kB arrive whole', async () => {
    const body = 'a'.repeat(256 * 1024);
    expect((await ask(port, '/zoeken', { method: 'POST', headers: form, body })).status).toBe(200);
    expect(bodies.at(-1)).toBe(body);
  });

  test('a compressed body is refused', async () => {
    const headers = { ...form, 'Content-Encoding': 'br' };
    expect((await ask(port, '/zoeken', { method: 'POST', headers, body: 'x' })).status).toBe(415);
    expect((await ask(port, '/', { headers: { 'Content-Encoding': 'gzip' } })).status).toBe(415);
  });
});

describe('senders', () => {
  const post = (path: string, headers: Record<string, string>) =>
    ask(port, path, { method: 'POST', headers: { ...form, ...headers }, body: 'a=b' });

  test('another site is refused, and nothing reaches the framework', async () => {
    const before = bodies.length;
    expect((await post('/zoeken', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await post('/zoeken', { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('/zoeken', { Origin: 'null' })).status).toBe(403);
    expect(bodies).toHaveLength(before);
  });

  test('the contact page is told, so that it can give the text back', async () => {
    const answer = await post('/kinderen/contact', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    expect(answer.body.toString()).toContain('false null http://localhost:0/kinderen/contact');
  });

  test('our own form is let in, and its Origin stays outside', async () => {
    const answer = await post('/kinderen/contact', { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' });
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toContain('true null');
  });
});

describe('broken and slow requests', () => {
  test.each([
    ['nonsense', 'NONSENSE\r\n\r\n', 400],
    ['headers over 16 kB', `GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'a'.repeat(17_000)}\r\n\r\n`, 431],
  ])('%s', async (_, bytes, status) => {
    expectRefusal(await exchange(port, bytes), status);
  });

  test.each([
    ['headers that never end', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: a'],
    ['a body that never ends', 'POST /zoeken HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc'],
  ])('%s: is answered in the end', async (_, bytes) => {
    const impatient = await startTinySite({ start: { limits: { headersTimeout: 300, requestTimeout: 600 } } });
    const raw = await exchange(impatient.port, bytes);
    await impatient.stop();
    expectRefusal(raw, 408);
  });

  function expectRefusal(raw: string, status: number): void {
    const answer = readHead(raw);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

test('every answer carries the same headers', async () => {
  const { config, pages } = site.services;
  const expected = Object.entries(securityHeaders(config.siteUrl, pagePolicy(pages)));
  const answers = [
    await ask(port, '/'),
    await ask(port, '/kinderen/contact'),
    await ask(port, '/onbekend'),
    await ask(port, '/kinderen/'),
    await ask(port, '/', { method: 'POST' }),
    await ask(port, '/', { headers: { Host: 'evil.example' } }),
    await ask(port, '/healthz'),
    await ask(port, '/readyz'),
    await ask(port, '/zoeken', { method: 'POST', headers: { Origin: 'null' } }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 404, 308, 405, 421, 200, 401, 403]);
  for (const answer of answers) {
    for (const [name, value] of expected) expect(answer.headers[name.toLowerCase()]).toBe(value);
    expect(answer.headers['set-cookie']).toBeUndefined();
  }
});

test('the log says what was asked and how it ended, and nothing about who asked', async () => {
  const from = site.lines.length;
  const headers = { 'User-Agent': 'Spion/1', Referer: 'https://elders.example/', 'X-Forwarded-For': '203.0.113.9' };
  await ask(port, '/kinderen/contact?naam=Jan', { headers });
  await ask(port, '/geheim-pad?x=1', { headers });
  const lines = site.lines.slice(from);
  expect(lines).toMatchObject([
    { event: 'server.request', method: 'GET', route: '/:section/contact', status: 200 },
    { event: 'server.request', method: 'GET', route: 'unknown', status: 404 },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/Spion|elders|203\.0|Jan|geheim-pad|127\.0\.0\.1/);
});
