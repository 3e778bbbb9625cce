/** PUT, DELETE and GET of the live state over HTTP: who may, what is refused, how soon it is seen, how long it lasts. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask } from '../support/http-client';
import { type LiveSite, startLiveSite, TOKEN } from '../support/live-site';
import { temporaryFolder } from '../support/outbox';

const MONDAY_TEN = Date.parse('2026-11-23T10:00:00+01:00');
const BUSY = { state: 'busy', until: '2026-11-23T12:00:00+01:00' };
const PHONE = '/api/availability/phone';

let folder: { path: string; remove(): Promise<void> };
let time: number;
let sites: LiveSite[];

beforeEach(async () => {
  folder = await temporaryFolder();
  time = MONDAY_TEN;
  sites = [];
});

afterEach(async () => {
  for (const site of sites) await site.stop();
  await folder.remove();
});

async function start(environment: Record<string, string> = {}): Promise<LiveSite> {
  const site = await startLiveSite({ dataDir: folder.path, now: () => new Date(time), environment });
  sites.push(site);
  return site;
}

interface Sending {
  path?: string;
  token?: string | null;
  headers?: Record<string, string>;
}

async function send(site: LiveSite, method: string, body: unknown, sending: Sending = {}) {
  const { path = PHONE, token = TOKEN, headers = {} } = sending;
  const authorization = token === null ? {} : { Authorization: `Bearer ${token}` };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const sent = method === 'DELETE' ? {} : { body: text };
  return ask(site.port, path, { method, headers: { ...authorization, ...headers }, ...sent });
}

async function feed(site: LiveSite, query = '') {
  const answer = await ask(site.port, `/api/availability${query}`);
  const { channels, nextChange } = JSON.parse(answer.body.toString());
  const of = (id: string) =>
    channels.find((one: { helpline: string; id: string }) => one.helpline === '1712' && one.id === id);
  return { ...answer, phone: of('phone'), chat: of('chat'), channels, nextChange };
}

describe('setting and ending', () => {
  test('a busy phone is seen at once, with its end, and free again after DELETE', async () => {
    const site = await start();
    expect((await feed(site)).phone).toMatchObject({ state: 'open', reason: 'hours' });
    const put = await send(site, 'PUT', { ...BUSY, note: 'Na Pano' });
    expect([put.status, put.body.length, put.headers['cache-control']]).toEqual([204, 0, 'no-store']);
    const busy = await feed(site);
    expect(busy.phone).toMatchObject({ state: 'busy', reason: 'live', until: BUSY.until, note: 'Na Pano' });
    expect(busy.nextChange).toBe(BUSY.until);
    expect(busy.channels).toContainEqual(expect.objectContaining({ helpline: 'tele-onthaal', state: 'open' }));
    expect((await feed(site, '?audience=teens')).phone).not.toHaveProperty('note');
    expect((await send(site, 'DELETE', '')).status).toBe(204);
    expect((await feed(site)).phone).toMatchObject({ state: 'open', reason: 'hours' });
    expect((await send(site, 'DELETE', '')).status).toBe(204);
  });

  test('phone and chat are apart; what is closed by its hours stays closed', async () => {
    const site = await start();
    await send(site, 'PUT', BUSY, { path: '/api/availability/chat' });
    expect(await feed(site)).toMatchObject({ phone: { state: 'open' }, chat: { state: 'closed', reason: 'hours' } });
    time = Date.parse('2026-11-23T14:00:00+01:00');
    await send(
      site,
      'PUT',
      { state: 'closed', until: '2026-11-23T15:00:00+01:00' },
      { path: '/api/availability/chat' },
    );
    expect(await feed(site)).toMatchObject({ phone: { state: 'open' }, chat: { state: 'closed', reason: 'live' } });
  });

  test('it ends by itself to the second, through the memory of the server', async () => {
    const site = await start();
    await send(site, 'PUT', BUSY);
    time = Date.parse(BUSY.until) - 10_000;
    const before = await feed(site);
    expect([before.phone.state, before.headers['cdn-cache-control']]).toEqual(['busy', 'max-age=10']);
    time = Date.parse(BUSY.until) - 1;
    expect((await feed(site)).phone.state).toBe('busy');
    time = Date.parse(BUSY.until);
    expect((await feed(site)).phone.state).toBe('open');
  });

  test('it survives a restart', async () => {
    const first = await start();
    await send(first, 'PUT', BUSY);
    await first.stop();
    sites = [];
    expect((await feed(await start())).phone).toMatchObject({ state: 'busy', until: BUSY.until });
  });

  test('another process on the same file sees it when it reads again, its kept answers too', async () => {
    const [one, other] = [await start(), await start()];
    expect((await feed(other)).phone.state).toBe('open');
    await send(one, 'PUT', BUSY);
    expect((await feed(other)).phone.state).toBe('open');
    await other.services.live.readAgain();
    expect((await feed(other)).phone.state).toBe('busy');
  });

  test('the log names the token by its digest, and neither the token nor the note', async () => {
    const site = await start();
    await send(site, 'PUT', { ...BUSY, note: 'stil woord' });
    await send(site, 'DELETE', '');
    const changes = site.lines.filter(({ event }) => event === 'live.changed');
    expect(changes).toMatchObject([
      {
        channel: 'phone',
        state: 'busy',
        until: '2026-11-23T11:00:00.000Z',
        by: expect.stringMatching(/^[0-9a-f]{8}$/),
      },
      { channel: 'phone', state: 'none', by: changes[0]?.by },
    ]);
    expect(JSON.stringify(site.lines)).not.toMatch(new RegExp(`${TOKEN}|stil woord`));
  });
});

describe('who may', () => {
  test.each([
    ['no token', null],
    ['a wrong one', 'een-goede-sleute'],
    ['the list itself', `een-andere-goede-sleutel,${TOKEN}`],
    ['an empty one', ''],
  ])('%s: 401, and nothing changes', async (_, token) => {
    const site = await start();
    for (const method of ['PUT', 'DELETE']) {
      const answer = await send(site, method, BUSY, { token });
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    }
    expect((await feed(site)).phone.state).toBe('open');
  });

  test('nobody when no token is set', async () => {
    const site = await start({ AVAILABILITY_TOKEN: '' });
    expect((await send(site, 'PUT', BUSY)).status).toBe(401);
    expect((await send(site, 'PUT', BUSY, { token: '' })).status).toBe(401);
  });

  test.each([[{}], [{ 'Sec-Fetch-Site': 'cross-site' }], [{ Origin: 'https://centrale.example' }]])(
    'a machine with a token, whatever a browser would have sent along: %j',
    async (headers) => {
      const site = await start();
      expect((await send(site, 'PUT', BUSY, { headers })).status).toBe(204);
      expect((await send(site, 'PUT', BUSY, { headers, token: 'fout' })).status).toBe(401);
    },
  );
});

describe('what is refused', () => {
  test('a bad body: 400 with the field, and what held goes on', async () => {
    const site = await start();
    await send(site, 'PUT', BUSY);
    const answer = await send(site, 'PUT', { state: 'open', until: 'straks' });
    expect([answer.status, JSON.parse(answer.body.toString())]).toEqual([
      400,
      { error: expect.stringMatching(/^state: .*; until: /) },
    ]);
    expect((await send(site, 'PUT', 'state=busy')).status).toBe(400);
    expect((await feed(site)).phone).toMatchObject({ state: 'busy', until: BUSY.until });
  });

  test.each([
    [PHONE, 'PUT, DELETE', ['GET', 'POST', 'PATCH', 'OPTIONS']],
    ['/api/availability', 'GET, HEAD', ['PUT', 'DELETE', 'POST']],
  ])('%s takes %s', async (path, allowed, methods) => {
    const site = await start();
    for (const method of methods) {
      const answer = await send(site, method, '', { path });
      expect([method, answer.status, answer.headers.allow]).toEqual([method, 405, allowed]);
    }
    expect((await send(site, 'PUT', BUSY, { path: '/api/availability/fax' })).status).toBe(404);
  });

  test('an audience that does not exist: 400, kept nowhere', async () => {
    const site = await start();
    const answer = await ask(site.port, '/api/availability?audience=parents');
    expect(answer.status).toBe(400);
    expect(answer.headers['cdn-cache-control']).toBeUndefined();
    expect(answer.headers['x-accel-expires']).toBeUndefined();
    expect(JSON.parse(answer.body.toString()).error).toMatch(/^audience: /);
  });
});

describe('the feed from memory', () => {
  test('one answer per audience, whatever else stands in the query, for every site to read', async () => {
    const site = await start();
    const queries = [
      '',
      '?audience=adults',
      '?utm_source=x&audience=adults&gclid=1',
      '?AUDIENCE=teens',
      '?a=b&audience=adults&audience=teens',
    ];
    const bodies = new Set<string>();
    for (const query of queries) {
      const answer = await ask(site.port, `/api/availability${query}`);
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(answer.headers['cdn-cache-control']).toMatch(/^max-age=\d+$/);
      expect(answer.headers['cache-control']).toBe('no-store');
      bodies.add(answer.body.toString());
    }
    expect([bodies.size, site.renders()]).toEqual([1, 1]);
    await feed(site, '?audience=children');
    await feed(site, '?x=1&audience=children');
    expect(site.renders()).toBe(2);
  });
});
