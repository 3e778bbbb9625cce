/** What the proxy keeps, although all that stands behind it may be kept as far as it says itself: pages for everybody, each under its own name. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { siteMap } from '~/addresses/book.server';
import { type Nginx, startNginx } from './nginx';
import { type StandIn, startStandIn } from './stand-in';
import { type Visit, visit } from './visitor';

let site: StandIn;
let nginx: Nginx;
let pages = 0;

beforeAll(async () => {
  site = await startStandIn();
  nginx = await startNginx([site.port, site.port]);
});
afterAll(() => Promise.all([nginx.stop(), site.close()]));

/** The page that is given; whatever is asked of the site itself gives a new one. */
async function page(target: string, options: Visit = {}): Promise<string> {
  pages += 1;
  site.page = `bladzijde ${pages}`;
  return (await visit(nginx, target, options)).body.toString();
}

/** True when the second of two who ask for this gets the page of the first. */
async function isKept(target: string, options: Visit = {}): Promise<boolean> {
  const first = await page(target, options);
  return (await page(target, options)) === first;
}

it.each([
  '/',
  '/kinderen',
  '/hulplijnen',
  '/volwassenen/veilig-weggaan?utm_source=krant&fbclid=abc',
  '/jongeren?gclid=1&gbraid=2&wbraid=3&gad_source=4&gad_campaignid=5',
  '/insluiten/badge.svg',
  '/insluiten/badge.svg?stijl=donker&taal=en',
  '/insluiten/paneel?doelgroep=kind',
  '/api/availability',
  '/api/availability?audience=teens',
])('%s is kept', async (target) => {
  expect(await isKept(target)).toBe(true);
});

it('keeps a page with what advertisements add as the page itself, and writes nothing of that down', async () => {
  const plain = await page('/over-1712');
  expect(await page('/over-1712?utm_source=kanarie-7q4x')).toBe(plain);
  for (const [name, bytes] of await nginx.files()) expect([name, bytes.includes('7q4x')]).toEqual([name, false]);
});

it.each([
  '/kinderen?iets=anders',
  '/kinderen?utm_source=x&taal=en',
  '/kinderen?UTM_SOURCE=x',
  '/kinderen?',
  '/kinderen#',
  '/kinderen?utm_source=x#y',
  '/%6binderen',
  '/Kinderen',
  '/hulplijnen?leeftijd=volwassene&thema=partnergeweld',
  '/hulplijnen?nu=1',
  '/insluiten/paneel?doelgroep=kind#',
  '/insluiten/paneel?doelgroep=kind%23',
  '/insluiten/badge.svg?STIJL=donker',
  '/insluiten/badge.svg?stijl=donker&x=1',
  '/api/availability?audience=babies',
  '/api/availability?audience=teens&audience=adults',
  '/c/licht/affiche?formaat=a6',
  '/assets/form-abc.js',
  '/antwoord',
  '/kinderen/antwoord',
  '/beheer/antwoord',
  '/beheer/bezoek',
])('%s is not kept', async (target) => {
  expect(await isKept(target)).toBe(false);
});

it('keeps nothing of an address where somebody writes, searches or switches', async () => {
  for (const [path, { cached }] of siteMap.known) {
    if (!cached) expect([path, await isKept(path)]).toEqual([path, false]);
  }
});

it('gives no choice of an address to who made another', async () => {
  for (const [path, { query }] of siteMap.known) {
    for (const [name, values] of Object.entries(query ?? {})) {
      const plain = await page(path);
      for (const value of values.slice(0, 3))
        expect([path, name, await page(`${path}?${name}=${value}`)]).not.toContain(plain);
    }
  }
});

it('keeps nothing that was sent, and apart what is asked by another method, name or form', async () => {
  const target = '/volwassenen';
  const plain = await page(target);
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const sent = { method: 'POST', headers, body: 'tried=phone' };
  expect(await page(target, sent)).not.toBe(plain);
  expect(await isKept(target, sent)).toBe(false);
  expect(await page(target, { host: '1712.be' })).not.toBe(plain);
  expect(await page(target, { headers: { 'Accept-Encoding': 'br' } })).not.toBe(plain);
  expect(await page(target, { headers: { 'Accept-Encoding': 'gzip' } })).not.toBe(plain);
  expect(await page(target, { headers: { 'Accept-Encoding': 'deflate, br;q=0' } })).toBe(plain);
  expect(await page(target, { method: 'HEAD' })).toBe('');
  expect(await page(target)).toBe(plain);
});

it.each([
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['BR;q=1.0, gzip;q=0.8', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['br;q=0.000,x-gzip', 'gzip'],
  ['br;q=0.001', 'br'],
  ['brotli, sbr, gzip2', undefined],
  ['identity', undefined],
  ['*', undefined],
])('tells the site of "%s" only %s', async (accepted, told) => {
  site.received.length = 0;
  await page('/beheer', { headers: { 'Accept-Encoding': accepted } });
  expect(/^accept-encoding: *(.*)\r$/im.exec(site.received[0] ?? '')?.[1]).toBe(told);
});

it('names each copy by what everybody may know', async () => {
  const copies = (await nginx.files()).filter(([name]) => name.startsWith('kept/'));
  expect(copies.length).toBeGreaterThan(0);
  for (const [, bytes] of copies) {
    expect(bytes.toString('latin1')).toMatch(/\nKEY: https:\/\/[a-z0-9.]+\/\S* (GET|HEAD) (br|gzip)?\n/);
  }
});
