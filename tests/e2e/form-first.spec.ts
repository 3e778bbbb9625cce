/** On a phone the form comes first: the field on the first screen, little around it, and the exit never gone. */
import { startSiteAt } from '../support/site-at';
import { AUDIENCES, formPaths, LANGUAGES, SECTIONS } from './addresses';
import { ContactForm } from './contact-form';
import { expect, test } from './fixtures';

const PHONE = { width: 360, height: 740 };
/** The browser's own bars and a keyboard leave this of it. */
const WITH_KEYBOARD = { width: 360, height: 330 };
/** The field begins above it, whatever the family of letters. */
const FIELD_ABOVE = 220;

test('in every language, open and closed, the field begins on the first screen', async ({ page, mailbox, watch }) => {
  await page.setViewportSize(PHONE);
  for (const moment of ['2026-11-24T14:00:00+01:00', '2026-11-29T20:00:00+01:00']) {
    const site = await startSiteAt(moment, mailbox.url);
    watch.allow(new RegExp(`^${site.url}/`));
    for (const path of LANGUAGES.flatMap((language) => AUDIENCES.map((audience) => SECTIONS[language][audience]))) {
      const address = formPaths.find((form) => form.startsWith(`${path}/`)) ?? '';
      await page.goto(site.url + address);
      const top = (await page.locator('[name="message"]').boundingBox())?.y ?? Number.POSITIVE_INFINITY;
      expect.soft(top, `${address}: the field begins at`).toBeLessThan(FIELD_ABOVE);
    }
    expect(await site.remove()).toBe(0);
  }
});

for (const audience of AUDIENCES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${SECTIONS.nl[audience]}, ${colorScheme}: the field, the ways to answer and the button, before anything else`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(PHONE);
      await page.goto(`${SECTIONS.nl[audience]}/contact`);
      const form = new ContactForm(page);
      const top = async (what: typeof form.message) => (await what.boundingBox())?.y ?? Number.POSITIVE_INFINITY;
      expect(await top(form.message)).toBeLessThan(FIELD_ABOVE);
      expect(await top(form.way('email'))).toBeLessThan(PHONE.height);
      expect((await top(form.sendButton)) - (await top(form.way('none')))).toBeLessThan(260);
      await expect(page.getByRole('region', { name: 'Nu contact' })).toHaveCount(0);
      await expect(page.locator('.now-strip')).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('link', { name: 'Bel 101' })).toBeInViewport();
    });
  }

  test(`${SECTIONS.nl[audience]}: what nobody has to say is folded, and a call is asked in three steps`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE);
    await page.goto(`${SECTIONS.nl[audience]}/contact`);
    const form = new ContactForm(page);
    const seen = () => page.locator('form :is(input, select, textarea)').filter({ visible: true });
    const names = () => seen().evaluateAll((fields) => [...new Set(fields.map((field) => Object(field).name))]);
    const steps = page.locator('.step-number').filter({ visible: true });
    expect((await names()).filter((name) => name !== 'ditBlijftLeeg')).toEqual(['message', 'replyBy']);
    await expect(steps).toHaveCount(0);
    await form.fill({ reply: 'phone' });
    await expect(steps).toHaveText(['1', '2', '3']);
    expect(await names()).not.toContain('codeWord');
    await expect(page.getByText(/zeggen niet dat we van 1712 zijn/)).toBeVisible();
    for (const name of ['codeWord', 'name', 'province']) {
      await form.unfold(`[name="${name}"]`);
      expect(await names()).toContain(name);
    }
  });

  test(`${SECTIONS.nl[audience]}: one exit stays in the top, above a keyboard`, async ({ page }) => {
    await page.setViewportSize(WITH_KEYBOARD);
    await page.goto(`${SECTIONS.nl[audience]}/contact`);
    const exit = page.getByRole('banner').getByRole('link', { name: 'Weg' });
    await new ContactForm(page).sendButton.scrollIntoViewIfNeeded();
    await expect(exit).toBeInViewport({ ratio: 1 });
    const box = await exit.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(32);
    expect(box?.width).toBeLessThan(WITH_KEYBOARD.width / 3);
    await expect(page.locator('[data-exit]')).toHaveCount(2);
  });
}

test('thanks come first, then three words that the team has too', async ({ page, mailbox }) => {
  await page.setViewportSize(PHONE);
  await page.goto('/volwassenen/contact');
  const reference = await new ContactForm(page).send({ message: 'Met drie woorden', reply: 'none' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bedankt. Je bericht is bij ons.');
  const words = await page.locator('.to-name li').allTextContents();
  expect(words).toHaveLength(3);
  const { text = '' } = (await mailbox.mailWith(reference)).parsed;
  expect(text).toContain(`Code: ${reference}\nWoorden: ${words.join(', ')}\n`);
  // There is no address to come back to, so there is none to pass on.
  await expect(page.getByText('Deel of bewaar')).toBeHidden();
});

test('who would rather talk reads what works now', async ({ page, mailbox, watch }) => {
  for (const [moment, words, href] of [
    ['2026-11-24T14:00:00+01:00', /^Liever praten\? Bel 1712 open tot 18 uur$/, 'tel:1712'],
    ['2026-11-28T22:00:00+01:00', /^Liever praten\? Bel 106 Tele-Onthaal/, 'tel:106'],
  ] as const) {
    const site = await startSiteAt(moment, mailbox.url);
    watch.allow(new RegExp(`^${site.url}/`));
    await page.goto(`${site.url}/volwassenen/contact`);
    const line = page.locator('.talk');
    await expect(line).toHaveText(words);
    await expect(line.getByRole('link')).toHaveAttribute('href', href);
    await site.remove();
  }
});
