/** What can be printed for each audience, and an order: promised once it is stored, in a mailbox of its own. */
import type { Locator, Page } from '@playwright/test';
import { allHelplines } from 'content-collections';
import { linesAhead } from '~/content/settings';
import { callable, ownNumber } from '~/helplines/danger';
import { foreignPosters, printables } from '~/material/material';
import { ask } from '../support/http-client';
import { startSite } from '../support/site';
import { accessFaults, stateFaults, wordFaults } from './access/every-look';
import { PLAIN_LETTERS } from './access/letters';
import { styleWith } from './access/looks';
import { htmlFaults } from './checks';
import { expect, test } from './fixtures';

const ORDER = '/campagnemateriaal/bestellen';

for (const { path, item } of printables) {
  test(`${path} says number and hours, and is printed on its paper alone`, async ({ page, site }) => {
    const answer = await page.goto(path);
    expect(await htmlFaults((await answer?.text()) ?? '')).toEqual([]);
    await expect(page.locator('main')).toContainText('1712');
    await expect(page.locator('main')).toContainText('op werkdagen van 9 tot 18 uur');
    await expect(page.locator('main')).toContainText(new URL(site.url).host);
    await expectOnPaper(page, item === 'folder' ? [A4_ON_ITS_SIDE, A4_ON_ITS_SIDE] : [A4]);
    expect(await accessFaults(page)).toEqual([]);
  });
}

for (const { path, language, audience } of foreignPosters) {
  test(`${path} names the lines that speak the language, and says that 1712 answers in Dutch`, async ({
    page,
    site,
  }) => {
    const answer = await page.goto(path);
    expect(await htmlFaults((await answer?.text()) ?? '')).toEqual([]);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const sheet = page.locator('.paper');
    const lines = linesAhead.spoken[language]?.[audience] ?? [];
    const own = ownNumber(allHelplines).number;
    const rows = await sheet
      .locator('dt')
      .filter({ hasText: /^[\d ]+$/ })
      .allTextContents();
    expect(rows.toSorted()).toEqual([...lines.map((id) => callable(allHelplines, id).number), own].toSorted());
    await expect(sheet.locator('.poster-number strong')).toHaveText(rows[0] ?? '');
    expect(rows.at(-1), 'answers in Dutch, so it comes last').toBe(own);
    await expect(sheet.locator('.printed-hours > div', { hasText: own }).locator('dd')).toContainText(IN_DUTCH);
    await expect(sheet).toContainText(new URL(site.url).host + path.replace(/\/[^/]*$/, ''));
    await expectOnPaper(page, [A4]);
    await page.goto(`${path}?formaat=a6`);
    expect.soft(await cutOffOnPaper(page), 'A6').toEqual([]);
    expect(await wordFaults(page)).toEqual([]);
  });
}

const IN_DUTCH = /en néerlandais|auf Niederländisch|in Dutch/;

/** In all letters: so many sheets of these sizes, and nothing that ends beside them. */
async function expectOnPaper(page: Page, sheets: number[][]) {
  for (const { name, css } of PLAIN_LETTERS) {
    await styleWith(page, css);
    expect.soft(await sheetsOf(page), name).toEqual(sheets);
    expect.soft(await cutOffOnPaper(page), name).toEqual([]);
  }
  await styleWith(page, '');
}

test('the list shows what will be printed, in the drawing and the colours of each sheet', async ({ page, site }) => {
  const answer = await page.goto('/campagnemateriaal');
  expect(await htmlFaults((await answer?.text()) ?? '')).toEqual([]);
  const sky = (place: Locator) =>
    place.locator('.sky').evaluate((shape) => getComputedStyle(shape).getPropertyValue('fill'));
  const shown = new Map<string, { drawing: string; colour: string }>();
  for (const { path, item } of printables) {
    const preview = page.locator(`a[href="${path}"] .preview`);
    await expect(preview, path).toBeVisible();
    if (item === 'kaartjes') continue;
    const scene = preview.locator('.poster-scene');
    shown.set(path, { drawing: await scene.innerHTML(), colour: await sky(scene) });
  }
  for (const [path, { drawing, colour }] of shown) {
    await page.goto(site.url + path);
    const scene = page.locator('.paper .poster-scene');
    expect(await scene.innerHTML(), path).toBe(drawing);
    expect(await sky(scene), path).toBe(colour);
  }
});

/** In points. */
const A4 = [595, 842];
const A4_ON_ITS_SIDE = [842, 595];

async function sheetsOf(page: Page): Promise<number[][]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...sides]) =>
    sides.map((side) => Math.round(Number(side))),
  );
}

/** What ends below or beside the sheet it is printed on. */
async function cutOffOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const words = await page.evaluate(() =>
    [...document.querySelectorAll('.paper, .pocket-card')].flatMap((sheet) => {
      const { bottom, right } = sheet.getBoundingClientRect();
      const parts = [...sheet.querySelectorAll('p, dt, dd, h2, li, .qr')].filter((part) => {
        const place = part.getBoundingClientRect();
        return place.bottom > bottom + 1 || place.right > right + 1;
      });
      return parts.map((part) => part.textContent ?? '');
    }),
  );
  await page.emulateMedia({ media: null });
  return words;
}

async function fill(page: Page, organisation: string) {
  await page.goto(ORDER);
  await page.getByRole('group', { name: 'Volwassenen' }).getByLabel('Affiches (A4)').fill('5');
  await page.getByLabel('Organisatie').fill(organisation);
  await page.getByLabel('Ter attentie van').fill('Het onthaal');
  await page.getByLabel('Straat en nummer').fill('Kerkstraat 1');
  await page.getByLabel('Postcode').fill('9000');
  await page.getByLabel('Gemeente').fill('Gent');
}

const order = (page: Page) => page.getByRole('button', { name: 'Bestel' }).click();

test('an order reaches its own mailbox, and its code is the one that was said', async ({ page, mailbox }) => {
  await fill(page, 'Bibliotheek Oost');
  await order(page);
  const confirmation = page.locator('main[data-confirmation]');
  await expect(confirmation).toBeVisible();
  const reference = (await confirmation.getAttribute('data-confirmation')) ?? '';
  const mail = await mailbox.mailWith('Bibliotheek Oost');
  expect(mail.to).toEqual(['materiaal@1712.example']);
  expect(mail.parsed.subject).toBe(`1712 ${reference} bestelling`);
  expect(mail.parsed.text).toContain('5 x volwassenen, affiche');
  expect(mail.parsed.text).toContain('│ Kerkstraat 1\n│ 9000 Gent');
});

test('what is missing is said at its field, and what was typed is kept', async ({ page, watch }) => {
  watch.allow(/status of 400/);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await fill(page, 'Sporthal West');
  await page.getByLabel('Postcode').fill('90');
  await order(page);
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Een postcode heeft vier cijfers.');
  await expect(page.getByLabel('Postcode')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Organisatie')).toHaveValue('Sporthal West');
  expect(await stateFaults(page)).toEqual([]);
});

test('without script an order is promised too', async ({ browser, site, mailbox }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
  const page = await context.newPage();
  await fill(page, 'Jeugdhuis Zuid');
  await order(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je bestelling is bij ons.');
  await mailbox.mailWith('Jeugdhuis Zuid');
  await context.close();
});

test('when it can neither be stored nor sent nothing is promised, and what was typed stays', async ({
  page,
  watch,
}) => {
  watch.allow(/.*/);
  // Its seal fails, as on a machine without memory for it: neither the store nor the mail gets anything.
  const NODE_OPTIONS = '--import ./tests/support/failing-seal.mjs';
  const site = await startSite({ smtpUrl: 'smtp://127.0.0.1:9', environment: { NODE_OPTIONS } });
  await page.goto(`${site.url}${ORDER}`);
  const values = { organisation: 'School Centrum', name: 'x', street: 'y 1', postcode: '9000', town: 'Gent' };
  for (const [name, value] of Object.entries({ 'jongeren-folder': '20', ...values })) {
    await page.locator(`[name="${name}"]`).fill(value);
  }
  await order(page);
  await expect(page.getByRole('alert')).toContainText('Je bestelling is nog niet verstuurd');
  await expect(page.getByLabel('Organisatie')).toHaveValue('School Centrum');
  await expect(page.locator('main[data-confirmation]')).toHaveCount(0);
  await site.remove();
});

test('another site cannot order', async ({ site }) => {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'cross-site' };
  const answer = await ask(site.port, ORDER, { method: 'POST', headers, body: 'organisation=Hier+blijft+het' });
  expect(answer.status).toBe(403);
  expect(answer.body.toString()).toContain('Hier blijft het');
});

test('the form to order can be read and used by everyone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const answer = await page.goto(ORDER);
  expect(await htmlFaults((await answer?.text()) ?? '')).toEqual([]);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  expect(await accessFaults(page)).toEqual([]);
});
