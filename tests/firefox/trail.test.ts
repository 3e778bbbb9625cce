/** A visit in a real Firefox profile: one address, and no way back after the exit. The figures are in docs/decisions/0010. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Elsewhere, startElsewhere } from '../support/elsewhere';
import { type Mailbox, startMailbox } from '../support/mailbox';
import { filesWith, rowsOf } from '../support/profile';
import { type Site, startSite } from '../support/site';
import { answerByKey, deskIn } from '../support/team-desk';
import { addressOf, eventually, press, startFirefox, typeInto } from './firefox';

const NEUTRAL = 'Informatie en contact';
const TYPED = 'Onuitwisbaarwoord';
const READ = ['Ik word gepest', 'Ruzie thuis', 'Iemand raakt mij aan'];
const WALK = ['/kinderen/pesten', '/kinderen/ruzie-thuis', '/kinderen/aanraken', '/kinderen/wie-luistert'];
const FORM = '/kinderen/contact';
const SESSION_FILES = /^sessionstore/;

let mailbox: Mailbox;
let elsewhere: Elsewhere;
let site: Site;
let profile: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mailbox = await startMailbox();
  elsewhere = await startElsewhere();
  site = await startSite({ smtpUrl: mailbox.url, environment: { EXIT_URLS: `${elsewhere.url}/brood` } });
});

afterAll(async () => {
  await site.remove();
  await mailbox.stop();
  elsewhere.stop();
});

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), '1712-profile-'));
  browser = await startFirefox({ script: true, profile });
  page = await browser.newPage();
});

afterEach(async () => {
  await browser.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** What is shown, by the address it says for sharing, once the heading has the focus. */
function shown(): Promise<string> {
  return page.evaluate(() => {
    const address = document.querySelector('.share code')?.textContent ?? '';
    return document.activeElement?.localName === 'h1' ? new URL(address).pathname : '';
  });
}

const expectShown = (path: string) => eventually(shown, (now) => now === path);

async function follow(path: string) {
  await press(page, `main a[href="${path}"]`);
  await expectShown(path);
}

async function goBackTo(path: string) {
  await page.evaluate(() => history.back());
  await expectShown(path);
}

/** Five pages, the form, a message. Gives the reference. */
async function visit(): Promise<string> {
  await page.goto(`${elsewhere.url}/tevoren`);
  await page.goto(`${site.url}/kinderen`);
  for (const path of WALK) {
    await follow(path);
    await goBackTo('/kinderen');
  }
  await write('none');
  return send();
}

/** By way of a page to the form, and a message in it. */
async function write(replyBy: string): Promise<void> {
  await follow(WALK[0] ?? '');
  await follow(FORM);
  await eventually(
    () => page.$eval('form', (form) => 'alive' in form.dataset),
    (alive) => alive,
  );
  await typeInto(page, 'textarea', TYPED);
  await press(page, `[name="replyBy"][value="${replyBy}"]`);
}

/** @returns the reference */
async function send(): Promise<string> {
  await press(page, 'button.primary');
  return eventually(
    () => page.$eval('main', (main) => main.dataset.confirmation ?? ''),
    (reference) => reference !== '',
  );
}

async function leave() {
  await press(page, '[data-stays] [data-exit]');
  await at(`${elsewhere.url}/brood`);
}

const at = (address: string) =>
  eventually(
    () => addressOf(page),
    (now) => now === address,
  );

/** What the profile of the closed browser holds after a visit, however it ended. */
async function expectOneAddress(reference: string) {
  const { host } = new URL(site.url);
  const rows = (file: string, query: string) => rowsOf(join(profile, file), query);
  expect(await rows('places.sqlite', `select url, title from moz_places where url like '%${host}%'`)).toEqual([
    { url: `${site.url}/kinderen`, title: NEUTRAL },
  ]);
  const icons = `select page_url from moz_pages_w_icons where page_url like '%${host}%'`;
  expect(await rows('favicons.sqlite', icons)).toEqual([]);
  expect(await rows('cookies.sqlite', 'select host from moz_cookies')).toEqual([]);
  expect(
    await filesWith(
      profile,
      [...WALK, FORM, '/api/', '/assets/'].map((path) => host + path),
    ),
  ).toEqual({});
  expect(await filesWith(profile, [reference, TYPED, ...READ])).toEqual({});
  // The entries of a tab name their pages; only the file for opening tabs again holds those, and nothing shows them.
  return Object.keys(await filesWith(profile, [...WALK, FORM]));
}

test('after the exit neither Back nor Forward returns, and one address is left', async () => {
  const reference = await visit();
  await leave();
  await page.evaluate(() => history.back());
  await at(`${elsewhere.url}/tevoren`);
  for (let step = 0; step < 4; step += 1) {
    await page.evaluate(() => history.forward());
    await at(`${elsewhere.url}/brood`);
  }
  await browser.close();
  const naming = await expectOneAddress(reference);
  expect(naming.filter((file) => !SESSION_FILES.test(file))).toEqual([]);
});

test('when the tab is closed without the exit, one address is left', async () => {
  const reference = await visit();
  await page.close();
  await browser.close();
  const naming = await expectOneAddress(reference);
  expect(naming.filter((file) => !SESSION_FILES.test(file))).toEqual([]);
});

test('after an answer was read and answered: no word of it, nor of the five', async () => {
  await page.goto(`${elsewhere.url}/tevoren`);
  await page.goto(`${site.url}/kinderen`);
  await write('here');
  const words = await page.$$eval('.five-words li', (items) => items.map((item) => item.textContent ?? ''));
  const asked = await page.$$eval('[name="wordBack"]', (fields) => fields.map(({ id }) => id));
  for (const id of asked) await typeInto(page, `#${id}`, words[Number(id.slice(5)) - 1] ?? '');
  const reference = await send();
  const { key } = deskIn((await mailbox.mailWith(reference)).parsed.text);
  await answerByKey(site.url, key, 'Onvindbaarantwoord');
  await follow('/kinderen/antwoord');
  await typeInto(page, '#words', words.join(' '));
  await press(page, '[value="read"]');
  await eventually(
    () => page.$eval('[data-answer]', (answer) => answer.textContent ?? ''),
    (text) => text.includes('Onvindbaarantwoord'),
  );
  await typeInto(page, '[name="message"]', 'Onvindbarebrief');
  await press(page, '[value="write"]');
  await mailbox.mailWith('Onvindbarebrief');
  await leave();
  await browser.close();
  await expectOneAddress(reference);
  // One of the five may be a word of the browser's own; all of them in the order in which they were typed are not.
  const typed = [words.join(' '), words.join('+'), words.join('%20'), key];
  expect(await filesWith(profile, [...typed, 'Onvindbaarantwoord', 'Onvindbarebrief'])).toEqual({});
});
