/** The advice for the device in hand stands open; everybody else's can be opened by hand. And the table beside it. */
import type { Browser, Page } from '@playwright/test';
import { overflowAt } from './checks';
import { expect, test } from './fixtures';
import { follow } from './trail';

const SAFETY = '/veilig-surfen';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

const BROWSERS: [string, string, string[]][] = [
  ['Chrome on Android', `${ANDROID} Chrome/141.0.0.0 Mobile Safari/537.36`, ['chrome-telefoon']],
  ['Safari on an iPhone', `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1`, ['iphone']],
  ['Instagram', `${IPHONE} Mobile/22G86 Instagram 390.0.0.28.85 (iPhone14,5; iOS 18_6; nl_BE)`, ['app']],
  ['Opera on Android, of which the page says nothing', `${ANDROID} Chrome/141.0.0.0 Mobile Safari/537.36 OPR/92.0`, []],
];

function openAdvice(page: Page): Promise<(string | undefined)[]> {
  return page
    .locator('details[data-device][open]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.device));
}

/** A page in a browser that says it is another one. */
async function pageOf(browser: Browser, baseURL: string | undefined, userAgent: string, script = true): Promise<Page> {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), userAgent, javaScriptEnabled: script });
  return context.newPage();
}

for (const [name, userAgent, device] of BROWSERS) {
  test(`${name}: its advice is open, loaded and swapped in`, async ({ browser, baseURL }) => {
    const page = await pageOf(browser, baseURL, userAgent);
    await page.goto(SAFETY);
    await expect.poll(() => page.evaluate(() => history.state?.page), 'the small script has begun').toBe(SAFETY);
    expect(await openAdvice(page)).toEqual(device);
    await page.goto('/jongeren');
    await follow(page, SAFETY);
    expect(await openAdvice(page)).toEqual(device);
    await page.context().close();
  });
}

test('without script nothing is open, and everything can be opened', async ({ browser, baseURL }) => {
  const page = await pageOf(browser, baseURL, BROWSERS[0]?.[1] ?? '', false);
  await page.goto(SAFETY);
  expect(await openAdvice(page)).toEqual([]);
  const advice = page.locator('details[data-device]');
  expect(await advice.count()).toBeGreaterThan(7);
  for (const one of await advice.all()) {
    await one.locator('summary').click();
    await expect(one.locator('li').first()).toBeVisible();
  }
  await page.context().close();
});

test('nothing about the device is sent or kept', async ({ page, baseURL }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url().replace(baseURL ?? '', '')} ${request.postData() ?? ''}`));
  await page.goto(SAFETY);
  await expect.poll(() => sent.length, 'the page and its count').toBe(2);
  expect(await openAdvice(page)).toEqual(['computer-chrome']);
  expect(sent.join()).not.toMatch(/computer|chrome|linux/i);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
});

test('the table of traces has a caption and headings, and fits where it is a list', async ({ page }) => {
  await page.goto(SAFETY);
  const table = page.getByRole('table', { name: 'Wat iemand later kan zien' });
  const columns = ['Manier', 'Oproeplijst', 'Factuur', 'Geschiedenis', 'Mailbox', 'Gesprek'];
  await expect(table.locator('thead th[scope="col"]')).toHaveText(columns);
  await expect(table.locator('tbody th[scope="row"]')).toHaveCount(6);
  await expect(table.locator('td')).toHaveCount(30);
  await expect(table.locator('td').filter({ hasText: /[a-z]/ })).toHaveCount(30);
  for (const width of [320, 360, 700, 1280]) expect(await overflowAt(page, width), `${width} px`).toBe(0);
  await page.setViewportSize({ width: 320, height: 560 });
  const labels = await table
    .locator('td')
    .evaluateAll((cells) => cells.slice(0, 5).map((cell) => getComputedStyle(cell, '::before').content));
  expect(labels).toEqual(columns.slice(1).map((column) => `"${column}"`));
  // The words of a cell stand under its label, also those behind a bold one.
  const tops = await table.locator('td').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return [...range.getClientRects()].map(({ top }) => top - cell.getBoundingClientRect().top);
    }),
  );
  expect(Math.min(...tops)).toBeGreaterThan(16);
});

test('children are led to a page in their own words, in each language', async ({ page }) => {
  await page.goto('/kinderen');
  await page.locator('.strip a').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kan iemand zien dat ik hier was?');
  await page.goto('/en/children');
  await expect(page.locator('.strip a')).toHaveAttribute('href', '/en/children/safe-reading');
  await page.goto('/jongeren');
  await expect(page.locator('.strip a')).toHaveAttribute('href', SAFETY);
});
