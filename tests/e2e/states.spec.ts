/** Readable and usable by everyone, in the states that a visitor brings about: answers chosen, errors, a confirmation, folds open. */
import type { Page } from '@playwright/test';
import { stateFaults } from './access/every-look';
import { AUDIENCES, type Audience, SECTIONS } from './addresses';
import { ContactForm, islandAlive, type ReplyWay } from './contact-form';
import { expect, test } from './fixtures';

async function openForm(page: Page, audience: Audience): Promise<ContactForm> {
  await page.goto(`${SECTIONS.nl[audience]}/contact`);
  await islandAlive(page);
  return new ContactForm(page);
}

/** Opens every fold of the page, those inside another too. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

function answeredBy(reply: ReplyWay) {
  return async (page: Page, audience: Audience) => {
    const form = await openForm(page, audience);
    await form.fill({ reply });
    // Whoever asks for work is asked most.
    const forWork = page.locator('[name="role"][value="professional"]');
    await unfold(page);
    if ((await forWork.count()) > 0) await forWork.check();
  };
}

const STATES: Record<string, (page: Page, audience: Audience) => Promise<void>> = {
  'errors at every field': async (page, audience) => {
    const form = await openForm(page, audience);
    await form.fill({ reply: 'phone', phone: 'geen nummer' });
    await form.sendButton.click();
    await expect(form.summary).toBeFocused();
  },
  'a confirmation of a call': async (page, audience) => {
    const form = await openForm(page, audience);
    await form.send({ message: 'Voor de bevestiging', reply: 'phone', phone: '0470 12 34 56', codeWord: 'zwaluw' });
  },
  'an answer by e-mail, every fold open': answeredBy('email'),
  'an answer by phone, every fold open': answeredBy('phone'),
  'no answer, every fold open': answeredBy('none'),
  'a child that does not know who answers': async (page, audience) => {
    const form = await openForm(page, audience);
    await form.fill({ reply: 'phone' });
    const unknown = page.locator('[name="phoneAnsweredBy"][value="unknown"]');
    if ((await unknown.count()) > 0) await unknown.check();
  },
  'the home, every fold open': async (page, audience) => {
    await page.goto(SECTIONS.nl[audience]);
    await unfold(page);
  },
  '/bezet after its question': async (page, audience) => {
    await page.goto(`${SECTIONS.nl[audience]}/bezet`);
    await page.getByRole('button', { name: 'Allebei' }).click();
    await expect(page.getByRole('button', { pressed: true })).toHaveText('Allebei');
  },
};

for (const audience of AUDIENCES) {
  for (const [state, bringAbout] of Object.entries(STATES)) {
    test(`${SECTIONS.nl[audience]}: ${state}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await bringAbout(page, audience);
      await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      expect(await stateFaults(page)).toEqual([]);
    });
  }
}
