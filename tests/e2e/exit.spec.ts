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

test('the exit in the top of the form leaves too, and takes what was typed along', async ({ page, watch }) => {
  const { gate } = await neutralPages(page, watch);
  await page.goto('/kinderen');
  await page.goto('/kinderen/contact');
  await islandAlive(page);
  await new ContactForm(page).fill({ message: 'Er komt iemand binnen', reply: 'none' });
  const screens = await watchScreen(page);
  await page.getByRole('banner').getByRole('link', { name: 'Weg' }).click({ noWaitAfter: true });
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

test('Shift three times leaves while a radio, a box, a list or a button has the focus', async ({ page, watch }) => {
  const { gate } = await neutralPages(page, watch);
  gate.open();
  for (const selector of ['input[type=radio]', 'input[type=checkbox]', 'select', 'button.primary', 'summary']) {
    await page.goto('/volwassenen/contact');
    await islandAlive(page);
    await page.locator(selector).first().focus();
    for (const key of ['ShiftLeft', 'ShiftRight', 'ShiftLeft']) await page.keyboard.press(key);
    await expect(page.getByRole('heading', { name: 'Brood' }), selector).toBeVisible();
  }
});

test('Shift for the mouse, the wheel, another key or a change of keyboard is no wish to leave', async ({
  page,
  watch,
}) => {
  const { gate } = await neutralPages(page, watch);
  gate.open();
  await page.goto('/volwassenen/relatie');
  const between: Record<string, () => Promise<void>> = {
    click: () => page.locator('h1').click(),
    wheel: () => page.mouse.wheel(0, 5),
    letter: () => page.keyboard.press('a'),
  };
  for (const [what, act] of Object.entries(between)) {
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.down('Shift');
      await act();
      await page.keyboard.up('Shift');
      // The wheel is told when the page has scrolled.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    await expect(page.getByRole('heading', { level: 1 }), what).toBeVisible();
    expect(new URL(page.url()).pathname, what).toBe('/volwassenen/relatie');
  }
  await page.keyboard.down('Alt');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift');
  await page.keyboard.up('Alt');
  expect(new URL(page.url()).pathname).toBe('/volwassenen/relatie');
});

test('the exit stays above a keyboard that is laid over the page, and comes down with it', async ({ page }) => {
  await page.addInitScript(() => {
    const view = Object.assign(new EventTarget(), { height: innerHeight, offsetTop: 0, scale: 1 });
    Object.defineProperty(window, 'visualViewport', { value: view });
  });
  await page.goto('/kinderen/contact');
  await expect(page.locator('meta[name=viewport]')).toHaveAttribute('content', /interactive-widget=resizes-content/);
  const bottom = () => page.locator('body > nav[data-stays]').evaluate((bar) => bar.getBoundingClientRect().bottom);
  const see = (height: number, offsetTop: number) =>
    page.evaluate(
      (part) => {
        Object.assign(visualViewport ?? new EventTarget(), part).dispatchEvent(new Event('resize'));
      },
      { height, offsetTop },
    );
  const whole = await bottom();
  for (const [height, offsetTop] of [
    [300, 0],
    [260, 40],
    [200, 0],
  ] as const) {
    await see(height, offsetTop);
    expect(await bottom()).toBe(height + offsetTop);
  }
  await see(whole, 0);
  expect(await bottom()).toBe(whole);
});
