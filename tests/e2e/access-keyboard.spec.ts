/** By keys alone: the focus is always seen and never under the exit, goes in the order of the picture, and comes everywhere. */
import type { Page } from '@playwright/test';
import { choose, enter, type Focused, tabTo, walkThrough } from './access/keyboard';
import { lookOn, type Screen } from './access/looks';
import { AUDIENCES, type Audience, SECTIONS } from './addresses';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';
import { neutralPages } from './neutral-pages';

/** Stops that lie above the one before them, in the column where both lie. The exit stands still, so it has no place. */
function backwards(stops: Focused[]): string[] {
  const lying = stops.filter(({ isFixed }) => !isFixed);
  return lying.flatMap((stop, index) => {
    const before = lying[index - 1];
    const goesUp = before !== undefined && stop.bottom <= before.top && Math.abs(stop.left - before.left) < 200;
    return goesUp ? [`"${stop.words}" comes after "${before.words}"`] : [];
  });
}

const KEY_PAGES = [
  '/',
  ...Object.values(SECTIONS.nl),
  '/kinderen/pesten',
  '/jongeren/geweld-thuis',
  '/volwassenen/relatie',
  '/bezet',
  '/hulplijnen/awel',
];

for (const path of KEY_PAGES) {
  test(`${path}: each stop is seen, in the order of the picture`, async ({ page }) => {
    for (const screen of ['desk', 'narrow', 'zoomed'] as Screen[]) {
      await lookOn(page, screen);
      await page.goto(path);
      const stops = await walkThrough(page);
      const faults = stops.flatMap(({ words, faults: found }) => found.map((fault) => `"${words}" ${fault}`));
      expect.soft(faults, screen).toEqual([]);
      expect.soft(backwards(stops), screen).toEqual([]);
      expect.soft(stops.length, screen).toBeGreaterThan(8);
      expect.soft(stops.filter(({ isFixed }) => isFixed).length, `${screen}: stops at the exit`).toBe(1);
    }
  });
}

for (const audience of AUDIENCES) {
  test(`${SECTIONS.nl[audience]}: the form with all it can ask, on a zoomed screen`, async ({ page }) => {
    await lookOn(page, 'zoomed');
    await page.goto(`${SECTIONS.nl[audience]}/contact`);
    await islandAlive(page);
    await new ContactForm(page).fill({ reply: 'phone' });
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      scrollTo(0, 0);
    });
    const stops = await walkThrough(page);
    expect.soft(stops.flatMap(({ words, faults }) => faults.map((fault) => `"${words}" ${fault}`))).toEqual([]);
    expect.soft(backwards(stops)).toEqual([]);
  });
}

/** A child is asked whose telephone it is, others what is agreed about a call. */
async function answerByKeys(page: Page, audience: Audience): Promise<void> {
  const form = new ContactForm(page);
  await tabTo(page, form.message);
  await page.keyboard.type('Zonder muis geschreven');
  await choose(page, 'replyBy', 'phone');
  if (audience === 'children') {
    await choose(page, 'phoneOwner', 'mine');
    await choose(page, 'phoneAnsweredBy', 'me');
  }
  await tabTo(page, form.phone);
  await page.keyboard.type('0470 12 34 56');
  const window = page.locator('input[name="callWindow"]').filter({ visible: true }).first();
  await tabTo(page, window);
  await page.keyboard.press('Space');
  await expect(window).toBeChecked();
  if (audience === 'children') return;
  await enter(page, page.locator('details.if-phone > summary'));
  await choose(page, 'voicemail', 'yes');
  await choose(page, 'introduceAs', '1712');
  const fold = page.locator('details.fold > summary').filter({ visible: true }).last();
  await enter(page, fold);
  const theme = page.locator('select[name="theme"]');
  await tabTo(page, theme);
  await page.keyboard.press('ArrowDown');
  await expect(theme).not.toHaveValue('');
}

for (const audience of AUDIENCES) {
  test(`${SECTIONS.nl[audience]}: from the home to a sent message and away, by keys alone`, async ({
    page,
    watch,
    mailbox,
  }) => {
    test.slow();
    const { gate } = await neutralPages(page, watch);
    gate.open();
    await page.goto('/');
    await enter(page, page.locator(`.doors a[href="${SECTIONS.nl[audience]}"]`));
    await enter(page, page.locator('.cards a').first());
    await expect(page.locator('.home')).toHaveCount(0);
    await enter(page, page.locator('.panel a[href$="/contact"]').filter({ visible: true }).first());
    await islandAlive(page);
    await answerByKeys(page, audience);
    await enter(page, new ContactForm(page).sendButton);
    const reference = await new ContactForm(page).reference();
    expect((await mailbox.mailWith(reference)).parsed.text).toContain('Zonder muis geschreven');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await enter(page, page.locator('.exit a'));
    await expect(page.getByRole('heading', { name: 'Brood' })).toBeVisible();
  });
}
