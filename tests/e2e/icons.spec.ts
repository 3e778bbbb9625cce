/** Which pages ask for an icon. Asked of the whole browser: the headless shell has no tabs to show one in, and asks for none. */
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
