/** A campaign through time: not there before, what works now first while it runs, the way on after. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';
import { Resvg } from '@resvg/resvg-js';
import jsQR from 'jsqr';
import { ask } from '../support/http-client';
import type { Mailbox } from '../support/mailbox';
import { type Site, startSite } from '../support/site';
import { accessFaults } from './access/every-look';
import { htmlFaults, recordRequests } from './checks';
import { test as base, expect } from './fixtures';

/** content/campaigns/licht.yaml: 5 October until 8 November 2026. */
const PATH = '/c/licht';
const TOKEN = 'sleutel-van-de-coordinator';
const BEFORE = '2026-10-04T23:50:00+02:00';
/** A Tuesday: phone and chat are open. */
const DURING = '2026-10-06T14:00:00+02:00';
const AFTER = '2026-11-09T00:00:30+01:00';

async function siteAt(moment: string, mailbox: Mailbox, environment = {}): Promise<Site> {
  const CLOCK_AHEAD = String(Date.parse(moment) - Date.now());
  const NODE_OPTIONS = '--import ./tests/support/other-clock.mjs';
  return startSite({
    smtpUrl: mailbox.url,
    environment: { NODE_OPTIONS, CLOCK_AHEAD, AVAILABILITY_TOKEN: TOKEN, ...environment },
  });
}

/** The site while the campaign runs, one for all tests of a worker. */
const test = base.extend<object, { site: Site }>({
  site: [
    async ({ mailbox }, use) => {
      const site = await siteAt(DURING, mailbox);
      await use(site);
      await site.remove();
    },
    { scope: 'worker' },
  ],
});

async function say(site: Site, channel: 'phone' | 'chat', state: 'busy' | null) {
  const until = new Date(Date.parse(DURING) + 3 * 3_600_000).toISOString();
  const answer = await fetch(`${site.url}/api/availability/${channel}`, {
    method: state ? 'PUT' : 'DELETE',
    headers: { Authorization: `Bearer ${TOKEN}` },
    ...(state && { body: JSON.stringify({ state, until }) }),
  });
  expect(answer.status).toBe(204);
}

/** What the panel offers first, in order: where each leads. */
async function firstWays(page: Page): Promise<string[]> {
  await page.goto(PATH);
  const links = await page
    .locator('.lit:visible, .line-write:visible, .besides a:visible')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('href'), one.querySelector('strong')?.textContent].join(' ')),
    );
  return links.slice(0, 3);
}

test('what works now comes first; when all is busy that is to be called back, and to write', async ({ page, site }) => {
  expect(await firstWays(page)).toEqual([
    'tel:1712 Bel 1712',
    '/volwassenen/contact Schrijf naar 1712',
    '/volwassenen/chat Chat met 1712',
  ]);
  await say(site, 'phone', 'busy');
  expect((await firstWays(page))[0]).toBe('/volwassenen/chat Chat met 1712');
  await say(site, 'chat', 'busy');
  expect((await firstWays(page)).slice(0, 2)).toEqual([
    '/volwassenen/contact Vraag om je terug te bellen',
    '/volwassenen/contact Schrijf naar 1712',
  ]);
  await say(site, 'phone', null);
  await say(site, 'chat', null);
  expect((await firstWays(page))[0]).toBe('tel:1712 Bel 1712');
});

test('the landing page is one request of at most 14,000 bytes, neutral in the history, and not listed', async ({
  page,
  site,
}) => {
  const requests = await recordRequests(page);
  const counted = page.waitForResponse('**/api/event');
  const answer = await page.goto(PATH);
  await counted;
  expect(requests).toEqual([`GET ${PATH}`, 'POST /api/event']);
  const html = await answer?.text();
  expect(await htmlFaults(html ?? '')).toEqual([]);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  expect(brotliCompressSync(html ?? '', { params }).length).toBeLessThanOrEqual(14_000);
  await expect(page).toHaveTitle('Informatie en contact');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  expect((await ask(site.port, '/sitemap.xml')).body.toString()).not.toContain('/c/');
  await page.getByRole('link', { name: 'Voor jongeren' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-audience', 'teens');
  expect(new URL(page.url()).pathname, 'moving on leaves no trail').toBe(PATH);
});

test('what hangs on the wall is recognised on its page: the same words and the same drawing, on top', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(PATH);
  const wall = page.locator('.wall');
  await expect(wall).toHaveText('Er brandt nog licht.');
  const { top, bottom } = await wall.evaluate((element) => element.getBoundingClientRect());
  const before = await page.locator('.lead').evaluate((element) => element.getBoundingClientRect().top);
  expect(bottom - top).toBeLessThanOrEqual(160);
  expect(before).toBeGreaterThanOrEqual(bottom);
  const drawing = await wall.locator('.poster-scene').innerHTML();
  const colour = (selector: string) =>
    page.locator(selector).evaluate((shape) => getComputedStyle(shape).getPropertyValue('fill'));
  const lit = await colour('.wall .glow');
  await page.goto(`${PATH}/affiche`);
  expect(await page.locator('.poster .poster-scene').innerHTML()).toBe(drawing);
  expect(await colour('.poster .glow')).toBe(lit);
});

test('the QR code says the address of the campaign', async ({ site }) => {
  const { status, headers, body } = await ask(site.port, `${PATH}/qr.svg`);
  expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml']);
  const { pixels, width, height } = new Resvg(body.toString(), { fitTo: { mode: 'width', value: 300 } }).render();
  expect(jsQR(new Uint8ClampedArray(pixels), width, height)?.data).toBe(`${site.url}${PATH}`);
});

for (const [paper, query, size] of [
  ['A4', '', [595, 842]],
  ['A6', '?formaat=a6', [298, 420]],
] as const) {
  test(`the poster is printed on one sheet of ${paper}, whole and with nothing around it`, async ({ page, site }) => {
    await page.goto(`${PATH}/affiche${query}`);
    const poster = page.getByRole('article', { name: 'Affiche' });
    await expect(poster).toContainText('Er brandt nog licht.');
    await expect(poster).toContainText('1712');
    await expect(poster).toContainText('op werkdagen van 9 tot 18 uur');
    await expect(poster).toContainText(`${new URL(site.url).host}${PATH}`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...sides]) =>
      sides.map((side) => Math.round(Number(side))),
    );
    expect(sheets).toEqual([size]);
    await page.emulateMedia({ media: 'print' });
    for (const around of ['.top', '.foot', '.exit', '.screen-only'])
      await expect(page.locator(around).first()).toBeHidden();
    expect(
      await poster.evaluate((sheet) =>
        [...sheet.querySelectorAll('*')].some(
          (part) => part.getBoundingClientRect().bottom > sheet.getBoundingClientRect().bottom + 1,
        ),
      ),
    ).toBe(false);
  });
}

test('the landing page can be read and used by everyone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(PATH);
  expect(await accessFaults(page)).toEqual([]);
});

test('the poster can be read and used by everyone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${PATH}/affiche`);
  expect(await accessFaults(page)).toEqual([]);
});

test('before it begins nobody can tell its address from one that is not there, but it can be printed', async ({
  mailbox,
}) => {
  const site = await siteAt(BEFORE, mailbox);
  const [campaign, nothing] = await Promise.all([ask(site.port, PATH), ask(site.port, '/c/bestaat-niet')]);
  expect(campaign.status).toBe(404);
  expect(campaign.body.equals(nothing.body)).toBe(true);
  expect((await ask(site.port, `${PATH}/affiche`)).status).toBe(200);
  expect((await ask(site.port, `${PATH}/qr.svg`)).status).toBe(200);
  await site.remove();
});

test('who makes the site sees it before it begins', async ({ mailbox }) => {
  const site = await siteAt(BEFORE, mailbox, { PREVIEW: 'yes' });
  expect((await ask(site.port, PATH)).status).toBe(200);
  await site.remove();
});

test('when it is over its address leads on, and there is nothing left to print', async ({ mailbox }) => {
  const site = await siteAt(AFTER, mailbox);
  const { status, headers } = await ask(site.port, `${PATH}?utm_source=affiche`);
  expect([status, headers.location, headers['cache-control']]).toEqual([302, '/', 'no-store']);
  expect((await ask(site.port, `${PATH}/affiche`)).status).toBe(404);
  expect((await ask(site.port, `${PATH}/qr.svg`)).status).toBe(404);
  await site.remove();
});
