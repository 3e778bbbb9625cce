/** A closure, a wrong number and a line of news, set on a phone at seven in the morning, with script and without. */
import type { Page } from '@playwright/test';
import type { Site } from '../support/site';
import { startSiteAt } from '../support/site-at';
import { axeFaults } from './access/axe';
import { overflowAt } from './checks';
import { test as base, expect } from './fixtures';
import { readAvailability } from './reachable';

const ELS = 'Zk3vQm8RtX1wLp5yCs0dHn7BgJf2UeAo';
/** A Monday. */
const SEVEN = '2026-11-30T07:00:00+01:00';
const PHONE = { width: 360, height: 740 };
const EXIT = 56;

const test = base.extend<object, { site: Site }>({
  site: [
    async ({ mailbox }, use) => {
      const site = await startSiteAt(SEVEN, mailbox.url, { ACCESS_TOKENS: `els:hours:${ELS}` });
      await use(site);
      expect(await site.remove(), 'exit code after SIGTERM').toBe(0);
      expect(site.output, 'what the site logged').not.toContain(ELS);
    },
    { scope: 'worker' },
  ],
});

test.use({ viewport: PHONE });

const button = (page: Page, name: string) => page.getByRole('button', { name });
const saved = (page: Page) => page.locator('main [role=status]');

/** How many things are asked: fields, and groups of buttons of which one is chosen. */
const questions = (page: Page) => page.locator('main .field').count();

async function endAll(page: Page) {
  await page.goto('/beheer/overzicht');
  while ((await button(page, 'Beëindig').count()) > 0) {
    await page.getByLabel('Sleutel').fill(ELS);
    await button(page, 'Beëindig').first().click();
    await expect(saved(page)).toContainText('Beëindigd.');
  }
}

for (const script of [true, false]) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });

    test('a closure in six fields: what visitors will read is seen first, then it is kept, and can be ended', async ({
      page,
      site,
      watch,
    }) => {
      watch.allow(/status of 40[01]/);
      await page.goto('/beheer');
      await page.getByRole('link', { name: 'Sluiting of andere uren' }).click();
      const asked = await questions(page);
      await page.getByLabel('Waarom').fill('opleiding');
      await page.getByLabel('Telefoon').check();
      await button(page, 'Bekijk wat bezoekers lezen').click();
      await expect(page.getByRole('alert')).toContainText('Vul in vanaf welke dag en welk uur.');
      await expect(page.getByLabel('Waarom')).toHaveValue('opleiding');
      await expect(page.getByLabel('Telefoon')).toBeChecked();
      await page.getByLabel('Vanaf').fill('2026-12-04T07:00');
      await page.getByLabel('Tot', { exact: true }).fill('2026-12-04T18:00');
      await button(page, 'Bekijk wat bezoekers lezen').click();
      const main = page.getByRole('main');
      await expect(main).toContainText('Volwassenen, vrijdag om 9 uur');
      await expect(main).toContainText('1712 bellen: gesloten, opleiding – open vanaf maandag 9 uur.');
      await expect(main).toContainText('Kinderen, vrijdag om 9 uur');
      expect(asked + (await questions(page)), 'fields in all').toBeLessThanOrEqual(6);
      await page.getByLabel('Sleutel').fill('fout');
      await button(page, 'Bewaar').click();
      await expect(page.getByRole('alert')).toContainText('sleutel is niet juist');
      await expect(main).toContainText('gesloten, opleiding');
      await page.getByLabel('Sleutel').fill(ELS);
      await button(page, 'Bewaar').click();
      await expect(saved(page)).toContainText('Bewaard. Telefoon: gesloten van vrijdag 4 december om 7 uur');
      await expect(main).toContainText('Dit staat er');
      expect((await readAvailability(site)).channels[0]?.state, 'today goes on').toBe('closed');
      await endAll(page);
      await expect(page.getByRole('heading', { name: 'Wie wat zette' })).toBeVisible();
      await expect(main).toContainText('door els');
      expect(await page.context().cookies()).toEqual([]);
    });
  });
}

test('what is wrong with a choice can be changed with everything that was typed', async ({ page, watch }) => {
  watch.allow(/status of 400/);
  await page.goto('/beheer/uren');
  await page.getByLabel('Andere uren').check();
  await page.getByLabel('Vanaf').fill('2026-12-05T10:00');
  await page.getByLabel('Tot', { exact: true }).fill('2026-12-05T16:00');
  await page.getByLabel('Waarom').fill('campagne');
  await button(page, 'Bekijk wat bezoekers lezen').click();
  await expect(page.getByRole('main')).toContainText('Volwassenen, zaterdag om 10 uur');
  await expect(page.getByRole('main')).toContainText('1712 is open tot 16 uur.');
  await button(page, 'Wijzig het').click();
  await expect(page.getByLabel('Andere uren')).toBeChecked();
  await expect(page.getByLabel('Waarom')).toHaveValue('campagne');
  await page.getByLabel('Gesloten').check();
  await button(page, 'Bekijk wat bezoekers lezen').click();
  await expect(page.getByRole('alert')).toContainText('Dan verandert er niets');
});

test('140 characters of news stand on the first screen of each home, below what is urgent', async ({ page }) => {
  const words = `${'Lange woorden en korte zinnen over vandaag. '.repeat(3)}Nog ach`;
  expect(words).toHaveLength(139);
  await page.goto('/beheer/nieuws');
  await page.getByLabel('Wat moeten bezoekers weten?').fill(words);
  await page.getByLabel('Tot', { exact: true }).fill('2026-11-30T18:00');
  await button(page, 'Bekijk wat bezoekers lezen').click();
  await expect(page.locator('blockquote')).toHaveText(words);
  await page.getByLabel('Sleutel').fill(ELS);
  await button(page, 'Bewaar').click();
  await expect(saved(page)).toContainText('Bewaard. Nieuws voor iedereen');
  for (const path of ['/', '/kinderen', '/jongeren', '/volwassenen']) {
    await page.goto(path);
    await expect(page.locator('.news')).toContainText(words);
    const bottom = await page.locator('.news').evaluate((line) => line.getBoundingClientRect().bottom);
    expect.soft(bottom, `${path}: the news ends at`).toBeLessThanOrEqual(PHONE.height - EXIT);
    expect
      .soft(await page.locator('.danger').evaluate((line) => line.getBoundingClientRect().bottom))
      .toBeLessThan(560);
  }
  await endAll(page);
});

test('each page and its answers hold on 320 px and for axe', async ({ page, watch }) => {
  watch.allow(/status of 400/);
  const check = async (what: string) => {
    expect.soft(await axeFaults(page), `axe: ${what}`).toEqual([]);
    expect.soft(await overflowAt(page, 320), `${what}: wider than 320 px by`).toBe(0);
  };
  for (const path of ['/beheer', '/beheer/uren', '/beheer/nummers', '/beheer/nieuws', '/beheer/overzicht']) {
    await page.goto(path);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await check(path.replaceAll('/', '_'));
  }
  await page.goto('/beheer/uren');
  await button(page, 'Bekijk wat bezoekers lezen').click();
  await expect(page.getByRole('alert')).toBeFocused();
  await check('fouten');
  await page.getByLabel('Vanaf').fill('2026-12-04T07:00');
  await page.getByLabel('Tot', { exact: true }).fill('2026-12-04T18:00');
  await page.getByLabel('Waarom').fill('opleiding');
  await button(page, 'Bekijk wat bezoekers lezen').click();
  await expect(page.getByRole('heading', { name: 'Zo lezen bezoekers het' })).toBeFocused();
  await check('voorbeeld');
  await page.getByLabel('Sleutel').fill(ELS);
  await button(page, 'Bewaar').click();
  await check('bewaard');
  await page.goto('/beheer/overzicht');
  await page.getByLabel('Sleutel').fill(ELS);
  await button(page, 'Toon wie wat zette').click();
  await check('overzicht');
  await endAll(page);
});
