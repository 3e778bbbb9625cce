/** Which pages ask for an icon. Asked of the whole browser: the headless shell has no tabs to show one in, and asks for none. */
import type { Page } from '@playwright/test';
import { recordRequests } from './checks';
import { islandAlive } from './contact-form';
import { expect, test } from './fixtures';

const ICON = 'GET /assets/icon.svg';

test('a form asks for its icon once, and no other page asks for any', async ({ page }) => {
  const requests = await recordRequests(page);
  const counted = page.waitForResponse('**/api/event');
  await page.goto('/volwassenen');
  await counted;
  expect(requests).toEqual(['GET /volwassenen', 'POST /api/event']);
  await page.goto('/volwassenen/contact');
  await islandAlive(page);
  await expect.poll(() => requests.filter((request) => request === ICON)).toEqual([ICON]);
});

test('so does a search', async ({ page }) => {
  const requests = await recordRequests(page);
  await page.goto('/zoeken');
  await expect.poll(() => requests.toSorted()).toEqual([ICON, 'GET /zoeken']);
});

test('so does a page on which something is chosen', async ({ page }) => {
  const requests = await recordRequests(page);
  for (const path of ['/wie-kan-wat-zien', '/kinderen/mijn-plan']) {
    requests.length = 0;
    await page.goto(path);
    await expect.poll(() => requests.filter((request) => request === ICON)).toEqual([ICON]);
  }
});

/** Opens a place and leaves for another address: a page that is kept in memory comes back as it was. */
async function chooseAndLeave(page: Page) {
  await page.goto('/wie-kan-wat-zien');
  await page.locator('.seen summary').first().click();
  await expect(page.locator('.seen [open]')).toHaveCount(1);
  await page.goto('/volwassenen');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('what was chosen does not come back out of memory, because of that icon', async ({ page }) => {
    await chooseAndLeave(page);
    await expect(page.locator('.seen [open]')).toHaveCount(0);
    await page.route('**/wie-kan-wat-zien', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replace(ICON.slice('GET '.length), 'data:,'),
      });
    });
    await chooseAndLeave(page);
    await expect(page.locator('.seen [open]'), 'with an icon in the page itself').toHaveCount(1);
  });
});
