/** /beheer, the coordinator's switch: the key and one tap, on a phone, with script and without. */
import type { Page } from '@playwright/test';
import type { Site } from '../support/site';
import { startSiteAt } from '../support/site-at';
import { axeFaults } from './access/axe';
import { overflowAt } from './checks';
import { test as base, expect } from './fixtures';

const TOKEN = 'sleutel-van-de-coordinator';
/** A Tuesday at noon: the phone is open, the chat opens at one. */
const NOON = '2026-11-24T12:00:00+01:00';
const PHONE = { width: 360, height: 740 };

const test = base.extend<object, { site: Site }>({
  site: [
    async ({ mailbox }, use) => {
      const site = await startSiteAt(NOON, mailbox.url, { AVAILABILITY_TOKEN: TOKEN });
      await use(site);
      expect(await site.remove(), 'exit code after SIGTERM').toBe(0);
      expect(site.output, 'what the site logged').not.toContain(TOKEN);
    },
    { scope: 'worker' },
  ],
});

test.use({ viewport: PHONE });

test.afterEach(async ({ site }) => {
  for (const channel of ['phone', 'chat'])
    await fetch(`${site.url}/api/availability/${channel}`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${TOKEN}` },
    });
});

const key = (page: Page) => page.getByLabel('Sleutel');
const button = (page: Page, name: string) => page.getByRole('button', { name });
const saved = (page: Page) => page.locator('main [role=status]');

async function channelsOf(site: Site) {
  const { channels } = await (await fetch(`${site.url}/api/availability`)).json();
  return channels;
}

/** How far down the page something ends, in pixels. */
async function endOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .last()
    .evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
}

for (const script of [true, false]) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });

    test('the key and one tap, and what holds now is said on the first screen', async ({ page, site }) => {
      await page.goto('/beheer');
      await expect(page.getByRole('main')).toContainText('Telefoon: open volgens de uren, tot vandaag om 18 uur');
      await key(page).fill(TOKEN);
      await button(page, 'Telefoon: Druk, 30 min').click();
      await expect(saved(page)).toContainText(/Bewaard. Telefoon: druk tot vandaag om 12.[34]\d uur/);
      expect(await endOf(page, 'main [role=status]')).toBeLessThanOrEqual(PHONE.height / 2);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await expect(key(page)).toHaveValue('');
      expect((await channelsOf(site))[0]).toMatchObject({ state: 'busy' });
      await key(page).fill(TOKEN);
      await button(page, 'Telefoon: Weer vrij').click();
      await expect(saved(page)).toContainText('Telefoon: open volgens de uren');
      expect((await channelsOf(site))[0]).toMatchObject({ state: 'open' });
      expect(await page.context().cookies()).toEqual([]);
    });

    test('refuses a wrong key, keeps what was typed, then takes it along', async ({ page, site, watch }) => {
      watch.allow(/status of 401/);
      await page.goto('/beheer');
      await page.getByText('Meer: na een uitzending').click();
      await page.getByLabel('Bericht voor bezoekers').fill('Na de uitzending');
      await key(page).fill('fout');
      const [refused] = await Promise.all([
        page.waitForResponse((answer) => answer.request().method() === 'POST'),
        button(page, 'Na een uitzending: alles druk').click(),
      ]);
      expect(refused.status()).toBe(401);
      await expect(page.getByRole('alert')).toContainText('sleutel is niet juist');
      await expect(page.getByLabel('Bericht voor bezoekers')).toHaveValue('Na de uitzending');
      await expect(key(page)).toHaveValue('');
      await key(page).fill(TOKEN);
      await button(page, 'Na een uitzending: alles druk').click();
      await expect(saved(page)).toContainText(/Telefoon: druk tot vandaag om 14.* “Na de uitzending”/);
      await expect(page.getByLabel('Bericht voor bezoekers')).toBeHidden();
      expect((await channelsOf(site))[0]).toMatchObject({ state: 'busy', note: 'Na de uitzending' });
    });
  });
}

test('everything for two taps stands on the first screen, each button as large as a thumb', async ({ page }) => {
  await page.goto('/beheer');
  await expect(key(page)).toHaveAttribute('autocomplete', 'current-password');
  await expect(key(page)).toHaveAttribute('type', 'password');
  expect(await endOf(page, '#token')).toBeLessThanOrEqual(220);
  expect(await endOf(page, '#chat button')).toBeLessThanOrEqual(PHONE.height - 56);
  for (const one of await page.locator('#phone button, #chat button').all())
    expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(56);
  await expect(page.getByLabel('Bericht voor bezoekers')).toBeHidden();
});

test('what a closed line cannot become cannot be pressed, and it says why', async ({ page }) => {
  await page.goto('/beheer');
  await expect(button(page, 'Chat: Druk, 30 min')).toBeDisabled();
  await expect(button(page, 'Chat: Druk, 30 min')).toHaveAccessibleDescription('Dat kan pas als de lijn open is.');
  await expect(button(page, 'Chat: Druk tot sluiting')).toBeDisabled();
  await expect(button(page, 'Chat: Druk, 1 uur'), 'it opens within the hour').toBeEnabled();
  for (const name of ['Druk, 30 min', 'Druk, 1 uur', 'Druk tot 18 uur', 'Weer vrij'])
    await expect(button(page, `Telefoon: ${name}`)).toBeEnabled();
});

test('a form that was open too long is told the same', async ({ site }) => {
  const body = new URLSearchParams({ press: 'chat half-hour', token: TOKEN });
  const answer = await fetch(`${site.url}/beheer`, { method: 'POST', body });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('Dat kan pas als de lijn open is.');
});

test('the fields of before still say what to do', async ({ site }) => {
  const body = new URLSearchParams({ channel: 'phone', choice: 'hour', token: TOKEN });
  expect((await fetch(`${site.url}/beheer`, { method: 'POST', body })).status).toBe(200);
  expect((await channelsOf(site))[0]).toMatchObject({ state: 'busy' });
});

test('is for nobody else: not kept, not indexed, not in the list of pages', async ({ page, site }) => {
  const answer = await page.goto('/beheer');
  expect(answer?.headers()['cache-control']).toBe('no-store');
  expect(answer?.headers()['x-accel-expires']).toBeUndefined();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('html')).toHaveAttribute('data-count', 'no');
  expect(await (await fetch(`${site.url}/sitemap.xml`)).text()).not.toContain('beheer');
  expect(await axeFaults(page), 'axe').toEqual([]);
  expect(await overflowAt(page, 320), 'wider than 320 px by').toBe(0);
});

test('tells what is missing, at its field', async ({ page, watch }) => {
  watch.allow(/status of 400/);
  await page.goto('/beheer');
  await key(page).fill(TOKEN);
  await page.getByText('Meer: na een uitzending').click();
  await button(page, 'Gesloten: Telefoon').click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('alert').getByRole('link').click();
  await expect(page.getByLabel('Gesloten tot', { exact: true })).toBeFocused();
});

test('is not for other sites to send to, nor to guess at', async ({ site }) => {
  const post = (token: string, headers: Record<string, string> = {}) =>
    fetch(`${site.url}/beheer`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ channel: 'phone', choice: 'free', token }),
    });
  expect((await post(TOKEN, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  const statuses: number[] = [];
  for (let count = 0; count < 12; count += 1) statuses.push((await post(`fout ${count}`)).status);
  expect(statuses.at(-1)).toBe(429);
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
  const limited = await post('fout');
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await post(TOKEN)).status).toBe(200);
});
