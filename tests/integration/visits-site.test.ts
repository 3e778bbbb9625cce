/** Visits over the built site: what comes in at /api/event, and what the coordinator sees at /beheer/bezoek. */
import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteDatabase } from '~/platform/database/database.server';
import { createLog } from '~/platform/log.server';
import { openSiteDatabase } from '~/server/site-tables.server';
import { createVisits } from '~/visits/visits.server';
import { freePort } from '../support/free-port';
import { ask } from '../support/http-client';
import { simulateVisits } from '../support/simulated-month';
import { type Site, startSite } from '../support/site';

const TOKEN = 'sleutel-van-de-coordinator';
const SECRET = 'geheimwoordxyz';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

let site: Site;
let store: SiteDatabase;
let smtp: number;

beforeAll(async () => {
  smtp = await freePort();
  site = await startSite({ smtpUrl: `smtp://127.0.0.1:${smtp}`, environment: { OPERATIONS_TOKEN: TOKEN } });
  store = await openSiteDatabase({ dataDir: site.dataDir, log: createLog('error'), ballastBytes: 0 });
});

afterAll(async () => {
  await store?.close();
  await site?.remove();
});

const event = (change: Record<string, unknown> = {}) =>
  JSON.stringify({ n: 'pageview', u: `${site.url}/kinderen`, d: 'localhost', r: null, w: 375, ...change });

function send(body: string | Buffer, headers: Record<string, string> = {}) {
  return ask(site.port, '/api/event', { method: 'POST', headers: { 'Content-Type': 'text/plain', ...headers }, body });
}

/** What has been counted once the site has written it down. */
async function countedAfterStop() {
  await site.stop();
  const views = await store.kysely.selectFrom('visit_totals').selectAll().execute();
  const hours = await store.kysely.selectFrom('hour_totals').selectAll().execute();
  await site.start();
  return { views, hours };
}

describe('events that are not ours to count', () => {
  it('are answered 202 or 400 and never stored, whatever is sent', async () => {
    const foreign: [number, string | Buffer, Record<string, string>?][] = [
      [202, event({ u: `https://${SECRET}.example/kinderen` })],
      [202, event({ d: `${SECRET}.example` })],
      [202, event({ u: `${site.url}/c/${SECRET}` })],
      // Over since November 2026: nobody can have seen it.
      [202, event({ u: `${site.url}/c/licht` })],
      [202, event({ u: `${site.url}/kinderen/contact` })],
      [202, event({ u: `${site.url}/beheer/bezoek` })],
      [202, event({ n: SECRET })],
      [202, event(), { 'Sec-Fetch-Site': 'cross-site' }],
      [202, event(), { Origin: `https://${SECRET}.example` }],
      [202, event(), { DNT: '1' }],
      [202, event(), { 'User-Agent': `Mozilla/5.0 (compatible; Googlebot/2.1; ${SECRET})` }],
      [202, event(), { 'Sec-Purpose': 'prefetch;prerender' }],
      [400, ''],
      [400, SECRET],
      [400, '['.repeat(2000)],
      [400, Buffer.from([0, 255, 254, 0])],
      [400, event({ u: 7 })],
      [400, event({ r: { [SECRET]: 1 } })],
      [400, event({ p: 'x'.repeat(3000) })],
      [400, event({ p: 'x'.repeat(60_000) })],
      [400, event({ p: 'x'.repeat(500_000) })],
      [400, event(), { 'Content-Type': 'text/html' }],
      [400, event(), { 'Content-Encoding': 'br' }],
    ];
    for (const [status, body, headers] of foreign) {
      expect([(await send(body, headers)).status, String(body).slice(0, 80)]).toEqual([
        status,
        String(body).slice(0, 80),
      ]);
    }
    const counted = await countedAfterStop();
    expect(counted).toEqual({ views: [], hours: [] });
    const files = readdirSync(site.dataDir, { withFileTypes: true }).filter((entry) => entry.isFile());
    const bytes = files.map(({ name }) => readFileSync(join(site.dataDir, name), 'latin1')).join();
    expect(bytes + site.output).not.toContain(SECRET);
  });

  it('are not written down one by one with the moment they came', async () => {
    const quiet = await startSite({ smtpUrl: `smtp://127.0.0.1:${smtp}`, environment: { LOG_LEVEL: 'info' } });
    await ask(quiet.port, '/api/event', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: event() });
    await ask(quiet.port, '/api/event', { method: 'POST', body: 'geen gebeurtenis' });
    await quiet.remove();
    expect(quiet.output).toContain('server.stopped');
    expect(quiet.output).not.toContain('/api/event');
  });
});

describe('an event of ours', () => {
  it('is counted once by page and once by its hour, with what was shown then', async () => {
    expect((await send(event())).status).toBe(202);
    const { views, hours } = await countedAfterStop();
    expect(views).toMatchObject([
      { page: '/kinderen', section: 'children', device: 'phone', referrer: 'direct', views: 1 },
    ]);
    expect(hours).toEqual([
      {
        day: expect.any(String),
        hour: expect.any(Number),
        phone: expect.any(String),
        chat: expect.any(String),
        views: 1,
      },
    ]);
  });
});

describe('more than a school can read', () => {
  it('is answered as ever, but not counted, and no address is written down', async () => {
    // Its clock stands at the beginning of ten minutes.
    const CLOCK_AHEAD = String(600_000 - (Date.now() % 600_000));
    const NODE_OPTIONS = '--import ./tests/support/other-clock.mjs';
    const environment = { TRUST_PROXY: '1', NODE_OPTIONS, CLOCK_AHEAD };
    const crowded = await startSite({ smtpUrl: `smtp://127.0.0.1:${smtp}`, environment });
    const from = (address: string) =>
      ask(crowded.port, '/api/event', {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain', 'X-Forwarded-For': address },
        body: event({ u: `${crowded.url}/kinderen` }),
      });
    const answers = [await from('198.51.100.7')];
    for (let sent = 0; sent < 650; sent += 50) {
      answers.push(...(await Promise.all(Array.from({ length: 50 }, (_, at) => from(`203.0.113.${at}`)))));
    }
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    await crowded.stop();
    const own = await openSiteDatabase({ dataDir: crowded.dataDir, log: createLog('error'), ballastBytes: 0 });
    const counted = await own.kysely
      .selectFrom('visit_totals')
      .select(({ fn }) => fn.sum('views').as('views'))
      .execute();
    await own.close();
    expect(Number(counted[0]?.views)).toBe(601);
    expect(crowded.output).toContain('visits.too_many');
    expect(crowded.output).not.toMatch(/203\.0\.113|198\.51/);
    await crowded.remove();
  });
});

describe('the page of a campaign', () => {
  it('is counted by its code while it runs', async () => {
    // content/campaigns/licht.yaml ran from 5 October until 8 November 2026.
    const CLOCK_AHEAD = String(Date.parse('2026-10-06T14:00:00+02:00') - Date.now());
    const NODE_OPTIONS = '--import ./tests/support/other-clock.mjs';
    const environment = { NODE_OPTIONS, CLOCK_AHEAD };
    const running = await startSite({ smtpUrl: `smtp://127.0.0.1:${smtp}`, environment });
    const headers = { 'Content-Type': 'text/plain' };
    const body = event({ u: `${running.url}/c/licht`, r: 'https://www.vrt.be/' });
    expect((await ask(running.port, '/api/event', { method: 'POST', headers, body })).status).toBe(202);
    await running.stop();
    const own = await openSiteDatabase({ dataDir: running.dataDir, log: createLog('error'), ballastBytes: 0 });
    const counted = await own.kysely.selectFrom('visit_totals').selectAll().execute();
    await own.close();
    expect(counted).toMatchObject([{ day: '2026-10-06', page: '/c/licht', section: 'everyone', views: 1 }]);
    await running.remove();
  });
});

describe('a message that was promised', () => {
  it('is counted by section and hour, once however often it is sent', async () => {
    const body = new URLSearchParams({
      message: SECRET,
      replyBy: 'none',
      submissionId: crypto.randomUUID(),
    }).toString();
    const { kysely } = store;
    const question = { method: 'POST', headers: FORM, body };
    const statuses = [
      await ask(site.port, '/jongeren/contact', question),
      await ask(site.port, '/jongeren/contact', question),
    ];
    expect(statuses.map(({ status }) => status)).toEqual([200, 200]);
    await countedAfterStop();
    expect(await kysely.selectFrom('message_totals').selectAll().execute()).toEqual([
      { day: expect.any(String), hour: expect.any(Number), section: 'teens', messages: 1 },
    ]);
  });
});

describe('/beheer/bezoek', () => {
  const asked = (token: string, month: string) =>
    ask(site.port, '/beheer/bezoek', {
      method: 'POST',
      headers: FORM,
      body: new URLSearchParams({ token, month }).toString(),
    });
  /** A day of the month before this one. */
  const lastMonth = () => new Date(Date.now() - 86_400_000 * new Date().getUTCDate()).toISOString().slice(0, 10);

  it('asks for the key and shows no figure without it', async () => {
    const page = await ask(site.port, '/beheer/bezoek');
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    const text = page.body.toString();
    expect(text).toContain('noindex');
    expect(text).toMatch(/<form [^>]*method="post"/);
    expect(text).toMatch(/<form [^>]*action="\/beheer\/bezoek"/);
    expect(text).not.toContain('<table');
  });

  it.each([
    ['a wrong key', 'fout', 401],
    ['no key', '', 401],
  ])('shows none for %s', async (_, token, status) => {
    const page = await asked(token, lastMonth().slice(0, 7));
    expect([page.status, page.headers['www-authenticate']]).toEqual([status, 'Bearer']);
    expect(page.body.toString()).not.toContain('<table');
  });

  it('takes no key from an address, and no month that is none or goes on', async () => {
    const page = await ask(site.port, `/beheer/bezoek?token=${TOKEN}`);
    expect(page.body.toString()).not.toContain('<table');
    expect((await asked(TOKEN, '2026-13')).status).toBe(400);
    const running = await asked(TOKEN, new Date().toISOString().slice(0, 7));
    expect([running.status, running.body.includes('<table')]).toEqual([400, false]);
  });

  it('shows the figures with the key, in the form or as a header, and never the key or a count that is no ten', async () => {
    let now = new Date();
    const visits = createVisits({ database: store.kysely, log: createLog('error'), now: () => now, plausible: null });
    const day = lastMonth();
    await simulateVisits({
      ...{ visits, from: day, days: 1, viewsPerDay: 3000 },
      setNow: (moment) => {
        now = moment;
      },
    });
    await visits.stop();
    const inForm = await asked(TOKEN, day.slice(0, 7));
    const inHeader = await ask(site.port, '/beheer/bezoek', { headers: { Authorization: `Bearer ${TOKEN}` } });
    expect([inForm.status, inHeader.status]).toEqual([200, 200]);
    const text = inForm.body.toString();
    expect(inForm.headers['cache-control']).toBe('no-store');
    expect(text).toContain('Per campagne');
    expect(text).toContain('&lt;10');
    expect(text).toContain('<svg class="chart"');
    expect(text).not.toContain(TOKEN);
    expect(text).not.toMatch(/ style=/);
    const counts = [...text.matchAll(/<td[^>]*>([\d.]+)<\/td>/g)].map(([, count]) => count);
    expect(counts.length).toBeGreaterThan(50);
    expect(counts.filter((count) => !count?.endsWith('0'))).toEqual([]);
    expect(site.output).not.toContain(TOKEN);
  });
});

describe('with a Plausible that never answers', () => {
  it('pages and events are answered as ever, and the site stops', async () => {
    const silent = http.createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const environment = { PLAUSIBLE_URL: `http://127.0.0.1:${port}` };
    const waiting = await startSite({ smtpUrl: `smtp://127.0.0.1:${smtp}`, environment });
    const headers = { 'Content-Type': 'text/plain' };
    const body = event({ u: `${waiting.url}/jongeren` });
    const answers = await Promise.all(
      Array.from({ length: 700 }, () => ask(waiting.port, '/api/event', { method: 'POST', headers, body })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect((await ask(waiting.port, '/jongeren')).status).toBe(200);
    expect(await waiting.remove()).toBe(0);
    expect(waiting.output).toContain('visits.forward.lost');
    silent.closeAllConnections();
    silent.close();
  });
});
