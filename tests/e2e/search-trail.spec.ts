/** Searching within a visit: answered in place, and nothing of what was typed comes back or is left behind. */
import { expect, test } from './fixtures';
import { expectAddress, follow, isSameDocument, markDocument } from './trail';

test('is answered at the one address, without an entry of its own, with the focus on what was found', async ({
  page,
}) => {
  await page.goto('/kinderen');
  await markDocument(page);
  await follow(page, '/kinderen/zoeken');
  const entries = await page.evaluate(() => history.length);
  await page.getByRole('searchbox').fill('papa slaat');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('.results h2').first()).toBeFocused();
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(await isSameDocument(page)).toBe(true);
  await expect(page).toHaveURL('/kinderen');
  expect(JSON.stringify(await page.evaluate(() => history.state))).not.toContain('papa');
});

test('Back from a result shows an empty question', async ({ page }) => {
  await page.goto('/jongeren');
  await follow(page, '/jongeren/zoeken');
  await page.getByRole('searchbox').fill('stalking');
  await page.getByRole('searchbox').press('Enter');
  await page.locator('.results').getByRole('listitem').first().getByRole('link').click();
  await expectAddress(page, '/jongeren/iemand-laat-je-niet-met-rust');
  await page.goBack();
  await expectAddress(page, '/jongeren/zoeken');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.locator('.results')).toHaveCount(0);
});

test('coming back from another page of the browser shows an empty question', async ({ page }) => {
  await page.goto('/zoeken');
  await page.getByRole('searchbox').fill('stalking');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('.results')).toBeVisible();
  await page.goto('about:blank');
  await page.goBack();
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.locator('.results')).toHaveCount(0);
});

test('is not counted', async ({ page }) => {
  const counted: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/event')) counted.push(request.postData() ?? '');
  });
  await page.goto('/volwassenen');
  await follow(page, '/volwassenen/zoeken');
  await page.getByRole('searchbox').fill('stalking');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('.results')).toBeVisible();
  await follow(page, '/volwassenen/stalking');
  expect(counted.map((event) => new URL(JSON.parse(event).u).pathname)).toEqual([
    '/volwassenen',
    '/volwassenen/stalking',
  ]);
});
