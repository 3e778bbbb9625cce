/** What a page of the site is on paper: fixed hours and their date first, nothing that holds only now. */
import type { Page } from '@playwright/test';
import type { Site } from '../support/site';
import { startSiteAt } from '../support/site-at';
import { test as base, expect } from './fixtures';

/** A Sunday: everything of 1712 is closed, and opens "morgen". */
const SUNDAY = '2026-11-29T14:00:00+01:00';
/** Width and height of a sheet of A4, in CSS pixels. */
const SHEET = { width: 794, height: 1123 };

const test = base.extend<object, { site: Site }>({
  site: [
    async ({ mailbox }, use) => {
      const site = await startSiteAt(SUNDAY, mailbox.url);
      await use(site);
      await site.remove();
    },
    { scope: 'worker' },
  ],
});

test.use({ viewport: SHEET });

const textOf = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));

for (const path of ['/', '/kinderen', '/jongeren', '/volwassenen/relatie', '/hulplijnen/1712', '/volwassenen/bezet']) {
  test(`${path} says its fixed hours and their date on the first sheet, and nothing that holds only now`, async ({
    page,
  }) => {
    await page.goto(path);
    const head = page.locator('.printed');
    await expect(head, 'on the screen').toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(head).toContainText('Bel gratis 1712');
    await expect(head).toContainText('Bellen op werkdagen van 9 tot 18 uur, niet op feestdagen');
    await expect(head).toContainText('Uren van 29 november 2026.');
    const end = await head.evaluate((element) => element.getBoundingClientRect().bottom);
    expect(end).toBeLessThan(SHEET.height / 3);
    expect(await textOf(page)).not.toMatch(/(open|opent) (vanaf )?(vandaag|morgen|maandag)|dag en nacht open$/i);
    await expect(page.locator('.panel').first()).toBeHidden();
  });
}

test('a page in English has its hours in English', async ({ page }) => {
  await page.goto('/en/adults');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.printed')).toContainText(/on weekdays from 9\sam to 6\spm/);
  await expect(page.locator('.printed')).toContainText('29 November 2026');
});

for (const path of ['/veilig-surfen', '/kinderen/veilig-kijken']) {
  test(`${path} does not lead to itself`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator(`main a[href="${path}"]`)).toHaveCount(0);
    await page.goto('/privacy');
    await expect(page.locator('main a[href="/veilig-surfen"]').first()).toBeVisible();
  });
}
