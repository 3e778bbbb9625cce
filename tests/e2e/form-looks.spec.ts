/** What of a form's looks once went wrong: the colour of what can be done instead, and buttons to choose that were grey. */
import type { Locator, Page } from '@playwright/test';
import { startSite } from '../support/site';
import { expect, test } from './fixtures';

const colourOf = (place: Locator, property: string) =>
  place.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** A colour of the sheet as browsers write it: "rgb(20, 43, 51)". */
const token = (page: Page, name: string) =>
  page.evaluate((variable) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.setProperty('color', `var(${variable})`);
    return getComputedStyle(probe).color;
  }, name);

test('where nothing could be sent, what works instead is not in the colour of faults', async ({ page, watch }) => {
  watch.allow(/.*/);
  const NODE_OPTIONS = '--import ./tests/support/failing-seal.mjs';
  const site = await startSite({ smtpUrl: 'smtp://127.0.0.1:9', environment: { NODE_OPTIONS } });
  await page.goto(`${site.url}/volwassenen/contact`);
  await page.locator('textarea').fill('Een vraag');
  await page.getByLabel('Bel mij niet').check();
  await page.getByRole('button', { name: 'Stuur' }).click();
  const line = page.locator('.summary .line').first();
  await expect(line).toBeVisible();
  expect(await colourOf(line.locator('.icon'), 'stroke')).toBe(await token(page, '--dusk-link'));
  const more = page.locator('.summary').getByRole('link', { name: 'Lees meer' });
  expect(await colourOf(more, 'color')).not.toBe(await token(page, '--error'));
  await site.remove();
});

test('a button to choose is drawn by the site in the colours of its world, not by the browser in grey', async ({
  page,
}) => {
  for (const section of ['volwassenen', 'jongeren', 'kinderen']) {
    await page.goto(`/${section}/contact`);
    const radio = page.locator('.choice [type="radio"]').first();
    expect(await colourOf(radio, 'border-top-color'), section).toBe(await token(page, '--line'));
    expect(await colourOf(radio, 'appearance')).toBe('none');
    await radio.check({ force: true });
    expect(await colourOf(radio, 'border-top-color'), section).toBe(await token(page, '--ink'));
    expect(Number.parseFloat(await colourOf(radio, 'border-top-width'))).toBeGreaterThan(5);
  }
});
