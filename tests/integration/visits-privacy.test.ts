import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '~/server/log.server';
import type { DeviceClass, EventRules, VisitEvent, VisitSection } from '~/visits/event';
import { receiveEvent } from '~/visits/receive.server';
import type { VisitTables, VisitTotal } from '~/visits/totals.server';
import { createVisits, type Visits } from '~/visits/visits.server';
import { createVisitTable, openVisitStore } from './visits-store';

const SECTIONS: Record<string, VisitSection> = { '/': 'everyone', '/kinderen': 'children', '/jongeren/hulp': 'teens' };
const PAGES = Object.keys(SECTIONS);
const DEVICES: DeviceClass[] = ['phone', 'larger', 'unknown'];
const PARTNERS = ['awel.be', 'vrt.be'];
const REFERRERS = ['', 'direct', 'andere', ...PARTNERS];
const rules: EventRules = {
  isOwnHost: (hostname) => hostname === '1712.be',
  partners: PARTNERS,
  countedSection: (path) => SECTIONS[path] ?? null,
};

let folder: string;
let database: Kysely<VisitTables>;
let visits: Visits;
let now: Date;
let lines: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'visits-'));
  lines = [];
  now = new Date('2026-11-15T12:00:00+01:00');
  database = openVisitStore(join(folder, 'site.db'));
  await createVisitTable(database);
  const log = createLog('debug', (line) => lines.push(line));
  visits = createVisits({ database, log, now: () => now, plausible: null });
});

afterEach(async () => {
  await visits.stop();
  await database.destroy();
  rmSync(folder, { recursive: true });
});

function rows(): Promise<VisitTotal[]> {
  return database.selectFrom('visit_totals').selectAll().execute();
}

/** Always the same series (mulberry32), so that a failure can be repeated. */
let seed = 1712;
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
  return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
}

function pick<T>(choices: readonly T[]): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error('nothing to choose from');
  return choice;
}

/** Everything a visitor's browser, or somebody who forges one, could let slip. */
const SECRETS = ['203.0.113.77', 'Mozilla-Secret', 'an@example.be', 'fbclid-secret', 'secret-search', 'session-4711'];

function randomAddress(): string {
  const path = pick([
    ...PAGES,
    '/kinderen/',
    '/kinderen/contact',
    `/${pick(SECRETS)}`,
    '/../kinderen',
    '//jongeren/hulp',
  ]);
  const host = pick(['https://1712.be', 'https://1712.be', 'https://1712.be:8443', 'http://evil.example', 'nonsense']);
  return `${host}${path}${pick(['', `?fbclid=${pick(SECRETS)}`, `#${pick(SECRETS)}`])}`;
}

function randomReferrer(): unknown {
  const secret = pick(SECRETS);
  return pick([
    null,
    '',
    'https://1712.be/kinderen',
    `https://chat.awel.be/${secret}?q=${secret}`,
    'https://www.vrt.be',
    `https://${secret}.example/`,
    `https://search.example/?q=${secret}`,
    `https://${secret}@awel.be/`,
    secret,
    [secret],
  ]);
}

function randomBody(): string {
  const secret = pick(SECRETS);
  const event = {
    [pick(['n', 'name'])]: pick(['pageview', 'pageview', 'pageview', secret, 7]),
    [pick(['u', 'url'])]: randomAddress(),
    [pick(['d', 'domain'])]: pick(['1712.be', null, secret]),
    [pick(['r', 'referrer'])]: randomReferrer(),
    w: pick([320, 375, 1280, 1366.5, -1, 0, null, secret, {}, 1e308]),
    p: pick([null, secret, { visitor: secret }]),
    ...pick([{}, { ip: secret, user_agent: secret, section: secret, day: secret, device: secret }]),
  };
  const body = JSON.stringify(event);
  return pick([body, body, body, body, body.slice(0, -2), body + secret.repeat(300), secret, '']);
}

function receiveRandom(): number {
  const headers = new Headers({
    'Content-Type': pick(['text/plain', 'application/json']),
    'User-Agent': 'Mozilla-Secret',
    'X-Forwarded-For': '203.0.113.77',
    Cookie: 'session-4711',
    Referer: 'https://1712.be/?q=secret-search',
    ...pick([{}, {}, {}, { DNT: '1' }, { 'Sec-GPC': '1' }, { 'Sec-Fetch-Site': 'cross-site' }]),
  });
  return receiveEvent(headers, randomBody(), rules, visits.record);
}

describe('whatever events come', () => {
  it('holds nothing but day, page, section, device class, referrer name and a count', async () => {
    const statuses = new Set<number>();
    for (let round = 0; round < 5000; round += 1) {
      now = new Date(Date.UTC(2026, 10, 1 + (round % 3), 12));
      statuses.add(receiveRandom());
      if (round % 500 === 0) await visits.flush();
    }
    await visits.flush();
    const stored = await rows();
    expect([...statuses].sort()).toEqual([202, 400]);
    expect(stored.length).toBeGreaterThan(20);
    expect(stored.length).toBeLessThanOrEqual(3 * PAGES.length * DEVICES.length * REFERRERS.length);
    for (const { day, page, section, device, referrer, views, ...rest } of stored) {
      expect(rest).toEqual({});
      expect(['2026-11-01', '2026-11-02', '2026-11-03']).toContain(day);
      expect(PAGES).toContain(page);
      expect(section).toBe(SECTIONS[page]);
      expect(DEVICES).toContain(device);
      expect(REFERRERS).toContain(referrer);
      expect(Number.isInteger(views) && views > 0).toBe(true);
    }
  });

  it('leaves no byte of a visitor in the files of the store or in the log', async () => {
    for (let round = 0; round < 2000; round += 1) receiveRandom();
    await visits.flush();
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(files.join()).toContain('awel.be');
    for (const secret of SECRETS) expect(files.join() + lines.join()).not.toContain(secret);
  });

  it('stores the same whichever visitor came first, so that two visitors cannot be told apart', async () => {
    const events = Array.from({ length: 300 }, (): VisitEvent => {
      const page = pick(PAGES);
      return { page, section: SECTIONS[page] ?? 'everyone', device: pick(DEVICES), referrer: pick(REFERRERS) };
    });
    for (const event of events) visits.record(event);
    await visits.flush();
    const first = await rows();
    await database.deleteFrom('visit_totals').execute();
    for (const event of events.toSorted(() => random() - 0.5)) visits.record(event);
    await visits.flush();
    expect(await rows()).toEqual(first);
  });
});
