/** The exit as the link that it is. With script and without. */
import { expect, test } from './fixtures';
import { neutralPages } from './neutral-pages';

test('the exit is a link that works by itself, and tells nobody where one came from', async ({ page, watch }) => {
  const { gate, referrers } = await neutralPages(page, watch);
  gate.open();
  for (const path of ['/', '/jongeren', '/kinderen/contact', '/en/adults']) {
    await page.goto(path);
    await page.locator('a[data-exit]').last().click();
    await expect(page.getByRole('heading', { name: 'Brood' })).toBeVisible();
  }
  expect(referrers).toEqual([undefined, undefined, undefined, undefined]);
});
