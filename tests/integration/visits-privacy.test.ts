import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SiteDatabase } from '~/platform/database/database.server';
import type { UnmetEvent } from '~/visits/by-hour';
import type { DeviceClass, EventRules, VisitEvent, VisitSection } from '~/visits/event';
import { receiveEvent } from '~/visits/receive.server';
import type { Visits } from '~/visits/visits.server';
import { TestVisits, unmetRows, visitRows } from './visits-store';

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

let test: TestVisits;
let store: SiteDatabase;
let visits: Visits;

beforeEach(async () => {
  test = new TestVisits();
  store = await test.openStore();
  visits = test.count(store);
});

afterEach(() => test.end());

/** Always the same series (mulberry32), so that a failure can be repeated. */
let seed = 1712;
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
  return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
}

function pick<T>(choices: readonly T[]): T {
  if (choices.length === 0) throw new Error('nothing to choose from');
  return choices[Math.floor(random() * choices.length)] as T;
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
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; Mozilla-Secret) Gecko/20100101 Firefox/140.0',
    'X-Forwarded-For': '203.0.113.77',
    Cookie: 'session-4711',
    Referer: 'https://1712.be/?q=secret-search',
    ...pick([{}, {}, {}, { DNT: '1' }, { 'Sec-GPC': '1' }, { 'Sec-Fetch-Site': 'cross-site' }]),
  });
  return receiveEvent(headers, randomBody(), rules, visits.record);
}

const STATES: UnmetEvent['phone'][] = ['open', 'busy', 'closed', 'unknown'];

function randomUnmet(): UnmetEvent {
  const section = pick<VisitSection>(['children', 'teens', 'adults', 'everyone']);
  return { section, tried: pick(['none', 'call', 'chat', 'both']), phone: pick(STATES), chat: pick(STATES) };
}

/** What only a mistake in our own code could pass: past the types, with something of the visitor in it. */
function forgedUnmet(): UnmetEvent {
  const secret = pick(SECRETS);
  const word = pick([secret, '', ' call', 'OPEN', null, undefined, 7, {}, [secret], { toString: () => 'open' }]);
  const wrong = { ...randomUnmet(), [pick(['section', 'tried', 'phone', 'chat'])]: word };
  return pick<unknown>([wrong, wrong, wrong, {}, null, undefined, secret]) as UnmetEvent;
}

function withMore(event: UnmetEvent): UnmetEvent {
  const secret = pick(SECRETS);
  return { ...event, ...pick([{}, { ip: secret, page: secret, day: secret, hour: secret, views: 1000 }]) };
}

/** Across midnight, the end of a month and the end of summer time. */
function randomMoment(): Date {
  const start = pick([Date.UTC(2026, 9, 24, 20), Date.UTC(2026, 9, 31, 20)]);
  return new Date(start + Math.floor(random() * 12 * 3_600_000));
}

describe('whatever events come', () => {
  it('holds nothing but day, page, section, device class, referrer name and a count', async () => {
    const statuses = new Set<number>();
    for (let round = 0; round < 5000; round += 1) {
      test.now = new Date(Date.UTC(2026, 10, 1 + (round % 3), 12));
      statuses.add(receiveRandom());
      if (round % 500 === 0) await visits.flush();
    }
    await visits.flush();
    const stored = await visitRows(store);
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

  it('holds of unmet demand exactly the views that were recorded, by day, hour, section and four known words', async () => {
    const expected = new Map<string, number>();
    for (let round = 0; round < 5000; round += 1) {
      test.now = randomMoment();
      const event = randomUnmet();
      const day = `2026-${test.now.getMonth() + 1}-${String(test.now.getDate()).padStart(2, '0')}`;
      const key = [day, test.now.getHours(), event.section, event.tried, event.phone, event.chat].join(' ');
      visits.recordUnmet(withMore(event));
      expected.set(key, (expected.get(key) ?? 0) + 1);
      visits.recordUnmet(forgedUnmet());
      if (round % 500 === 0) await visits.flush();
    }
    await visits.flush();
    const stored = (await unmetRows(store)).map(({ day, hour, section, tried, phone, chat, views, ...rest }) => {
      expect([rest, typeof hour, typeof views]).toEqual([{}, 'number', 'number']);
      return [[day, hour, section, tried, phone, chat].join(' '), views] as const;
    });
    expect(new Map(stored)).toEqual(expected);
    expect(stored).toHaveLength(expected.size);
  });

  it('leaves no byte of a visitor in the files of the store or in the log', async () => {
    for (let round = 0; round < 2000; round += 1) {
      receiveRandom();
      visits.recordUnmet(withMore(randomUnmet()));
      visits.recordUnmet(forgedUnmet());
    }
    await visits.flush();
    const files = readdirSync(test.folder).map((name) => readFileSync(join(test.folder, name), 'latin1'));
    expect(files.join()).toContain('awel.be');
    expect(test.lines.join()).toContain('visits.unmet.refused');
    for (const secret of SECRETS) expect(files.join() + test.lines.join()).not.toContain(secret);
  });

  it('stores the same whichever visitor came first, so that two visitors cannot be told apart', async () => {
    const events = Array.from({ length: 300 }, (): VisitEvent => {
      const page = pick(PAGES);
      return { page, section: SECTIONS[page] ?? 'everyone', device: pick(DEVICES), referrer: pick(REFERRERS) };
    });
    const unmet = Array.from({ length: 300 }, randomUnmet);
    async function storedInOrder(views: VisitEvent[], unmetViews: UnmetEvent[]) {
      for (const event of views) visits.record(event);
      for (const event of unmetViews) visits.recordUnmet(event);
      await visits.flush();
      const stored = [await visitRows(store), await unmetRows(store)];
      await store.kysely.deleteFrom('visit_totals').execute();
      await store.kysely.deleteFrom('unmet_totals').execute();
      return stored;
    }
    const first = await storedInOrder(events, unmet);
    const shuffled = <T>(list: T[]) => list.toSorted(() => random() - 0.5);
    expect(await storedInOrder(shuffled(events), shuffled(unmet))).toEqual(first);
  });
});
