/** What the script adds to the exit: blank at once, and the page is not to be found with the Back button. */
import type { Page } from '@playwright/test';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';
import { neutralPages } from './neutral-pages';

interface Screen {
  /** How many things take up room. */
  things: number;
  words: string;
}

/**
 * Looks at the screen after each click and key, in the same moment: no browser answers questions from outside while
 * it waits for the next page.
 */
async function watchScreen(page: Page): Promise<Screen[]> {
  const screens: Screen[] = [];
  await page.exposeFunction('noteScreen', (screen: Screen) => screens.push(screen));
  await page.evaluate(() => {
    const note = () => {
      const boxes = [...document.body.querySelectorAll('*')].map((element) => element.getBoundingClientRect());
      const things = boxes.filter(({ width, height }) => width > 1 && height > 1).length;
      const words = `${document.title} ${document.body.textContent}`;
      Object(window).noteScreen({ things, words });
    };
    for (const event of ['click', 'keydown']) addEventListener(event, note);
  });
  return screens;
}

/** Nothing of the site is left to see or to hear, whatever the network does. */
function expectBlank(screens: Screen[]) {
  return expect
    .poll(() => screens.at(-1))
    .toEqual({ things: 0, words: expect.not.stringMatching(/1712|geweld|hulp|pest/i) });
}

const WAYS_OUT: Record<string, (page: Page) => Promise<void>> = {
  'a click on the bar': (page) =>
    page
      .getByRole('link', { name: /Snel weg|Verlaat/ })
      .last()
      .click({ noWaitAfter: true }),
  'Shift three times, left and right mixed': async (page) => {
    for (const key of ['ShiftLeft', 'ShiftRight', 'ShiftLeft']) await page.keyboard.press(key);
  },
};

for (const [way, leave] of Object.entries(WAYS_OUT)) {
  test(`${way}: blank at once, and Back leads past the page`, async ({ page, watch }) => {
    const { gate, referrers } = await neutralPages(page, watch);
    await page.goto('/kinderen');
    await page.goto('/kinderen/pesten');
    const screens = await watchScreen(page);
    await leave(page);
    await expectBlank(screens);
    gate.open();
    await expect(page).toHaveURL(/^https:\/\/nl\.wikipedia\.org\//);
    await expect(page.getByRole('heading', { name: 'Brood' })).toBeVisible();
    expect(referrers).toEqual([undefined]);
    await page.goBack();
    await expect(page).toHaveURL('/kinderen');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('the exit above the form leaves too, and takes what was typed along', async ({ page, watch }) => {
  const { gate } = await neutralPages(page, watch);
  await page.goto('/kinderen');
  await page.goto('/kinderen/contact');
  await islandAlive(page);
  await new ContactForm(page).fill({ message: 'Er komt iemand binnen', reply: 'none' });
  const screens = await watchScreen(page);
  await page.getByRole('main').getByRole('link', { name: 'Snel weg' }).click({ noWaitAfter: true });
  await expectBlank(screens);
  gate.open();
  await expect(page.getByRole('heading', { name: 'Brood' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL('/kinderen');
});

test('Shift while typing is for capitals', async ({ page, watch }) => {
  const { gate } = await neutralPages(page, watch);
  gate.open();
  await page.goto('/volwassenen/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  await form.message.focus();
  for (const key of ['ShiftLeft', 'ShiftRight', 'ShiftLeft', 'Shift+A']) await page.keyboard.press(key);
  await expect(form.message).toHaveValue('A');
  await expect(page).toHaveURL('/volwassenen/contact');
  await form.sendButton.focus();
  for (const key of ['ShiftLeft', 'a', 'ShiftRight', 'ShiftLeft']) await page.keyboard.press(key);
  await expect(form.sendButton).toBeVisible();
  await page.keyboard.press('ShiftRight');
  await expect(page.getByRole('heading', { name: 'Brood' })).toBeVisible();
});
