/** A number that a screen reader would take for a quantity is said in pairs; what is seen stays in the name, in front. */
import type { Locator } from '@playwright/test';
import { startSiteAt } from '../support/site-at';
import { expect, test } from './fixtures';

/** 1712's lines are open. */
const TUESDAY = '2026-11-24T14:00:00+01:00';
/** Rows of the panel, the directory, a helpline's own page, numbers in a text, the frame on another site, a form, who got no answer, one page. */
const PATHS = [
  '/',
  '/kinderen',
  '/en/adults',
  '/hulplijnen?thema=zelfdoding',
  '/hulplijnen/zelfmoordlijn',
  '/veilig-surfen',
  '/insluiten/paneel',
  '/volwassenen/contact',
  '/volwassenen/bezet',
  '/ar',
  '/bestaat-niet',
];

/** What is seen of a link, and what it is called. */
async function namesOf(link: Locator): Promise<{ seen: string; name: string }> {
  const seen = (await link.innerText()).replace(/\s+/g, ' ').trim();
  const [, name = ''] = /^- link "([^"]*)"/.exec(await link.ariaSnapshot()) ?? [];
  return { seen, name };
}

test('every call link of four digits', async ({ page, mailbox, watch }) => {
  const site = await startSiteAt(TUESDAY, mailbox.url);
  watch.allow(new RegExp(`^${site.url}/`), /status of 404/);
  try {
    for (const path of PATHS) {
      await page.goto(site.url + path);
      const calls = page.locator('a[href^="tel:"]').filter({ visible: true, hasText: /(?<!\d ?)\d{4}(?! ?\d)/ });
      expect(await calls.count(), path).toBeGreaterThan(0);
      for (const link of await calls.all()) {
        const { seen, name } = await namesOf(link);
        const [, first, second] = /(\d\d)(\d\d)/.exec(seen) ?? [];
        expect.soft(name, path).toBe(`${seen}, ${first} ${second}`);
      }
    }
  } finally {
    await site.remove();
  }
});
