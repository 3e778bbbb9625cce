/** How many taps it takes from the home: counted, because each one loses somebody. */
import type { Locator, Page } from '@playwright/test';
import { startSiteAt } from '../support/site-at';
import { AUDIENCES, SECTIONS } from './addresses';
import { ContactForm } from './contact-form';
import { expect, test } from './fixtures';
import { expectShown } from './trail';

const PHONE = { width: 360, height: 740 };

/** Taps on what can be seen, and counts. */
class Finger {
  taps = 0;
  async tap(target: Locator) {
    await target.filter({ visible: true }).first().click();
    this.taps += 1;
  }
}

async function atHome(page: Page, home = '/'): Promise<Finger> {
  await page.setViewportSize(PHONE);
  await page.goto(home);
  return new Finger();
}

test('who is 75 and hurt by a partner stands on the page about that after two', async ({ page }) => {
  const finger = await atHome(page);
  await finger.tap(page.locator('.doors a[href="/volwassenen"]'));
  await expectShown(page, '/volwassenen');
  await finger.tap(page.getByRole('link', { name: /we zijn al ouder/ }));
  await expectShown(page, '/volwassenen/partner-op-leeftijd');
  expect(finger.taps).toBe(2);
});

for (const [what, moment, leadsTo] of [
  ['calls somebody', '2026-11-24T14:00:00+01:00', /^tel:\d+$/],
  ['is at the chat, which alone is open in the evening,', '2026-11-24T19:00:00+01:00', '/volwassenen/chat'],
] as const) {
  test(`a child ${what} after one`, async ({ page, mailbox, watch }) => {
    const site = await startSiteAt(moment, mailbox.url);
    watch.allow(new RegExp(`^${site.url}/`));
    await atHome(page, site.url);
    await expect(page.locator('.lit')).toHaveAttribute('href', leadsTo);
    await expect(page.locator('.lit')).toBeInViewport({ ratio: 1 });
    expect(await site.remove()).toBe(0);
  });
}

for (const audience of AUDIENCES) {
  const path = `${SECTIONS.nl[audience]}/contact`;
  test(`a message is under way after three, one of them how to answer, and the typing: ${path}`, async ({
    page,
    mailbox,
  }) => {
    const finger = await atHome(page);
    const whose = page.locator(`.write-choice a[href="${path}"]`);
    await expect(whose).toBeInViewport({ ratio: 1 });
    await finger.tap(whose);
    const form = new ContactForm(page);
    await form.message.fill('Drie keer tikken');
    await finger.tap(form.way('none').locator('..'));
    await finger.tap(form.sendButton);
    await mailbox.mailWith(await form.reference());
    expect(finger.taps).toBe(3);
  });
}
