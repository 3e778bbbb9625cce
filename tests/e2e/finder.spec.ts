/** The help finder, with script and without: what one chooses changes the list, and stands in no address. */
import type { Page } from '@playwright/test';
import { stateFaults } from './access/every-look';
import { htmlFaults } from './checks';
import { nameOf } from './content-files';
import { expect, test } from './fixtures';

interface Choices {
  leeftijd?: string;
  kanaal?: string;
  thema?: string;
  taal?: string;
  nu?: boolean;
}

const found = (page: Page) => page.locator('#gevonden');
const line = (page: Page, id: string) => page.locator('.helpline').getByRole('link', { name: nameOf(id), exact: true });

async function choose(page: Page, { nu = false, ...lists }: Choices) {
  for (const [name, value] of Object.entries(lists)) await page.locator(`select[name="${name}"]`).selectOption(value);
  await page.getByLabel('Alleen wat nu open is').setChecked(nu);
  await page.getByRole('button', { name: 'Toon de lijnen' }).click();
}

async function expectChosen(page: Page, { nu = false, ...lists }: Choices) {
  for (const [name, value] of Object.entries(lists)) {
    await expect.soft(page.locator(`select[name="${name}"]`)).toHaveValue(value);
  }
  await expect.soft(page.getByLabel('Alleen wat nu open is')).toBeChecked({ checked: nu });
}

const queryNow = (page: Page) => new URL(page.url()).search;
/** German lines for children are called, none is written to. */
const NOTHING = { leeftijd: 'kind', taal: 'en', kanaal: 'mail' };

test('hours that were checked long ago are shown with their year, and never as open', async ({ page }) => {
  await page.goto('/volwassenen/relatie');
  const caw = page.locator('.helpline').filter({ has: page.locator('a[href="/hulplijnen/caw"]') });
  await expect(caw).toContainText('Laatst bekend (2022): op werkdagen van 9 tot 17 uur.');
  await expect(caw).not.toContainText('open tot');
});

test('shows what fits, keeps the choices, and puts none of them in the address', async ({ page }) => {
  await page.goto('/hulplijnen');
  await expect(line(page, 'tele-onthaal')).toBeVisible();
  const choices = { leeftijd: 'kind', kanaal: 'telefoon', taal: 'nl', nu: false };
  await choose(page, choices);
  await expect(found(page)).toContainText(/^\d+ lijnen passen, \d+ nu open$/);
  await expectChosen(page, choices);
  await expect(line(page, 'awel')).toBeVisible();
  for (const id of ['tele-onthaal', 'nupraatikerover', 'ecoute-enfants']) await expect(line(page, id)).toHaveCount(0);
  expect(queryNow(page)).toBe('');
  await expect(page.getByRole('status').filter({ has: found(page) })).toBeVisible();
});

test('says what is found where one looks: the answer is on the screen', async ({ page, javaScriptEnabled }) => {
  await page.goto('/hulplijnen');
  await choose(page, { leeftijd: 'jongere' });
  await expect(found(page)).toContainText('lijnen passen');
  await expect(found(page)).toBeInViewport();
  if (javaScriptEnabled) await expect(found(page)).toBeFocused();
});

test('has the address of the list for who wants to pass it on', async ({ page, baseURL }) => {
  await page.goto('/hulplijnen');
  await expect(page.getByText('Link naar deze lijst')).toHaveCount(0);
  const choices = { leeftijd: 'volwassene', thema: 'partnergeweld', kanaal: 'telefoon', nu: true };
  await choose(page, choices);
  await expect(found(page)).toContainText('lijnen passen');
  const words = await found(page).textContent();
  await page.getByText('Link naar deze lijst').click();
  const address = `${baseURL}/hulplijnen?leeftijd=volwassene&thema=partnergeweld&kanaal=telefoon&nu=1`;
  await expect(page.getByRole('link', { name: address })).toBeVisible();
  await page.goto(address);
  await expectChosen(page, choices);
  await expect(found(page)).toHaveText(words ?? '');
  await page.getByRole('link', { name: 'Toon alle lijnen' }).click();
  await expect(found(page)).toContainText('hulplijnen');
  await expectChosen(page, { leeftijd: '', thema: '', kanaal: '', taal: '' });
});

test('with nothing that fits it says so, and what always works', async ({ page }) => {
  await page.goto('/hulplijnen');
  await choose(page, NOTHING);
  await expect(found(page)).toHaveText('Geen lijn past bij alles wat je koos');
  await expectChosen(page, NOTHING);
  await expect(page.locator('.helpline a[href="tel:101"]')).toBeVisible();
  await expect(page.locator('.text').getByRole('link', { name: 'Schrijf naar 1712' })).toHaveAttribute(
    'href',
    '/kinderen/contact',
  );
  // Tele-Onthaal is there day and night, but not for children.
  await expect(line(page, 'tele-onthaal')).toHaveCount(0);
});

test('nobody who is open is left out when only what is open is asked', async ({ page }) => {
  await page.goto('/hulplijnen');
  const open = page.locator('section.helplines').filter({ has: page.locator('#openNow') });
  const names = await open.getByRole('heading', { level: 4 }).allTextContents();
  await choose(page, { nu: true });
  await expect(found(page)).toContainText('lijnen passen');
  expect(await open.getByRole('heading', { level: 4 }).allTextContents()).toEqual(names);
  await expect(page.locator('#later, #unknown, #anyTime')).toHaveCount(0);
});

test('Back from a line shows the list as it was chosen', async ({ page, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'without script the browser asks whether to send the form again');
  await page.goto('/hulplijnen');
  const choices = { leeftijd: 'kind', kanaal: 'telefoon', nu: false };
  await choose(page, choices);
  await expect(found(page)).toContainText('lijnen passen');
  const words = await found(page).textContent();
  await line(page, 'awel').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Awel' })).toBeVisible();
  await page.goBack();
  await expect(found(page)).toHaveText(words ?? '');
  await expectChosen(page, choices);
  await page.reload();
  await expect(found(page)).toHaveText(words ?? '');
  expect(queryNow(page)).toBe('');
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'Awel' })).toBeVisible();
});

test('a value that does not exist is ignored and comes back nowhere', async ({ site }) => {
  const whole = /\d+ hulplijnen, \d+ nu open/;
  const bad = 'leeftijd=%3Cscript%3Ekwaad&thema=child-abuse&kanaal=fax&taal=kwaad&nu=kwaad&kwaad=1';
  const [asked, sent] = await Promise.all([
    fetch(`${site.url}/hulplijnen?${bad}`),
    fetch(`${site.url}/hulplijnen`, { method: 'POST', body: new URLSearchParams(bad) }),
  ]);
  for (const answer of [asked, sent]) {
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toMatch(whole);
    expect(html).not.toContain('kwaad');
  }
  expect(site.output).not.toContain('kwaad');
});

test('the answer to the form is kept nowhere and counted by nobody; what was chosen stands in no log', async ({
  site,
}) => {
  // Other tests may have read the page of that name on this site before.
  const before = site.output.length;
  const answer = await fetch(`${site.url}/hulplijnen`, {
    method: 'POST',
    body: new URLSearchParams({ thema: 'gedwongen-adoptie' }),
  });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('cdn-cache-control')).toBeNull();
  const html = await answer.text();
  expect(html).toContain('data-count="no"');
  expect(await htmlFaults(html)).toEqual([]);
  expect(site.output.slice(before)).not.toContain('adoptie');
});

for (const [what, choices] of Object.entries<Choices>({
  'with lines': { leeftijd: 'volwassene', kanaal: 'chat' },
  'without any': NOTHING,
})) {
  test(`a list ${what} can be read and used by everyone`, async ({ page, javaScriptEnabled }) => {
    test.skip(!javaScriptEnabled, 'the questions are asked by script');
    await page.goto('/hulplijnen');
    await choose(page, choices);
    await expect(found(page)).toContainText(/passen|past/);
    await page.getByText('Link naar deze lijst').click();
    expect(await stateFaults(page)).toEqual([]);
  });
}
