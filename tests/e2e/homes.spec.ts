/** What stands on the home of a section, and how much: a few pages put forward, the search, and for children who listens. */
import type { Page } from '@playwright/test';
import { SECTIONS } from './addresses';
import { expect, test } from './fixtures';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 720 };
test.use({ viewport: PHONE });

for (const audience of ['teens', 'adults'] as const) {
  test(`${SECTIONS.nl[audience]}: the search, about eight pages, and the rest folded`, async ({ page }) => {
    await page.goto(SECTIONS.nl[audience]);
    await expect(page.getByRole('main').getByRole('search')).toBeVisible();
    const forward = await page.locator('.offer li').filter({ visible: true }).count();
    expect(forward).toBeGreaterThanOrEqual(6);
    expect(forward).toBeLessThanOrEqual(9);
    const all = page.locator('details.all');
    const links = all.getByRole('link', { includeHidden: true });
    await expect(all.locator('summary')).toHaveText(`Alle onderwerpen (${await links.count()})`);
    expect(await links.count()).toBeGreaterThan(forward);
    await expect(links.first()).toBeHidden();
    await all.locator('summary').click();
    await expect(links.last()).toBeVisible();
  });
}

/** How much the light of Lux stands out from the sky: the contrast of WCAG, 1 to 21. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
    const [light, sky] = [luminance(styleOf('.scene .glow').fill), luminance(styleOf('.panel').backgroundColor)];
    return (Math.max(light, sky) + 0.05) / (Math.min(light, sky) + 0.05);
  });
}

test('children meet Lux and the rabbit before anything else, and Lux shines most at night', async ({ page }) => {
  const bright: number[] = [];
  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [DESK, PHONE].map((viewport) => ({ colorScheme, viewport })),
  );
  for (const { colorScheme, viewport } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    await page.goto(SECTIONS.nl.children);
    await expect(page.locator('.scene > g')).toHaveCount(2);
    for (const one of await page.locator('.scene > g').all()) await expect(one).toBeInViewport({ ratio: 1 });
    const drawing = await page.locator('.scene').boundingBox();
    const who = await page.locator('.who').boundingBox();
    expect((drawing?.y ?? Number.POSITIVE_INFINITY) + (drawing?.height ?? 0)).toBeLessThanOrEqual(who?.y ?? 0);
    await expect(page.locator('.danger')).toBeInViewport({ ratio: 1 });
    bright.push(await brightness(page));
  }
  const [day = 0, , night = 0] = bright;
  expect(night).toBeGreaterThan(day);
});
