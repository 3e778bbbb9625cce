/** Who reads no Dutch: their language by its own name, what to do in danger, and who speaks it. */
import { languageList } from '~/content/settings';
import { tongues } from '~/languages/choice';
import { inDutch, sentencesIn } from '~/languages/sentences';
import { expect, test } from './fixtures';

const RIGHT_TO_LEFT = languageList.onePage.filter(({ direction }) => direction === 'rtl').map(({ code }) => code);

/** Who answers in the language at any hour, as the homes of the language say it. */
const CALLED: Record<string, RegExp> = { fr: /^tel:(107|080030030)$/, de: /^tel:108$/, en: /^tel:026162626$/ };

test('/andere-taal names every language in itself, and each leads to its page', async ({ page }) => {
  await page.goto('/andere-taal');
  const links = page.locator('main .tongues a');
  await expect(links).toHaveText(tongues.filter(({ code }) => code !== 'nl').map(({ name }) => name));
  for (const { code, path } of tongues) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    if (RIGHT_TO_LEFT.includes(code)) await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  }
});

for (const [language, number] of Object.entries(CALLED)) {
  test(`from the first screen to a person who speaks ${language} are two taps`, async ({ page }) => {
    await page.goto('/');
    await page.locator('.panel').locator(`a[lang="${language}"]`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('.lit')).toHaveAttribute('href', number);
  });
}

for (const { code } of languageList.onePage) {
  test(`the page in ${code} says what to do in danger, shows a card in Dutch, and leaves no number turned around`, async ({
    page,
  }) => {
    const sentences = sentencesIn(code);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/${code}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentences.title);
    for (const number of ['101', '112'])
      await expect(page.locator(`main a[href="tel:${number}"]`).first()).toBeVisible();
    await expect(page.locator('main .number').getByText('1712', { exact: true }).first()).toBeVisible();
    await expect(page.locator('main')).toContainText(sentences.speaksNobody);
    await expect(page.locator('.help-card [lang="nl"]').first()).toContainText('Ik spreek geen Nederlands.');
    await expect(page.locator('.help-card [lang="nl"]').last()).toHaveText(inDutch.cardSecret);
    // Whatever is read from left to right is a piece of its own; and nothing falls off the screen.
    const loose = await page
      .locator('main a[href^="tel:"]')
      .evaluateAll((links) => links.filter((link) => link.getAttribute('dir') !== 'ltr').length);
    expect(loose).toBe(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    // It is a draft as long as nobody who speaks it has read it, and says so.
    await expect(page.locator('main')).toContainText(sentences.draft);
    await expect(page.locator('a[data-exit]')).toContainText(sentences.exit);
  });
}

test('who reads another language is never lit a line that answers in Dutch only', async ({ page }) => {
  for (const home of ['/fr', '/fr/enfants', '/fr/jeunes', '/fr/adultes', '/de', '/de/kinder', '/en', '/en/children']) {
    await page.goto(home);
    await expect(page.locator('.lit')).not.toHaveAttribute('href', /tel:(1712|106|102)$/);
  }
});

test('a page of one language gets what can wait after it, and the pages gone on to from there have it', async ({
  page,
}) => {
  // The live region is the last thing that the comforts make.
  const live = page.locator('body > [role="status"]');
  await page.goto('/uk');
  await expect(live).toHaveCount(1);
  await page.locator('main a[hreflang="fr"]').first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('.panel')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/uk');
  await expect(live).toHaveCount(1);
});

test('who comes to a page of one language from another page fetches no script for it', async ({ page }) => {
  const fetched: string[] = [];
  await page.goto('/andere-taal');
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.locator('main a[hreflang="uk"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  await page.locator('a.brand').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  expect(fetched.filter((path) => path.endsWith('.js'))).toEqual([]);
});

test('a visit that begins on a page of one language is counted once for each page', async ({ page }) => {
  const counted: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/event')) counted.push(new URL(JSON.parse(request.postData() ?? '{}').u).pathname);
  });
  await page.goto('/uk');
  await expect.poll(() => counted).toEqual(['/uk']);
  await page.locator('main a[hreflang="fr"]').first().click();
  await expect.poll(() => counted).toEqual(['/uk', '/fr']);
});
