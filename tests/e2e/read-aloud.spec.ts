/** Reading aloud: only with a voice on the device, and silent at once when somebody may walk in. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { neutralPages } from './neutral-pages';
import { follow } from './trail';
import { FLEMISH, giveVoices, isSpeaking, said, sayAll } from './voices';

const CHILDREN = '/kinderen/pesten';
const ADULTS = '/volwassenen/relatie';

function readers(page: Page) {
  return page.getByRole('button', { name: 'Lees voor' });
}

/** A children's page that is being read. */
async function reading(page: Page, path = CHILDREN): Promise<void> {
  await giveVoices(page, FLEMISH);
  await page.goto(path);
  await readers(page).first().click();
  expect(await isSpeaking(page)).toBe(true);
}

const unfit = {
  'none at all': [],
  'a Dutch one that is not local': [{ lang: 'nl-BE', localService: false }],
  'a local one of another language': [{ lang: 'en-GB', localService: true }],
};
for (const [name, voices] of Object.entries(unfit)) {
  test(`nothing is offered when the voices are: ${name}`, async ({ page }) => {
    await giveVoices(page, ...voices);
    for (const path of [CHILDREN, ADULTS]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(readers(page)).toHaveCount(0);
      await expect(page.getByText('Zet je geluid zacht').first()).toBeHidden();
    }
  });
}

test('it is offered when the voices come late, and no more when they go', async ({ page }) => {
  await giveVoices(page);
  await page.goto(CHILDREN);
  await expect(readers(page)).toHaveCount(0);
  await page.evaluate((voice) => window.standIn.arrive([voice]), FLEMISH);
  await expect(readers(page)).toHaveCount(await page.locator('.step').count());
  await readers(page).first().click();
  await page.evaluate(() => window.standIn.arrive([]));
  await expect(readers(page)).toHaveCount(0);
  expect(await isSpeaking(page)).toBe(false);
});

test('a step is read with its heading, by a local Flemish voice, and then the button offers it again', async ({
  page,
}) => {
  await giveVoices(page, { lang: 'nl-NL', localService: true }, FLEMISH, { lang: 'nl-BE', localService: false });
  await page.goto(CHILDREN);
  const step = page.locator('.step').first();
  const heading = await step.getByRole('heading').innerText();
  await expect(step.getByRole('button')).toHaveAccessibleName(`Lees voor ${heading}`);
  await expect(step.getByRole('button')).toHaveAccessibleDescription('Zet je geluid zacht');
  await step.getByRole('button').click();
  await expect(step.getByRole('button')).toHaveAccessibleName(`Stop ${heading}`);
  await sayAll(page);
  await expect(step.getByRole('button')).toHaveAccessibleName(`Lees voor ${heading}`);
  const words = await step.getByRole('paragraph').allInnerTexts();
  expect((await said(page)).join(' ')).toBe([heading, ...words].join(' '));
  const voices = await page.evaluate(() => window.standIn.used);
  expect(voices.every(({ lang, localService }) => lang === 'nl-BE' && localService)).toBe(true);
});

test('a text for adults is read as a whole, numbers as people say them, without what is folded in', async ({
  page,
}) => {
  await giveVoices(page, FLEMISH);
  await page.goto(ADULTS);
  await page.evaluate(() => {
    const words = document.querySelector('article > div[data-aloud]');
    words?.insertAdjacentHTML('beforeend', '<details><summary>Meer</summary><p>Ingeklapt.</p></details>');
  });
  await expect(readers(page)).toHaveCount(1);
  await readers(page).click();
  await sayAll(page);
  const all = await said(page);
  expect(all[0]).toBe(await page.getByRole('heading', { level: 1 }).innerText());
  expect(all.join(' ')).toContain('genoeg om te bellen: 17 12.');
  expect(all.join(' ')).not.toMatch(/1712|Lees voor|Zet je geluid|Ingeklapt/);
  expect(all.at(-1)).toBe('Meer');
});

test('a second press stops; another button stops the first and begins its own', async ({ page }) => {
  await reading(page);
  const first = page.locator('.step').nth(0);
  const second = page.locator('.step').nth(1);
  await first.getByRole('button', { name: 'Stop' }).click();
  expect(await isSpeaking(page)).toBe(false);
  await first.getByRole('button', { name: 'Lees voor' }).click();
  await second.getByRole('button', { name: 'Lees voor' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(1);
  expect((await said(page)).at(-1)).toBe(await second.getByRole('heading').innerText());
  // What was cancelled tells so later: that must not stop what is being said now.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(await isSpeaking(page)).toBe(true);
});

test('it works with the keyboard alone, and Escape stops', async ({ page }) => {
  await giveVoices(page, FLEMISH);
  await page.goto(ADULTS);
  await readers(page).focus();
  await page.keyboard.press('Enter');
  expect(await isSpeaking(page)).toBe(true);
  const stop = page.getByRole('button', { name: 'Stop' });
  await expect(stop).toBeFocused();
  await page.keyboard.press('Space');
  expect(await isSpeaking(page)).toBe(false);
  await page.keyboard.press('Space');
  expect(await isSpeaking(page)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await isSpeaking(page)).toBe(false);
  await expect(readers(page)).toBeFocused();
});

test('it is silent when another page is shown, where it is offered anew', async ({ page }) => {
  await reading(page);
  await follow(page, '/veilig-surfen');
  expect(await isSpeaking(page)).toBe(false);
  await expect(readers(page)).toHaveCount(1);
  await page.goBack();
  await expect(readers(page).first()).toBeVisible();
});

test('it is silent when the page is no longer seen', async ({ page }) => {
  await reading(page);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(await isSpeaking(page)).toBe(false);
});

test('it is silent when the page goes away', async ({ page }) => {
  await reading(page);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  expect(await isSpeaking(page)).toBe(false);
});

const WAYS_OUT: Record<string, (page: Page) => Promise<void>> = {
  'a tap on the exit': (page) => page.locator('a[data-exit]').click({ noWaitAfter: true }),
  'Shift three times': async (page) => {
    for (const key of ['ShiftLeft', 'ShiftRight', 'ShiftLeft']) await page.keyboard.press(key);
  },
};
for (const [name, leave] of Object.entries(WAYS_OUT)) {
  test(`it is silent in the very moment of: ${name}`, async ({ page, watch }) => {
    await neutralPages(page, watch);
    await reading(page);
    // Noted in that moment: no browser answers questions from outside while it waits for the next page.
    const speaking: boolean[] = [];
    await page.exposeFunction('noteSpeech', (busy: boolean) => speaking.push(busy));
    await page.evaluate(() => {
      for (const event of ['click', 'keydown'])
        addEventListener(event, () => Object(window).noteSpeech(window.standIn.busy));
    });
    await leave(page);
    await expect.poll(() => speaking.at(-1)).toBe(false);
  });
}

test('the homes do not offer it', async ({ page }) => {
  await giveVoices(page, FLEMISH);
  for (const path of ['/', '/kinderen', '/jongeren', '/volwassenen', '/en/adults']) {
    await page.goto(path);
    await expect(page.locator('.read')).toHaveCount(0);
  }
});
