/** The live state as visitors and the coordinator meet it: open pages that stay true, and /beheer. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { type Site, startSite } from '../support/site';
import { axeFaults } from './access/axe';
import { overflowAt } from './checks';
import { test as base, expect } from './fixtures';
import { follow } from './trail';

const TOKEN = 'sleutel-van-de-coordinator';
/** A Tuesday on which phone and chat are both open, whenever the test runs. */
const TUESDAY = Date.parse('2026-11-24T14:00:00+01:00');
const AHEAD = TUESDAY - Date.now();
const CLOCK = { NODE_OPTIONS: '--import ./tests/support/other-clock.mjs', CLOCK_AHEAD: String(AHEAD) };

const siteTime = () => Date.now() + AHEAD;

const test = base.extend<object, { site: Site }>({
  site: [
    async ({ mailbox }, use) => {
      const site = await startSite({ smtpUrl: mailbox.url, environment: { ...CLOCK, AVAILABILITY_TOKEN: TOKEN } });
      await use(site);
      expect(await site.remove(), 'exit code after SIGTERM').toBe(0);
      expect(site.output, 'what the site logged').not.toContain(TOKEN);
    },
    { scope: 'worker' },
  ],
});

test.afterEach(async ({ site }) => {
  for (const channel of ['phone', 'chat']) await send(site, channel, 'DELETE');
});

async function send(site: Site, channel: string, method: string, body?: object) {
  const answer = await fetch(`${site.url}/api/availability/${channel}`, {
    method,
    headers: { Authorization: `Bearer ${TOKEN}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.status).toBe(204);
}

async function makeBusy(site: Site, { seconds = 3600, channels = ['phone', 'chat'], note = '' } = {}) {
  const until = new Date(siteTime() + seconds * 1000).toISOString();
  for (const channel of channels) await send(site, channel, 'PUT', { state: 'busy', until, ...(note && { note }) });
}

/** Opens a page whose clock the test can put forward. */
async function open(page: Page, address: string) {
  await page.clock.install({ time: siteTime() });
  await page.goto(address);
}

/** Longer than an open page goes without asking. */
const aMinute = (page: Page) => page.clock.fastForward(60_000);

const panelOf = (page: Page) => page.locator('section.panel');
const phoneOf = (page: Page) => panelOf(page).getByRole('link', { name: 'Bel 1712' });

test.describe('an open page', () => {
  test('learns that the lines are busy, and that they are free again, without loading anew', async ({ page, site }) => {
    await open(page, '/volwassenen');
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Onze lijn is open');
    await makeBusy(site, { note: 'Na <b>Pano</b>' });
    await aMinute(page);
    await expect(phoneOf(page)).toContainText('druk');
    await expect(panelOf(page)).toContainText('Na <b>Pano</b>');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText('1712 is nu druk.');
    await expect(heading).not.toHaveText(/^1712 is nu druk/);
    await expect(page.locator('p[role=status]')).toHaveText(/Tele-Onthaal.*1712 is nu druk\./);
    const [first] = await panelOf(page).locator('.line').all();
    await expect(first ?? panelOf(page)).toContainText('terug te bellen');
    expect(await axeFaults(page), 'axe').toEqual([]);
    expect(await overflowAt(page, 320), 'wider than 320 px by').toBe(0);
    for (const channel of ['phone', 'chat']) await send(site, channel, 'DELETE');
    await aMinute(page);
    await expect(heading).toContainText('Onze lijn is open');
    await expect(page.locator('p[role=status]')).toHaveText(/Onze lijn is open/);
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  });

  test('keeps "Geen antwoord?" open and the focus where it was', async ({ page, site }) => {
    await open(page, '/jongeren');
    await page.getByText('Geen antwoord?', { exact: true }).click();
    const inside = panelOf(page).locator('details').getByRole('link', { name: 'Schrijf ons' });
    await inside.focus();
    await makeBusy(site);
    await aMinute(page);
    await expect(phoneOf(page)).toContainText('druk');
    await expect(inside).toBeVisible();
    await expect(inside).toBeFocused();
  });

  test('a line that is gone hands its focus to the panel', async ({ page, site }) => {
    await makeBusy(site);
    await open(page, '/volwassenen');
    await panelOf(page)
      .getByRole('link', { name: /^Bel Tele-Onthaal/ })
      .first()
      .focus();
    for (const channel of ['phone', 'chat']) await send(site, channel, 'DELETE');
    await aMinute(page);
    await expect(phoneOf(page)).toContainText('open');
    await expect(panelOf(page)).toBeFocused();
  });

  test('flips by itself when the state ends', async ({ page, site }) => {
    // Long enough to be seen on this machine, busy as it is.
    const began = performance.now();
    await open(page, '/volwassenen');
    await makeBusy(site, { seconds: 8 + Math.ceil((4 * (performance.now() - began)) / 1000) });
    await open(page, '/volwassenen');
    await expect(phoneOf(page)).toContainText('druk');
    await expect(phoneOf(page)).toContainText('open', { timeout: 120_000 });
  });

  test('leaves the form alone while somebody types, and says nothing through it', async ({ page, site }) => {
    await open(page, '/volwassenen/contact');
    const message = page.getByLabel('Wat wil je vertellen of vragen?');
    await message.pressSequentially('Ik ben nog aan het ');
    await makeBusy(site);
    await aMinute(page);
    await expect(phoneOf(page)).toContainText('druk');
    await message.pressSequentially('schrijven');
    await expect(message).toHaveValue('Ik ben nog aan het schrijven');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.locator('body > p[role=status]')).toHaveText('');
  });

  test('says that it only knows the hours when it could not ask for two minutes', async ({ page, context, watch }) => {
    watch.allow(/ERR_INTERNET_DISCONNECTED/);
    await open(page, '/kinderen');
    await context.setOffline(true);
    const unsure = panelOf(page).getByText('volgens onze uren');
    await aMinute(page);
    await expect(unsure).toHaveCount(0);
    await expect(async () => {
      await page.clock.fastForward(30_000);
      await expect(unsure).toBeVisible({ timeout: 500 });
    }).toPass();
    await context.setOffline(false);
    await page.clock.fastForward(30_000);
    await expect(unsure).toHaveCount(0);
    await expect(phoneOf(page)).toContainText('open');
  });

  test('stays true after another page was swapped in, with what belongs to that page', async ({ page, site }) => {
    await open(page, '/');
    await follow(page, '/jongeren');
    await makeBusy(site);
    const asked = page.waitForRequest('**/api/availability?audience=teens');
    const renewed = page.waitForRequest('**/jongeren');
    await aMinute(page);
    await asked;
    await renewed;
    await expect(panelOf(page)).toContainText('druk');
    await expect(page.locator('body > p[role=status]')).toHaveText(/druk/);
    expect(await page.evaluate(() => history.state.page)).toBe('/jongeren');
  });

  test('asks nothing while nobody looks, and at once when somebody does', async ({ page, site }) => {
    await open(page, '/volwassenen');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const look = (hidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await look(true);
    await makeBusy(site);
    await page.clock.fastForward(600_000);
    await page.clock.fastForward(600_000);
    expect(asked).toEqual([]);
    await look(false);
    await expect(phoneOf(page)).toContainText('druk');
    expect(asked).toEqual(['/api/availability', '/volwassenen']);
  });
});

test.describe('/beheer', () => {
  for (const script of [true, false]) {
    test.describe(script ? 'with script' : 'without script', () => {
      test.use({ javaScriptEnabled: script });

      test('says what holds, refuses a wrong key and keeps the choice, then switches', async ({
        page,
        site,
        watch,
      }) => {
        watch.allow(/status of 401/);
        await page.goto('/beheer');
        await expect(page.getByRole('main')).toContainText('Telefoon: open volgens de uren, tot vandaag om 18 uur');
        await page.getByLabel('Telefoon', { exact: true }).check();
        await page.getByLabel('Druk, een uur').check();
        await page.getByLabel('Bericht voor bezoekers').fill('Na de uitzending');
        await page.getByLabel('Sleutel').fill('fout');
        const [refused] = await Promise.all([
          page.waitForResponse((answer) => answer.request().method() === 'POST'),
          page.getByRole('button', { name: 'Bewaar' }).click(),
        ]);
        expect(refused.status()).toBe(401);
        await expect(page.getByRole('alert')).toContainText('sleutel is niet juist');
        await expect(page.getByLabel('Druk, een uur')).toBeChecked();
        await expect(page.getByLabel('Telefoon', { exact: true })).toBeChecked();
        await expect(page.getByLabel('Bericht voor bezoekers')).toHaveValue('Na de uitzending');
        await expect(page.getByLabel('Sleutel')).toHaveValue('');
        await page.getByLabel('Sleutel').fill(TOKEN);
        await page.getByRole('button', { name: 'Bewaar' }).click();
        await expect(page.getByRole('status').first()).toContainText(
          /Telefoon: druk tot vandaag om 1[56].* “Na de uitzending”/,
        );
        await expect(page.getByLabel('Sleutel')).toHaveValue('');
        await expect(page.getByLabel('Druk, een uur')).not.toBeChecked();
        const { channels } = await (await fetch(`${site.url}/api/availability`)).json();
        expect(channels[0]).toMatchObject({ state: 'busy', note: 'Na de uitzending' });
        expect(await page.context().cookies()).toEqual([]);
      });
    });
  }

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
    await page.getByLabel('Gesloten tot …').check();
    await page.getByLabel('Sleutel').fill(TOKEN);
    await page.getByRole('button', { name: 'Bewaar' }).click();
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
});

test('the command, another process and a restart know the same', async ({ site, mailbox }) => {
  const environment = { ...CLOCK, DATA_DIR: site.dataDir };
  const other = await startSite({ smtpUrl: mailbox.url, environment });
  const phoneAt = async ({ url }: Site) => (await (await fetch(`${url}/api/availability`)).json()).channels[0].state;
  try {
    expect(await Promise.all([site, other].map(phoneAt))).toEqual(['open', 'open']);
    const code = await runCommand(['phone', 'busy', '--until', '17:00'], environment);
    expect(code).toBe(0);
    for (const one of [site, other]) await expect.poll(() => phoneAt(one)).toBe('busy');
    await other.stop();
    await other.start();
    expect(await phoneAt(other)).toBe('busy');
    await send(site, 'phone', 'DELETE');
    expect(await phoneAt(site)).toBe('open');
    await expect.poll(() => phoneAt(other)).toBe('open');
  } finally {
    await other.stop();
  }
});

async function runCommand(args: string[], environment: Record<string, string>): Promise<number> {
  const run = `import('./build/server/index.js').then(async ({ entry }) => {
    process.exitCode = await entry.module.commands.availability(${JSON.stringify(args)});
  })`;
  const child = spawn(process.execPath, ['-e', run], {
    env: { ...process.env, TZ: 'Europe/Brussels', ...environment },
    stdio: 'ignore',
  });
  const [code] = await once(child, 'exit');
  return code;
}
