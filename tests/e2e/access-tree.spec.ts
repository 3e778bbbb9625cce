/**
 * What a screen reader reads on the key pages, and in which order, kept as text in access-tree/ so that a change is seen in
 * a review. The text of a content page is left out: whoever edits it need not run this.
 * After a wanted change: npx playwright test access-tree --project=script --update-snapshots
 */
import type { Page } from '@playwright/test';
import type { Site } from '../support/site';
import { startSiteAt } from '../support/site-at';
import { AUDIENCES, SECTIONS } from './addresses';
import { ContactForm, islandAlive } from './contact-form';
import { test as base, expect } from './fixtures';

/** 1712's lines are open, and no day of this week is a holiday. */
const TUESDAY = '2026-11-24T14:00:00+01:00';

const test = base.extend<object, { tuesday: Site }>({
  tuesday: [
    async ({ mailbox }, use) => {
      const site = await startSiteAt(TUESDAY, mailbox.url);
      await use(site);
      await site.remove();
    },
    { scope: 'worker' },
  ],
});
test.beforeEach(({ watch, tuesday }) => watch.allow(new RegExp(`^${tuesday.url}/`)));

/** The tree without what differs at each visit: the neutral page of the exit, the code and the words of a message. */
async function treeOf(page: Page): Promise<string> {
  const reference = await page.locator('main').getAttribute('data-confirmation');
  const tree = await page.locator('body').ariaSnapshot();
  const stable = tree.replace(/\/url: https:\/\/nl\.wikipedia\.org\/.*/g, '/url: a neutral page');
  if (!reference) return `${stable}\n`;
  const words = await page.locator('.to-name li').allTextContents();
  const named = words.reduce((text, word) => text.replace(`listitem: ${word}\n`, 'listitem: a word\n'), stable);
  return `${named.replaceAll(reference, 'CODE')}\n`;
}

const PAGES: Record<string, string> = {
  home: '/',
  children: '/kinderen',
  teens: '/jongeren',
  adults: '/volwassenen',
  'children-page': '/kinderen/pesten',
  'teens-page': '/jongeren/geweld-thuis',
  'adults-page': '/volwassenen/relatie',
  busy: '/bezet',
};

for (const [name, path] of Object.entries(PAGES)) {
  test(path, async ({ page, tuesday }) => {
    await page.goto(tuesday.url + path);
    await page.evaluate(() => {
      for (const prose of document.querySelectorAll('article > div')) prose.textContent = 'The text of the page.';
    });
    expect(await treeOf(page)).toMatchSnapshot(`${name}.txt`);
  });
}

for (const audience of AUDIENCES) {
  test(`the form for ${audience}, asking for a call, and its confirmation`, async ({ page, tuesday }) => {
    await page.goto(`${tuesday.url}${SECTIONS.nl[audience]}/contact`);
    await islandAlive(page);
    const form = new ContactForm(page);
    await form.fill({ reply: 'phone' });
    expect(await treeOf(page)).toMatchSnapshot(`${audience}-form.txt`);
    await form.send({ message: 'Wat een schermlezer leest', phone: '0470 12 34 56', codeWord: 'zwaluw' });
    expect(await treeOf(page)).toMatchSnapshot(`${audience}-confirmation.txt`);
  });
}
