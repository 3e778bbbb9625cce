/** High contrast as Windows gives it: what is drawn and written is seen, measured on pictures of the key pages. */
import { forcedColourFaults } from './access/pixels';
import { AUDIENCES, SECTIONS } from './addresses';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';

for (const path of [
  '/',
  ...Object.values(SECTIONS.nl),
  '/hulplijnen',
  '/cijfers',
  '/cijfers/wie',
  '/bezet',
  '/bestaat-niet',
]) {
  test(path, async ({ page, watch }) => {
    watch.allow(/status of 404/);
    await page.goto(path);
    expect(await forcedColourFaults(page)).toEqual([]);
  });
}

for (const audience of AUDIENCES) {
  test(`${SECTIONS.nl[audience]}: the form, with errors and a moment chosen`, async ({ page }) => {
    await page.goto(`${SECTIONS.nl[audience]}/contact`);
    await islandAlive(page);
    const form = new ContactForm(page);
    await form.fill({ reply: 'phone' });
    await page.getByRole('checkbox').first().check();
    await form.sendButton.click();
    await expect(form.summary).toBeFocused();
    expect(await forcedColourFaults(page)).toEqual([]);
  });
}
