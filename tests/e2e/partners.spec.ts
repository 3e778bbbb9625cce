/** Badge and frame on a page of another site: shown as that site's editor copied them, and nothing else of ours is. */
import type { FrameLocator, Page } from '@playwright/test';
import { AUDIENCES } from './addresses';
import { copiedLines, expect, test } from './partner-site';

async function expectPicturesShown(page: Page, count: number) {
  const pictures = page.locator('img');
  await expect(pictures).toHaveCount(count);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
  }
}

async function expectFrameShown(frame: FrameLocator) {
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(frame.getByText(/\(stand \d{1,2}\.\d\d\)/)).toBeVisible();
  await expect(frame.getByRole('link', { name: /^Schrijf naar 1712/ })).toHaveAttribute('target', '_blank');
}

test('the copied lines show the badge and the frame of each audience', async ({ page, partner }) => {
  const lines = [...(await copiedLines(page, 'img')), ...(await copiedLines(page, 'iframe'))];
  expect(lines).toHaveLength(3 + AUDIENCES.length);
  await page.goto(partner.publish(lines.join('\n')));
  await expectPicturesShown(page, 3);
  for (const [index] of AUDIENCES.entries()) {
    await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
    await expectFrameShown(page.frameLocator('iframe').nth(index));
  }
});

test('a site that is itself shut off from others can show them too', async ({ page, partner, site }) => {
  const body = `<img src="${site.url}/insluiten/badge.svg" alt=""><iframe src="${site.url}/insluiten/paneel"></iframe>`;
  await page.goto(partner.publish(body, { 'Cross-Origin-Embedder-Policy': 'require-corp' }));
  await expectPicturesShown(page, 1);
  await expectFrameShown(page.frameLocator('iframe'));
});

test('they leave no cookie and keep nothing', async ({ page, partner, context }) => {
  const lines = [...(await copiedLines(page, 'img')), ...(await copiedLines(page, 'iframe'))];
  await page.goto(partner.publish(lines.join('\n')));
  await expectPicturesShown(page, 3);
  await expectFrameShown(page.frameLocator('iframe').first());
  expect(await context.cookies()).toEqual([]);
  const [frame] = page.frames().filter((one) => one.url().includes('/insluiten/paneel'));
  expect(await frame?.evaluate(() => document.scripts.length)).toBe(0);
  await page.goto('/privacy');
  expect(
    await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length]),
  ).toEqual([0, 0, 0]);
});

test('a link in the frame opens beside the page, which stays', async ({ page, partner, context, site }) => {
  const [first = ''] = await copiedLines(page, 'iframe');
  const address = partner.publish(first);
  await page.goto(address);
  const opening = context.waitForEvent('page');
  await page
    .frameLocator('iframe')
    .getByRole('link', { name: /^Schrijf naar 1712/ })
    .click();
  const opened = await opening;
  await expect(opened).toHaveURL(`${site.url}/volwassenen/contact`);
  expect(await opened.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
  expect(page.url()).toBe(address);
});

test('no other page of ours can be framed, and no other picture used', async ({ page, partner, site, watch }) => {
  watch.allow(/frame-ancestors|X-Frame-Options|ERR_BLOCKED_BY_RESPONSE/, /chrome-error:/);
  const body = `<img src="${site.url}/assets/icon.svg" alt=""><iframe src="${site.url}/volwassenen"></iframe>`;
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/icon.svg'));
  await page.goto(partner.publish(body));
  expect((await failed).failure()?.errorText).toContain('ERR_BLOCKED_BY_RESPONSE');
  await expect(page.frameLocator('iframe').locator('body')).not.toContainText('1712');
});

test('the feed can be read by a script of another site', async ({ page, partner, site }) => {
  await page.goto(partner.publish(''));
  const read = await page.evaluate(async (address) => {
    const answer = await fetch(address);
    return (await answer.json()) as { channels: { helpline: string }[] };
  }, `${site.url}/api/availability?audience=teens`);
  expect(read.channels[0]?.helpline).toBe('1712');
});

test('search engines are told who we are, and the policy has nothing against it', async ({ page }) => {
  await page.goto('/over-1712');
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(texts).toHaveLength(1);
  const about = JSON.parse(texts[0] ?? '') as { '@type': string; contactPoint: { hoursAvailable?: unknown[] }[] };
  expect(about['@type']).toBe('Organization');
  expect(about.contactPoint).toHaveLength(3);
});

test('only pages for everyone lead to the page for other sites', async ({ page }) => {
  const link = page.getByRole('contentinfo').getByRole('link', { name: 'Voor andere sites' });
  await page.goto('/privacy');
  await expect(link).toHaveAttribute('href', '/insluiten');
  for (const path of ['/kinderen', '/jongeren', '/volwassenen']) {
    await page.goto(path);
    await expect(link).toHaveCount(0);
  }
});

for (const width of [360, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${width} wide, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 2600 }, colorScheme });

      test('nothing runs over the edge of the page around it', async ({ page, partner }, testInfo) => {
        const lines = [...(await copiedLines(page, 'img')), ...(await copiedLines(page, 'iframe'))];
        const own = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(own, '/insluiten').toBeLessThanOrEqual(width);
        await page.screenshot({ path: testInfo.outputPath('insluiten.png'), fullPage: true });
        await page.goto(partner.publish(`<style>img { max-width: 100% }</style>${lines.join('\n')}`));
        await expectPicturesShown(page, 3);
        for (const frame of page.frames().slice(1)) {
          await frame.waitForLoadState();
          expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        }
        await page.screenshot({ path: testInfo.outputPath('partner.png'), fullPage: true });
      });
    });
  }
}
