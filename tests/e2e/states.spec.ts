/** What pages owe in the states that a visitor brings about: errors, a confirmation, a refusal, something folded open. */
import type { Page } from '@playwright/test';
import { AUDIENCES, type Audience, SECTIONS } from './addresses';
import { axeFaults, overflowAt } from './checks';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';

const STATES: Record<string, (page: Page, audience: Audience) => Promise<void>> = {
  'errors at every field': async (page, audience) => {
    await page.goto(`${SECTIONS.nl[audience]}/contact`);
    await islandAlive(page);
    const form = new ContactForm(page);
    await form.fill({ reply: 'phone', phone: 'geen nummer' });
    await form.sendButton.click();
    await expect(form.summary).toBeFocused();
  },
  'a confirmation': async (page, audience) => {
    await page.goto(`${SECTIONS.nl[audience]}/contact`);
    await new ContactForm(page).send({ message: 'Voor de bevestiging', reply: 'email', email: 'a@voorbeeld.example' });
  },
  'a form that asks for a number': async (page, audience) => {
    await page.goto(`${SECTIONS.nl[audience]}/contact`);
    await islandAlive(page);
    await new ContactForm(page).fill({ reply: 'phone' });
  },
  '"Geen antwoord?" folded open': async (page, audience) => {
    await page.goto(SECTIONS.nl[audience]);
    await page.getByText('Geen antwoord?', { exact: true }).click();
  },
};

for (const audience of AUDIENCES) {
  for (const [state, bringAbout] of Object.entries(STATES)) {
    test(`${SECTIONS.nl[audience]}: ${state}`, async ({ page }) => {
      await bringAbout(page, audience);
      await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      expect.soft(await overflowAt(page, 320), 'wider than 320 px by').toBe(0);
      expect.soft(await axeFaults(page), 'axe').toEqual([]);
    });
  }
}
