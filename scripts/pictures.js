/**
 * `npm run pictures`: a picture of each key page in the three worlds, by day and by night, on a phone and on a desk, while
 * 1712 is open and while it is closed, in pictures/ (not committed). Nobody compares them: they are for looking at.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser, systemChromium } from './browser.js';
import { ensureBuilt, ensureInstalled } from './prepare.js';

/** @typedef {import('@playwright/test').Page} Page */

const FOLDER = 'pictures';
/** A Tuesday: 1712's lines are open, and some hours later they are not. */
const MOMENTS = { open: '2026-11-24T14:00:00+01:00', closed: '2026-11-24T23:10:00+01:00' };
/** @type {Record<string, { width: number, height: number }>} */
const WIDTHS = { 360: { width: 360, height: 560 }, 1280: { width: 1280, height: 800 } };
/** @type {Record<string, Pick<import('@playwright/test').BrowserContextOptions, 'colorScheme' | 'forcedColors'>>} */
const COLOURS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
};

/** @type {Record<string, string>} */
const HOMES = { home: '/', kinderen: '/kinderen', jongeren: '/jongeren', volwassenen: '/volwassenen' };
const SECTIONS = Object.keys(HOMES).slice(1);
/** @type {Record<string, string>} */
const PAGES = {
  ...HOMES,
  'kinderen-pagina': '/kinderen/pesten',
  'jongeren-pagina': '/jongeren/geweld-thuis',
  'volwassenen-pagina': '/volwassenen/relatie',
  bezet: '/bezet',
  hulplijnen: '/hulplijnen',
  'andere-taal': '/andere-taal',
  zoeken: '/zoeken',
  cijfers: '/cijfers',
  'veilig-surfen': '/veilig-surfen',
  toegankelijkheid: '/toegankelijkheid',
  'niet-gevonden': '/bestaat-niet',
};

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

/**
 * The built site with its clock at another moment and a store of its own; each mail becomes a file that goes with it.
 * @param {string} moment ISO
 */
async function startSiteAt(moment) {
  const port = await freePort();
  const store = mkdtempSync(path.join(os.tmpdir(), '1712-pictures-'));
  const environment = {
    NODE_ENV: 'production',
    TZ: 'Europe/Brussels',
    NODE_OPTIONS: '--import ./tests/support/other-clock.mjs',
    CLOCK_AHEAD: String(Date.parse(moment) - Date.now()),
    PORT: String(port),
    DATA_DIR: store,
  };
  const site = spawn(process.execPath, ['tests/support/site-process.js'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of site.stdout.iterator({ destroyOnReturn: false })) {
    said += chunk;
    if (said.includes('"event":"server.listening"')) break;
  }
  site.stdout.resume();
  return {
    url: `http://localhost:${port}`,
    async stop() {
      const ended = once(site, 'exit');
      site.kill('SIGTERM');
      await ended;
      rmSync(store, { recursive: true, force: true });
    },
  };
}

/**
 * The whole page at once, on a screen that is as high as the page: so the exit stands at its end and covers nothing.
 * @param {Page} page
 * @param {string} name path below the folder, without its ending
 */
async function take(page, name) {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
  await page.setViewportSize({ width, height });
}

/**
 * A form as it opens, with something missing, and what comes after sending it.
 * @param {Page} page
 * @param {string} url
 * @param {string} section
 * @param {string} folder
 */
async function takeForm(page, url, section, folder) {
  await page.goto(`${url}/${section}/contact`, { waitUntil: 'networkidle' });
  await page.locator('[name="replyBy"][value="phone"]').check();
  await take(page, `${folder}/${section}-formulier`);
  await page.locator('form button[type="submit"]').click();
  await page.locator('[role="alert"]').waitFor();
  await take(page, `${folder}/${section}-formulier-fout`);
  await page.locator('[name="message"]').fill('Mag ik iets vragen?');
  await page.locator('[name="replyBy"][value="none"]').check();
  await page.locator('form button[type="submit"]').click();
  await page.locator('main[data-confirmation]').waitFor();
  await take(page, `${folder}/${section}-bevestiging`);
}

/**
 * @param {string} url
 * @param {string} moment
 * @param {string} colours
 * @param {string} width
 */
async function takeAll(url, moment, colours, width) {
  const context = await browser.newContext({
    ...COLOURS[colours],
    viewport: WIDTHS[width] ?? null,
    locale: 'nl-BE',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const folder = `${moment}/${colours}-${width}`;
  const pages = colours === 'forced' ? HOMES : PAGES;
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(url + address);
    await take(page, `${folder}/${name}`);
  }
  // A form says the same at every hour, except when it is read.
  if (moment === 'open' && colours !== 'forced') {
    for (const section of SECTIONS) await takeForm(page, url, section, folder);
  }
  await context.close();
}

ensureInstalled();
ensureBuilt();
ensureBrowser();
rmSync(FOLDER, { recursive: true, force: true });
const executablePath = systemChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
for (const [moment, instant] of Object.entries(MOMENTS)) {
  const site = await startSiteAt(instant);
  for (const colours of Object.keys(COLOURS)) {
    for (const width of Object.keys(WIDTHS)) await takeAll(site.url, moment, colours, width);
  }
  await site.stop();
}
await browser.close();
process.stdout.write(`Pictures are in ${FOLDER}/.\n`);
