import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type RequestListener } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '~/platform/log.server';
import type { VisitEvent } from '~/visits/event';
import { createForwarder, type Forwarder } from '~/visits/forward.server';
import type { PlausibleTarget } from '~/visits/plausible.server';
import { eventually, PATIENCE } from '../support/patience';
import recorded from '../support/plausible/pageview.json';
import { TestVisits, unmetRows, visitRows } from './visits-store';

const view: VisitEvent = { page: '/jongeren/hulp', section: 'teens', device: 'phone', referrer: 'awel.be' };
/** Nothing here ends because the machine is busy, except where silence is what is tested. */
const LIMITS = { inFlight: 2, queued: 5, timeout: PATIENCE };
const IMPATIENT = { ...LIMITS, timeout: 300 };

interface Received {
  address: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

let closers: (() => Promise<void>)[];
let lines: string[];

beforeEach(() => {
  closers = [];
  lines = [];
});

afterEach(async () => {
  for (const close of closers.reverse()) await close();
});

async function listen(server: net.Server): Promise<URL> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

/** A Plausible that writes down what it gets and answers as told. */
async function plausible(answer: RequestListener = (_, response) => response.writeHead(202).end('ok')) {
  const received: Received[] = [];
  const server = http.createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    received.push({ address: `${request.method} ${request.url}`, headers: request.headers, body });
    answer(request, response);
  });
  return { url: await listen(server), received };
}

function forwarderTo(url: URL, limits = LIMITS): Forwarder {
  const target: PlausibleTarget = { url, domain: '1712.be', siteUrl: new URL('https://1712.be') };
  const forwarder = createForwarder(
    target,
    createLog('warn', (line) => lines.push(line)),
    limits,
  );
  closers.push(() => forwarder.stop());
  return forwarder;
}

/** @returns how long it took, in milliseconds */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function lostEvents(forwarder: Forwarder): number {
  lines.length = 0;
  forwarder.reportLosses();
  return lines[0] === undefined ? 0 : JSON.parse(lines[0]).events;
}

describe('a page view for Plausible', () => {
  it('has the form that its Events API documents, and nothing about the visitor', async () => {
    const { url, received } = await plausible();
    const forwarder = forwarderTo(url);
    forwarder.send(view);
    await eventually(() => expect(received).toHaveLength(1));
    const [{ address, headers, body } = {} as Received] = received;
    expect(address).toBe('POST /api/event');
    expect(JSON.parse(body)).toEqual({
      name: 'pageview',
      domain: '1712.be',
      url: 'https://1712.be/jongeren/hulp',
      referrer: 'https://awel.be/',
      props: { section: 'teens', device: 'phone', source: 'awel.be' },
    });
    expect(headers).toEqual({
      'content-type': 'application/json',
      'content-length': String(body.length),
      'accept-encoding': 'identity',
      'user-agent': 'hulplijn-1712',
      host: url.host,
      connection: 'keep-alive',
    });
  });

  it('keeps to what the recorded documentation says, and sends on no header that it makes a visitor of', async () => {
    const { url, received } = await plausible((_, response) =>
      response.writeHead(recorded.example.answer.status).end(),
    );
    const forwarder = forwarderTo(url);
    forwarder.send(view);
    forwarder.send({ page: '/', section: 'everyone', device: 'unknown', referrer: '' });
    await eventually(() => expect(received).toHaveLength(2));
    const { required, optional, longest, props } = recorded.body;
    for (const { address, headers, body } of received) {
      expect(address).toBe(`${recorded.example.request.method} ${recorded.example.request.path}`);
      const sent: Record<string, unknown> = JSON.parse(body);
      expect(Object.keys(sent)).toEqual(expect.arrayContaining(required));
      expect([...required, ...optional]).toEqual(expect.arrayContaining(Object.keys(sent)));
      for (const [field, most] of Object.entries(longest)) expect(String(sent[field] ?? '').length).toBeLessThan(most);
      const own = Object.values(sent.props ?? {});
      expect(own.length).toBeLessThanOrEqual(props.most);
      for (const value of own) expect(props.values).toContain(typeof value);
      expect(Object.keys(headers)).toEqual(expect.arrayContaining(recorded.headers.required));
      for (const name of recorded.headers.neverFromUs) expect(headers).not.toHaveProperty(name);
    }
    expect(received.map(({ headers }) => headers['user-agent'])).toEqual(['hulplijn-1712', 'hulplijn-1712']);
    expect(lostEvents(forwarder)).toBe(0);
  });

  it('names no referrer that is not a partner', async () => {
    const { url, received } = await plausible();
    const forwarder = forwarderTo(url);
    for (const referrer of ['', 'direct', 'andere']) forwarder.send({ ...view, referrer });
    await eventually(() => expect(received).toHaveLength(3));
    for (const { body } of received) expect(JSON.parse(body)).not.toHaveProperty('referrer');
  });

  it('goes to a Plausible that stands in a folder', async () => {
    const { url, received } = await plausible();
    forwarderTo(new URL('/statistiek/', url)).send(view);
    await eventually(() => expect(received).toMatchObject([{ address: 'POST /statistiek/api/event' }]));
  });
});

describe('a Plausible in trouble', () => {
  it('is down: the event is lost, counted, and the next one is tried', async () => {
    const { url, received } = await plausible();
    const gone = net.createServer();
    const address = await listen(gone);
    gone.close();
    await once(gone, 'close');
    const forwarder = forwarderTo(address);
    forwarder.send(view);
    await eventually(() => expect(lostEvents(forwarder)).toBe(1));
    forwarderTo(url).send(view);
    await eventually(() => expect(received).toHaveLength(1));
  });

  it.each([
    ['an error', (_, response) => response.writeHead(500).end('oops')],
    ['a redirect', (_, response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end()],
    ['taken, but thrown away', (_, response) => response.writeHead(202, { 'x-plausible-dropped': '1' }).end('ok')],
    ['half an answer', (_, response) => response.writeHead(500, { 'Content-Length': 10 }).write('half')],
    ['a cut connection', (request) => request.socket.destroy()],
    ['silence', () => undefined],
    ['headers without end', (_, response) => response.writeHead(202, { 'X-Long': 'x'.repeat(100_000) }).end()],
  ] as [string, RequestListener][])('answers %s: the event is lost and nothing else', async (_, answer) => {
    const { url } = await plausible(answer);
    const forwarder = forwarderTo(url, IMPATIENT);
    forwarder.send(view);
    await eventually(() => expect(lostEvents(forwarder)).toBe(1));
  });

  it('speaks no HTTP', async () => {
    const forwarder = forwarderTo(await listen(net.createServer((socket) => socket.end('\u0000\u0001 220 hello\r\n'))));
    forwarder.send(view);
    await eventually(() => expect(lostEvents(forwarder)).toBe(1));
  });

  it('talks without end: it is cut off and the room is free again', async () => {
    let open = 0;
    const { url, received } = await plausible((_, response) => {
      open += 1;
      response.on('close', () => {
        open -= 1;
      });
      response.writeHead(202);
      const chatter = () => response.destroyed || response.write('x'.repeat(1000), () => setImmediate(chatter));
      chatter();
    });
    const forwarder = forwarderTo(url, IMPATIENT);
    // More than may be under way at the same time: those before were cut off.
    await eventually(() => {
      forwarder.send(view);
      expect(received.length).toBeGreaterThan(2 * IMPATIENT.inFlight);
    });
    await forwarder.stop();
    await eventually(() => expect(open).toBe(0));
  });

  it('is slow: never more than so many at once, a bounded queue, and send() never waits', async () => {
    const answers: (() => void)[] = [];
    const { url, received } = await plausible((_, response) => answers.push(() => response.writeHead(202).end()));
    const forwarder = forwarderTo(url);
    for (let count = 0; count < 100; count += 1) forwarder.send(view);
    expect(lostEvents(forwarder)).toBe(93);
    await eventually(() => expect(received).toHaveLength(2));
    for (let answered = 0; answered < 7; answered += 1) {
      await eventually(() => expect(answers.length).toBeGreaterThan(0));
      answers.shift()?.();
    }
    await forwarder.stop();
    expect(received).toHaveLength(7);
    expect(lostEvents(forwarder)).toBe(0);
  });
});

describe('visits with a Plausible', () => {
  async function visitsTo(url: URL) {
    const test = new TestVisits();
    closers.push(() => test.end());
    const store = await test.openStore();
    const plausible = { url, domain: '1712.be', siteUrl: new URL('https://1712.be') };
    return { visits: test.count(store, { plausible }), store, lines: test.lines };
  }

  it('sends nothing of the children there, but counts it here', async () => {
    const { url, received } = await plausible();
    const { visits, store } = await visitsTo(url);
    visits.record({ ...view, page: '/kinderen/pesten', section: 'children' });
    visits.record({ ...view, page: '/en/children', section: 'children' });
    visits.record(view);
    await visits.stop();
    expect(received.map(({ body }) => JSON.parse(body).url)).toEqual(['https://1712.be/jongeren/hulp']);
    expect(await visitRows(store)).toMatchObject([
      { page: '/en/children', section: 'children', views: 1 },
      { page: '/kinderen/pesten', section: 'children', views: 1 },
    ]);
  });

  it('sends nothing of unmet demand there, but counts it here', async () => {
    const { url, received } = await plausible();
    const { visits, store } = await visitsTo(url);
    visits.recordUnmet({ section: 'adults', tried: 'call', phone: 'busy', chat: 'closed' });
    visits.record(view);
    await visits.stop();
    expect(received).toHaveLength(1);
    expect(received.map(({ body }) => body).join()).not.toMatch(/call|busy|closed/);
    expect(await unmetRows(store)).toMatchObject([{ section: 'adults', tried: 'call', views: 1 }]);
  });

  it('logs how many events were lost, once and without the events', async () => {
    const { url } = await plausible((_, response) => response.writeHead(503).end());
    const { visits, lines } = await visitsTo(url);
    for (let count = 0; count < 3; count += 1) visits.record(view);
    await visits.stop();
    await visits.flush();
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { time: expect.any(String), level: 'warn', event: 'visits.forward.lost', events: 3 },
    ]);
  });
});

describe('stopping', () => {
  it('lets what is under way end', async () => {
    const { url, received } = await plausible();
    const forwarder = forwarderTo(url);
    for (let count = 0; count < 6; count += 1) forwarder.send(view);
    await forwarder.stop();
    expect(received).toHaveLength(6);
    forwarder.send(view);
    expect(lostEvents(forwarder)).toBe(1);
  });

  it('does not wait for a silent server longer than one timeout', async () => {
    const { url } = await plausible(() => undefined);
    // One after another they would take 30 timeouts.
    const limits = { ...IMPATIENT, inFlight: 1, queued: 30 };
    const forwarder = forwarderTo(url, limits);
    for (let count = 0; count < 30; count += 1) forwarder.send(view);
    const timeout = timed(() => pause(limits.timeout));
    const stop = timed(() => forwarder.stop());
    expect(await stop).toBeLessThan(5 * (await timeout));
  });
});
