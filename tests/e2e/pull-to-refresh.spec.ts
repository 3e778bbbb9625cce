/** On a phone, pulling a page down loads it again: where something is typed, that must not happen. */
import type { Page } from '@playwright/test';
import { addresses } from '~/addresses/addresses';
import { islandAlive } from './contact-form';
import { expect, test } from './fixtures';

/** Of the root and of the body: Chromium asks the one or the other, by version. */
function overscrollOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, document.body].map((element) => getComputedStyle(element).overscrollBehaviorY),
  );
}

test('every page with a field to type in keeps still when it is pulled down', async ({ page, site }) => {
  const paths = [...addresses.keys(), '/beheer', '/beheer/bezoek', '/beheer/antwoord'];
  const withField: string[] = [];
  for (const path of paths) {
    const html = await (await fetch(site.url + path)).text();
    if (/<textarea|<input(?![^>]*type="(?:hidden|radio|checkbox|submit)")/.test(html)) withField.push(path);
  }
  expect(withField).toEqual(
    expect.arrayContaining(['/volwassenen/contact', '/zoeken', '/campagnemateriaal/bestellen']),
  );
  for (const path of withField) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    expect.soft(await overscrollOf(page), path).toEqual(['contain', 'contain']);
  }
});

test('so does a form that was shown in the place of another page, and a text does not', async ({ page }) => {
  await page.goto('/jongeren/geweld-thuis');
  expect(await overscrollOf(page)).toEqual(['auto', 'auto']);
  await page.locator('.panel a[href$="/contact"]').filter({ visible: true }).first().click();
  await islandAlive(page);
  expect(await overscrollOf(page)).toEqual(['contain', 'contain']);
  await page.goBack();
  await expect(page.locator('textarea')).toHaveCount(0);
  expect(await overscrollOf(page)).toEqual(['auto', 'auto']);
});
