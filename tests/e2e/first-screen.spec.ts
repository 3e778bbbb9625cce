/** The first screen of a phone, closed and open: who this is, what works now and danger on a home, the first sentence of a text. */
import type { Page } from '@playwright/test';
import { addresses } from '~/addresses/addresses';
import { startSiteAt } from '../support/site-at';
import { AUDIENCES, LANGUAGES, SECTIONS } from './addresses';
import { expect, test } from './fixtures';
import { FIRST_SCREEN, panelBottoms } from './reachable';

const PHONE = { width: 360, height: 740 };
const MOMENTS = { open: '2026-11-24T14:00:00+01:00', closed: '2026-11-29T20:00:00+01:00' };
/** Of 1712 and Awel, which nobody answers on a Sunday evening. */
const CLOSED_NUMBERS = ['1712', '102'].map((number) => `a[href="tel:${number}"]`).join();
const HOMES = ['/', '/fr', '/de', '/en', ...LANGUAGES.flatMap((language) => Object.values(SECTIONS[language]))];
const FIRST_SENTENCE = 260;
/** Where the page itself says something, and not its reader: a whole sentence. */
const FIRST_WORDS = 360;
const WHOLE_SENTENCE = 30;

/** Pages of content/ that are read from their first sentence on. */
const texts = [...addresses].flatMap(([path, { kind }]) => (kind === 'page' && !HOMES.includes(path) ? [path] : []));

/** Where the first sentence begins: the reader's own, or that of the text. */
function firstSentence(page: Page): Promise<number> {
  return page.evaluate(() => {
    const sentence = document.querySelector('.lead .opening') ?? document.querySelector('.text p, .text li, .text h2');
    return Math.round(sentence?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY);
  });
}

/** Where the text of the page begins, of the pages of the sections. */
function firstWords(page: Page): Promise<number> {
  return page.evaluate((least) => {
    const told = [...document.querySelectorAll<HTMLElement>('main p, main li')].find(
      (element) =>
        element.innerText.trim().length >= least && !element.closest('.panel, .now-strip, nav, aside, details'),
    );
    return Math.round(told?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY);
  }, WHOLE_SENTENCE);
}

for (const [state, moment] of Object.entries(MOMENTS)) {
  test(`${state}: the homes say who, what works and danger, and each text begins, on the first screen`, async ({
    page,
    mailbox,
    watch,
  }) => {
    test.slow();
    const site = await startSiteAt(moment, mailbox.url);
    watch.allow(new RegExp(`^${site.url}/`));
    await page.setViewportSize(PHONE);
    for (const path of HOMES) {
      await page.goto(site.url + path);
      for (const [way, bottom] of Object.entries(await panelBottoms(page)))
        expect.soft(bottom, `${path}: ${way} ends at`).toBeLessThanOrEqual(FIRST_SCREEN);
    }
    const starts: number[] = [];
    for (const path of texts) {
      await page.goto(site.url + path);
      const start = await firstSentence(page);
      starts.push(start);
      expect.soft(start, `${path}: the first sentence begins at`).toBeLessThanOrEqual(FIRST_SENTENCE);
      if (state === 'closed')
        expect.soft(await page.locator(CLOSED_NUMBERS).count(), `${path}: dials a closed line`).toBe(0);
      // A page of chats begins with who can be reached.
      if (addresses.get(path)?.folder === 'everyone' || path.endsWith('/chat')) continue;
      expect.soft(await firstWords(page), `${path}: the text begins at`).toBeLessThanOrEqual(FIRST_WORDS);
    }
    process.stdout.write(
      `${state}: ${starts.length} texts, the first sentence begins at ${Math.min(...starts)} to ${Math.max(...starts)}\n`,
    );
    expect(await site.remove()).toBe(0);
  });
}

test('what is lit works, and what is closed cannot be tapped', async ({ page, mailbox, watch }) => {
  const site = await startSiteAt(MOMENTS.closed, mailbox.url);
  watch.allow(new RegExp(`^${site.url}/`));
  for (const audience of AUDIENCES) {
    await page.goto(site.url + SECTIONS.nl[audience]);
    await expect(page.locator('.lit')).toHaveCount(1);
    await expect(page.locator('.lit')).toHaveAttribute('href', 'tel:106');
    await expect(page.locator('.panel a[href="tel:1712"]')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Nu open: bel 106.');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1712 zelf opent morgen om 9 uur.');
  }
  expect(await site.remove()).toBe(0);
});
