/** Pages from the memory in front of the framework: how often they are rendered, how long they live, in which form. */
import http from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { LiveStates } from '~/hours/live';
import type { RequestContext } from '~/server/context.server';
import { compress } from '~/server/http/compression.server';
import { createGate } from '../support/gate';
import { type Answer, ask } from '../support/http-client';
import { html, startTinySite, TINY_MAP, type TinyOptions, type TinySite } from '../support/tiny-site';

let site: TinySite | undefined;
const renders: string[] = [];

afterEach(async () => {
  await site?.stop();
  renders.length = 0;
});

/** Starts a site whose pages count their renders; `facts` may say what a loader would say. */
async function startCounting(facts: (context: RequestContext) => void = () => {}, options: TinyOptions = {}) {
  site = await startTinySite({
    ...options,
    async handler(request, context) {
      const { pathname, search } = new URL(request.url);
      renders.push(pathname + search);
      facts(context);
      return html(`render ${renders.length}`, pathname.endsWith('/-') ? 404 : 200);
    },
  });
  return site.port;
}

const maxAge = (answer: Answer) => Number(/^max-age=(\d+)$/.exec(String(answer.headers['cdn-cache-control']))?.[1]);

describe('renders', () => {
  test('many who ask at once share one render', async () => {
    const gate = createGate();
    site = await startTinySite({
      async handler(request) {
        renders.push(request.url);
        await gate.passed;
        return html('hoi');
      },
    });
    const { port } = site;
    const answers = Array.from({ length: 40 }, () => ask(port, '/kinderen'));
    await expect.poll(() => renders.length).toBe(1);
    gate.open();
    const bodies = (await Promise.all(answers)).map(({ status, body }) => `${status} ${body.toString('base64')}`);
    expect(new Set(bodies).size).toBe(1);
    expect(renders).toHaveLength(1);
  });

  test('the query of an advertisement changes nothing and is not seen by the page', async () => {
    const port = await startCounting();
    const first = await ask(port, '/kinderen');
    const second = await ask(port, '/kinderen?gclid=1&utm_source=krant');
    expect(second.body.equals(first.body)).toBe(true);
    expect(renders).toEqual(['/kinderen']);
  });

  test('a flood of unknown addresses costs one render per section', async () => {
    const port = await startCounting();
    const agent = new http.Agent({ keepAlive: true, maxSockets: 20 });
    const paths = Array.from({ length: 300 }, (_, index) =>
      index % 2 ? `/kinderen/${index}` : `/${index}?x=${index}`,
    );
    const answers = await Promise.all(paths.map((path) => ask(port, path, { agent })));
    agent.destroy();
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(renders.toSorted()).toEqual(['/-', '/kinderen/-']);
    expect(answers[0]?.headers['cdn-cache-control']).toBe('private');
  });

  test('a page that failed is not kept, and the failure shows no detail', async () => {
    let broken = true;
    site = await startTinySite({
      handler: async () => {
        if (broken) throw new Error('geheim detail');
        return html('hoi');
      },
    });
    const failed = await ask(site.port, '/', { headers: { accept: 'text/html' } });
    expect([failed.status, failed.body.toString()]).toEqual([500, expect.stringContaining('tel:1712')]);
    expect(failed.body.toString() + JSON.stringify(site.lines)).not.toContain('geheim');
    broken = false;
    expect((await ask(site.port, '/')).status).toBe(200);
  });

  test('a page the loader says is not to be kept is rendered each time', async () => {
    const port = await startCounting(({ facts }) => {
      facts.cacheable = false;
    });
    expect((await ask(port, '/')).headers['cdn-cache-control']).toBe('private');
    await ask(port, '/');
    expect(renders).toHaveLength(2);
  });

  test('the form is never kept', async () => {
    const port = await startCounting();
    const first = await ask(port, '/kinderen/contact');
    await ask(port, '/kinderen/contact');
    expect(renders).toHaveLength(2);
    expect(first.headers['cdn-cache-control']).toBeUndefined();
    expect(first.headers['cache-control']).toBe('no-store');
  });
});

describe('how long a page lives', () => {
  let now = 0;
  const at = (time: string) => {
    now = Date.parse(time);
  };
  const clock = { now: () => new Date(now) };

  test('until something on it changes; 25 seconds in other caches, and no longer than that', async () => {
    at('2026-11-23T10:00:00+01:00');
    const change = Date.parse('2026-11-23T17:00:00+01:00');
    const port = await startCounting(({ facts }) => {
      facts.nextChange = change;
    }, clock);
    const fresh = await ask(port, '/');
    expect(maxAge(fresh)).toBe(25);
    expect(fresh.headers['x-accel-expires']).toBe(`@${now / 1000 + 24}`);
    expect(fresh.headers['cache-control']).toBe('no-store');
    const names = fresh.rawHeaders.filter((_, index) => index % 2 === 0);
    expect(names.indexOf('X-Accel-Expires')).toBeLessThan(names.indexOf('Cache-Control'));
    now = change - 14_600;
    expect(maxAge(await ask(port, '/'))).toBe(14);
    now = change - 500;
    const last = await ask(port, '/');
    expect([last.headers['cdn-cache-control'], last.headers['x-accel-expires']]).toEqual(['private', '0']);
    expect(renders).toHaveLength(1);
    now = change;
    await ask(port, '/');
    expect(renders).toHaveLength(2);
  });

  test('25 seconds when other sites show it: it says the minute it is from', async () => {
    at('2026-11-23T10:00:00+01:00');
    const map = {
      ...TINY_MAP,
      known: new Map([['/badge.svg', { methods: ['GET'], cached: true, openTo: 'pages' } as const]]),
    };
    const port = await startCounting(undefined, { ...clock, start: { map } });
    await ask(port, '/badge.svg');
    now += 10_400;
    expect(maxAge(await ask(port, '/badge.svg'))).toBe(14);
    expect(renders).toHaveLength(1);
    now += 14_600;
    await ask(port, '/badge.svg');
    expect(renders).toHaveLength(2);
  });

  test('not past the next change of anything on it', async () => {
    at('2026-11-23T08:59:53.500+01:00');
    const port = await startCounting(({ facts }) => {
      facts.nextChange = Date.parse('2026-11-23T09:00:00+01:00');
    }, clock);
    expect(maxAge(await ask(port, '/'))).toBe(6);
    at('2026-11-23T08:59:59.999+01:00');
    await ask(port, '/');
    expect(renders).toHaveLength(1);
    at('2026-11-23T09:00:00+01:00');
    await ask(port, '/');
    expect(renders).toHaveLength(2);
  });

  test.each([
    ['in winter', '2026-11-23T23:59:50+01:00'],
    ['on the night the clock goes back', '2026-10-25T23:59:50+01:00'],
    ['in summer', '2026-07-01T23:59:50+02:00'],
  ])('not past midnight in Brussels %s', async (_, time) => {
    at(time);
    const port = await startCounting(undefined, clock);
    expect(maxAge(await ask(port, '/'))).toBe(10);
    now += 10_000;
    await ask(port, '/');
    expect(renders).toHaveLength(2);
  });

  test('not past a new live state, nor when the clock was set back', async () => {
    at('2026-11-23T10:00:00+01:00');
    let states: LiveStates = {};
    const port = await startCounting(undefined, { ...clock, live: { states: () => states } });
    await ask(port, '/');
    states = { phone: { state: 'busy', until: new Date(now + 3_600_000) } };
    await ask(port, '/');
    expect(renders).toHaveLength(2);
    now -= 60_000;
    await ask(port, '/');
    expect(renders).toHaveLength(3);
  });
});

describe('forms', () => {
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['deflate', undefined, (bytes: Buffer) => bytes],
  ])('Accept-Encoding: %s gives %s', async (accepted, encoding, decode) => {
    const port = await startCounting();
    for (const path of ['/', '/kinderen/contact']) {
      const answer = await ask(port, path, { headers: { 'Accept-Encoding': accepted } });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.headers.vary).toBe('Accept-Encoding');
      expect(answer.headers['content-length']).toBe(String(answer.body.length));
      expect(decode(answer.body).toString()).toContain('<title>1712</title>');
    }
  });

  test('Brotli gets its smallest form a moment later', async () => {
    const words = Array.from({ length: 4000 }, (_, index) => ((index * 7919) % 1013).toString(36)).join(' ');
    site = await startTinySite({ handler: async () => html(words) });
    const { port } = site;
    const size = async () => (await ask(port, '/', { headers: { 'Accept-Encoding': 'br' } })).body.length;
    const [quick, best] = await Promise.all(
      [5, 11].map(async (quality) => {
        const page = Buffer.from(await html(words).arrayBuffer());
        return (await compress(page, 'br', quality)).length;
      }),
    );
    expect(best).toBeLessThan(quick ?? 0);
    await expect.poll(size).toBe(best);
  });

  test('assets come from memory in every form, and nothing else does', async () => {
    const text = 'let a = 1;'.repeat(500);
    const assets = [
      { path: '/assets/form.js', body: text, type: 'text/javascript; charset=utf-8' },
      { path: '/icon.png', body: Buffer.from([137, 80, 78, 71]), type: 'image/png' },
    ];
    const port = await startCounting(undefined, { start: { assets } });
    const script = await ask(port, '/assets/form.js', { headers: { 'Accept-Encoding': 'br' } });
    expect(brotliDecompressSync(script.body).toString()).toBe(text);
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toBe('no-store');
    const icon = await ask(port, '/icon.png', { headers: { 'Accept-Encoding': 'br' } });
    expect([icon.headers['content-encoding'], icon.body.length]).toEqual([undefined, 4]);
    expect((await ask(port, '/assets/manifest-1.js')).status).toBe(404);
  });
});
