/** A browser may refuse to change its history (Safari does after a hundred changes in ten seconds): nothing gets stuck. */
import type { Page } from '@playwright/test';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';
import { neutralPages } from './neutral-pages';
import { expectShown, linkTo } from './trail';

type Call = 'replaceState' | 'pushState';
const REFUSED: Call[][] = [['replaceState'], ['pushState'], ['replaceState', 'pushState']];

/** From the next document on, or from now on. */
const refuse = (calls: Call[]) => {
  for (const call of calls)
    history[call] = () => {
      throw new DOMException('Attempt to use the history too often', 'SecurityError');
    };
};

async function refuseNow(page: Page, calls: Call[]) {
  await page.evaluate(refuse, calls);
}

for (const calls of REFUSED) {
  test.describe(`refused: ${calls.join(' and ')}`, () => {
    test('from the beginning: links lead on, Back leads back, the exit leaves', async ({ page, watch }) => {
      const { gate } = await neutralPages(page, watch);
      gate.open();
      await page.addInitScript(refuse, calls);
      await page.goto('/kinderen');
      await linkTo(page, '/kinderen/pesten').click();
      await expect(page.getByRole('heading', { level: 1, name: 'Ik word gepest' })).toBeVisible();
      if (!calls.includes('pushState')) {
        await page.goBack();
        await expect(linkTo(page, '/kinderen/pesten')).toBeVisible();
        await linkTo(page, '/kinderen/pesten').click();
        await expect(page.getByRole('heading', { level: 1, name: 'Ik word gepest' })).toBeVisible();
      }
      await page.locator('a[data-exit]').last().click({ noWaitAfter: true });
      await expect(page.getByRole('heading', { name: 'Brood' })).toBeVisible();
    });

    test('in the middle of a visit: the next link, the answer to a form, the exit', async ({
      page,
      watch,
      mailbox,
    }) => {
      const { gate } = await neutralPages(page, watch);
      gate.open();
      await page.goto('/jongeren');
      await linkTo(page, '/jongeren/contact').click();
      await expectShown(page, '/jongeren/contact');
      await islandAlive(page);
      await refuseNow(page, calls);
      const reference = await new ContactForm(page).send({ message: 'Geen geschiedenis', reply: 'none' });
      await mailbox.mailWith(reference);
      await page.evaluate(() => scrollTo(0, 100));
      await page.locator('a[data-exit]').last().click({ noWaitAfter: true });
      await expect(page.getByRole('heading', { name: 'Brood' })).toBeVisible();
    });
  });
}

test("a team's key leaves the address all the same, and the page works", async ({ page }) => {
  const calls: Call[] = ['replaceState'];
  await page.addInitScript(refuse, calls);
  await page.goto('/beheer/antwoord#AAAA-BBBB-CCCC');
  await expect.poll(() => page.url()).toMatch(/\/beheer\/antwoord$/);
  await islandAlive(page);
});
