/** The live state as visitors meet it: open pages that stay true. The coordinator's page is in switch.spec.ts. */
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
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1712 is open');
    await makeBusy(site, { note: 'Na <b>Pano</b>' });
    await aMinute(page);
    await expect(phoneOf(page)).toContainText('druk');
    await expect(panelOf(page)).toContainText('Na <b>Pano</b>');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText('1712 is nu druk.');
    await expect(heading).toContainText('Vraag om je terug te bellen.');
    await expect(page.locator('p[role=status]')).toHaveText(/terug te bellen\. 1712 is nu druk\./);
    await expect(panelOf(page).locator('.lit')).toContainText('terug te bellen');
    expect(await axeFaults(page), 'axe').toEqual([]);
    expect(await overflowAt(page, 320), 'wider than 320 px by').toBe(0);
    for (const channel of ['phone', 'chat']) await send(site, channel, 'DELETE');
    await aMinute(page);
    await expect(heading).toContainText('1712 is open');
    await expect(page.locator('p[role=status]')).toHaveText(/1712 is open/);
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  });

  test('keeps the focus where it was', async ({ page, site }) => {
    await open(page, '/');
    // By its address: where 1712 is busy its name becomes that of the lit one.
    const inside = panelOf(page).locator('.whose a[href="/jongeren/contact"]');
    await expect(inside).toHaveAccessibleName(/^Schrijf naar 1712: 13/);
    await inside.focus();
    await makeBusy(site);
    await aMinute(page);
    await expect(phoneOf(page)).toContainText('druk');
    await expect(inside).toHaveAccessibleName(/^Vraag om je terug te bellen: 13/);
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
    await expect(page.locator('.talk')).toContainText('druk');
    await message.pressSequentially('schrijven');
    await expect(message).toHaveValue('Ik ben nog aan het schrijven');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.locator('body > p[role=status]')).toHaveText('');
    await expect(page.locator('.talk .lit'), 'only its own line is put in its place').toHaveCount(0);
  });

  test('each block is put in the place of its own kind, also where the page itself cannot be asked', async ({
    page,
    site,
  }) => {
    await open(page, '/kinderen/zoeken');
    await expect(page.locator('.now-strip')).toContainText('open tot');
    await makeBusy(site);
    await aMinute(page);
    await expect(page.locator('.now-strip')).toContainText('1712 is druk');
    await expect(page.locator('.now-strip .lit')).toHaveCount(0);
    await expect(page.locator('section.panel .lit')).toContainText('bellen');
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
