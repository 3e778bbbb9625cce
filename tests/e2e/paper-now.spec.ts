/** A kind of fault, asked of each kind of page: words on paper that are untrue an hour later. All day long the same is printed. */
import type { Page } from '@playwright/test';
import { startSiteAt } from '../support/site-at';
import { pathsInEveryLook, SECTIONS } from './addresses';
import { expect, test } from './fixtures';

/** A Tuesday: before 1712 opens, while it is open, and when only who answers by night is there. */
const HOURS = ['2026-11-24T07:30:00+01:00', '2026-11-24T14:00:00+01:00', '2026-11-24T22:45:00+01:00'];
/** One page of each look, and who does not get through in each section. */
const PATHS = [...new Set([...pathsInEveryLook, ...Object.values(SECTIONS.nl).map((home) => `${home}/bezet`)])];

/** What is printed, line by line in any order: a line that opens moves up its list. Without the port of this start. */
async function printedOn(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  const text = await page.evaluate(() => document.body.innerText);
  return text.split(/\n+/).flatMap(
    (line) =>
      line
        .replace(/\s+/g, ' ')
        .replace(/localhost:\d+/, '')
        .trim() || [],
  );
}

test('all day long each kind of page is the same on paper', async ({ page, mailbox, watch }) => {
  test.slow();
  watch.allow(/status of 404/);
  const printed = new Map<string, string[]>();
  await page.emulateMedia({ media: 'print' });
  for (const hour of HOURS) {
    const site = await startSiteAt(hour, mailbox.url);
    watch.allow(new RegExp(`^${site.url}/`));
    for (const path of PATHS) {
      const lines = (await printedOn(page, site.url + path)).toSorted();
      expect.soft(lines, `${path} at ${hour}`).toEqual(printed.get(path) ?? lines);
      printed.set(path, printed.get(path) ?? lines);
    }
    expect(await site.remove()).toBe(0);
  }
});

test('the list of all lines has on paper the usual hours of each that is called', async ({ page }) => {
  await page.goto('/hulplijnen');
  const hours = page
    .locator('.helpline')
    .filter({ hasText: /Bellen 102/ })
    .locator('.printed')
    .first();
  await expect(hours).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(hours).toContainText(/van .* uur/);
});
