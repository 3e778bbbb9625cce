/** Starting, answering machines, stopping. */
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { createGate } from '../support/gate';
import { ask, exchange } from '../support/http-client';
import { eventually } from '../support/patience';
import { html, READY, startTinySite, type TinySite } from '../support/tiny-site';
import { OPERATIONS } from '../support/tokens';

let site: TinySite | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await site?.stop();
});

test('stopping finishes a slow request, takes no new one, and stops the rooms after that', async () => {
  const gate = createGate();
  const begun = createGate();
  const order: string[] = [];
  site = await startTinySite({
    async handler() {
      begun.open();
      await gate.passed;
      order.push('answered');
      return html('laat');
    },
    outbox: { stop: async () => void order.push('outbox') },
    start: { close: async () => void order.push('store') },
  });
  const agent = new http.Agent({ keepAlive: true });
  const slow = ask(site.port, '/zoeken', { agent });
  await begun.passed;
  const stopping = site.stop();
  await eventually(() => expectRefusal(site?.port ?? 0));
  gate.open();
  expect((await slow).body.toString()).toContain('laat');
  await stopping;
  agent.destroy();
  expect(order).toEqual(['answered', 'outbox', 'store']);
});

/** Who was let in before the door closed is still served, so the door closes a moment later. */
async function expectRefusal(port: number): Promise<void> {
  const late = net.connect(port, '127.0.0.1');
  const connected = once(late, 'connect').finally(() => late.destroy());
  await expect(connected).rejects.toThrow(/ECONNREFUSED/);
}

test('who has connected and not asked yet is answered before the stop', async () => {
  site = await startTinySite();
  const early = net.connect(site.port, '127.0.0.1');
  await once(early, 'connect');
  const stopping = site.stop();
  await eventually(() => expectRefusal(site?.port ?? 0));
  early.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const answer = (await text(early)).toLowerCase();
  await stopping;
  expect([answer.startsWith('http/1.1 200'), answer.includes('connection: close')]).toEqual([true, true]);
});

test('a kept connection may ask once more during the stop, and is then told to close', async () => {
  const gate = createGate();
  site = await startTinySite({ handler: () => gate.passed.then(() => html('laat')) });
  const { port } = site;
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  await ask(port, '/healthz', { agent });
  const slow = ask(port, '/zoeken');
  const stopping = site.stop();
  await eventually(() => expectRefusal(port));
  const again = await ask(port, '/healthz', { agent });
  gate.open();
  await Promise.all([slow, stopping]);
  agent.destroy();
  expect([again.status, again.headers.connection]).toEqual([200, 'close']);
});

test('an idle connection does not hold up the stop', async () => {
  // Behind a proxy it may stay for more than a minute.
  site = await startTinySite({ environment: { TRUST_PROXY: '1' } });
  const agent = new http.Agent({ keepAlive: true });
  await ask(site.port, '/', { agent });
  // As long as whoever is still served has: set before the stop sets its own.
  const patience = pause(10_000, 'cut off');
  expect(await Promise.race([site.stop(), patience])).toBeUndefined();
  agent.destroy();
});

test('a server that has more to do than it can still ends its door at once, and cuts nobody off', async () => {
  site = await startTinySite({
    async handler() {
      const end = performance.now() + 20;
      while (performance.now() < end);
      return html('druk');
    },
  });
  const visitors = Array.from({ length: 6 }, () => askUntilRefused(site?.port ?? 0));
  await pause(200);
  const patience = pause(4_000, 'still open');
  expect(await Promise.race([site.stop(), patience])).toBeUndefined();
  expect(await Promise.all(visitors)).toEqual(visitors.map(() => 'refused to connect'));
});

/** Asks again and again, each time on a connection of its own. @returns how the last time ended */
async function askUntilRefused(port: number): Promise<string> {
  try {
    for (;;) await ask(port, '/zoeken');
  } catch (error) {
    return (error as NodeJS.ErrnoException).syscall === 'connect' ? 'refused to connect' : `cut off: ${error}`;
  }
}

test('a port that is taken stops the start', async () => {
  site = await startTinySite();
  await expect(startTinySite({ environment: { PORT: String(site.port) } })).rejects.toThrow(/EADDRINUSE/);
});

test.each([
  ['is well', {}, 200, { waiting: 0, oldestSeconds: 0, alarm: false }],
  [
    'waits for a mail server',
    { waiting: 3, oldestSeconds: 899, breakerOpen: true },
    200,
    { waiting: 3, oldestSeconds: 899, alarm: false },
  ],
  ['has waited too long', { waiting: 3, oldestSeconds: 901 }, 200, { waiting: 3, oldestSeconds: 901, alarm: true }],
  ['has set a message aside', { waiting: 1, setAside: 1 }, 200, { waiting: 1, oldestSeconds: 0, alarm: true }],
  [
    'lacks a key of what waits',
    { waiting: 1, unknownKeys: 1, canAccept: false },
    503,
    { waiting: 1, oldestSeconds: 0, alarm: true },
  ],
  ['can take nothing in', { canStore: false, canAccept: false }, 503, { waiting: 0, oldestSeconds: 0, alarm: true }],
])('/readyz of an outbox that %s', async (_, status, code, outbox) => {
  site = await startTinySite({ outbox: { status: async () => ({ ...READY, ...status }) } });
  const answer = await ask(site.port, '/readyz');
  expect(answer.status).toBe(code);
  expect(JSON.parse(answer.body.toString())).toEqual({
    ready: code === 200,
    outbox,
    release: site.services.release.name,
    heldBack: null,
  });
});

test('whoever asks /readyz how often, the outbox is asked once a second', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  let asked = 0;
  const status = async () => {
    asked += 1;
    return READY;
  };
  site = await startTinySite({ outbox: { status } });
  const { port } = site;
  const askMany = () => Promise.all(Array.from({ length: 20 }, () => ask(port, '/readyz')));
  await askMany();
  vi.advanceTimersByTime(999);
  await askMany();
  expect(asked).toBe(1);
  vi.advanceTimersByTime(1);
  await askMany();
  expect(asked).toBe(2);
});

test('/readyz and /metrics ask for the token when there is one', async () => {
  site = await startTinySite({ environment: { OPERATIONS_TOKEN: OPERATIONS } });
  for (const path of ['/readyz', '/metrics']) {
    const without = await ask(site.port, path);
    expect([without.status, without.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    expect((await ask(site.port, path, { headers: { Authorization: 'Bearer fout' } })).status).toBe(401);
    expect((await ask(site.port, path, { headers: { Authorization: `Bearer ${OPERATIONS}` } })).status).toBe(200);
  }
  expect((await ask(site.port, '/healthz')).status).toBe(200);
});

test('/metrics counts answers, kept pages and waiting messages', async () => {
  const until = new Date('2026-11-30T18:00:00Z');
  const status = async () => ({
    ...READY,
    ...{ waiting: 2, oldestSeconds: 40, setAside: 1, unknownKeys: 3, canStore: false, breakerOpen: true },
    taken: [{ team: 'limburg', kind: 'letter' as const, mark: 'none', count: 5 }],
    bouncesLeft: 3,
    trialAges: [{ team: 'limburg', seconds: 3600 }],
    mailTries: [{ team: 'brussel', answer: 'later' as const, count: 6 }],
  });
  const live = { states: () => ({ phone: { state: 'busy' as const, until } }) };
  site = await startTinySite({ outbox: { status }, live });
  await ask(site.port, '/');
  await ask(site.port, '/');
  await ask(site.port, '/', { method: 'POST' });
  const text = (await ask(site.port, '/metrics')).body.toString();
  expect(text).toMatch(/^http_requests_total\{class="2xx"\} 2$/m);
  expect(text).toMatch(/^http_requests_total\{class="4xx"\} 1$/m);
  expect(text).toMatch(/^page_cache_hits_total 1$/m);
  expect(text).toMatch(/^page_cache_misses_total 1$/m);
  expect(text).toMatch(/^http_request_duration_seconds_bucket\{le="10"\} 3$/m);
  expect(text).toMatch(/^process_start_time_seconds \d{10}/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  expect(text).toMatch(/^site_build_info\{build="\w+"\} 1$/m);
  expect(text).toMatch(/^outbox_waiting 2$/m);
  expect(text).toMatch(/^outbox_oldest_seconds 40$/m);
  for (const line of [
    'site_ready 1',
    'outbox_can_store 0',
    'mail_server_reachable 0',
    'outbox_set_aside 1',
    'outbox_unknown_key 3',
    'messages_taken_total{team="limburg",kind="letter",mark="none"} 5',
    'mail_tries_total{team="brussel",answer="later"} 6',
    'bounces_left 3',
    'team_trial_age_seconds{team="limburg"} 3600',
    'live_state{channel="phone",state="busy"} 1',
    'live_state{channel="phone",state="none"} 0',
    'live_state{channel="chat",state="none"} 1',
    'data_dir_free_bytes 1',
    'data_dir_size_bytes 2',
    'database_clock_difference_seconds 0',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
});

test('/metrics says nothing of a disk and a clock that cannot be asked', async () => {
  site = await startTinySite({ surroundings: async () => ({ disk: null, clockDifference: null }) });
  const text = (await ask(site.port, '/metrics')).body.toString();
  expect(text).not.toMatch(/^(data_dir|database_clock)\w+ /m);
});

test('a visitor who leaves in the middle of sending leaves no error behind', async () => {
  site = await startTinySite();
  const socket = net.connect(site.port, '127.0.0.1');
  socket.write('POST /zoeken HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc');
  await once(socket, 'connect');
  await exchange(site.port, 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  socket.destroy();
  await site.stop();
  expect(site.lines.filter((line) => line.level === 'error')).toEqual([]);
});
