/** /andere-taal: who speaks no Dutch finds a number in words of their own. */
import { expect, test } from './fixtures';

const NUMBERS = {
  fr: ['101', '112', '080030030', '103', '107', '080098100'],
  de: ['101', '112', '108'],
  en: ['101', '112', '026162626'],
};

test('every block is marked in its language and can be called', async ({ page }) => {
  await page.goto('/andere-taal');
  for (const [language, numbers] of Object.entries(NUMBERS)) {
    const block = page.locator(`section[lang="${language}"]`).first();
    for (const number of numbers) await expect(block.locator(`a[href="tel:${number}"]`)).toBeVisible();
  }
  await expect(page.locator('section[lang="fr"]')).toContainText('ouvert jour et nuit');
  await expect(page.locator('section[lang="de"]')).toContainText('rund um die Uhr erreichbar');
  await expect(page.locator('section[lang="fr"]')).toContainText('nous ne connaissons pas les heures');
});

test('the panel of every section leads straight to the block, without a new address', async ({ page }) => {
  for (const home of ['/', '/kinderen', '/jongeren', '/volwassenen', '/en']) {
    await page.goto(home);
    await page.locator('.panel').getByRole('link', { name: 'Français' }).click();
    const heading = page.getByRole('heading', { name: 'Parler à quelqu’un en français' });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(home);
    await expect(page).toHaveTitle(home === '/en' ? /./ : 'Informatie en contact');
  }
});
