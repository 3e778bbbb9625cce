/**
 * What somebody chooses on a page without sending it: the places where somebody can look along, and a plan to tick. With script and
 * without: it is in no address, no request and no history, and gone when one leaves.
 */
import type { Page } from '@playwright/test';
import { overflowAt, recordRequests } from './checks';
import { expect, test } from './fixtures';
import { FLEMISH, giveVoices, said, sayAll } from './voices';

const SEEN = '/wie-kan-wat-zien';
const PLANS = {
  '/volwassenen/veiligheidsplan': ['41', '52', '55'],
  '/jongeren/een-plan': ['21', '24', '27'],
  '/kinderen/mijn-plan': ['11', '13'],
};
const ADULTS = '/volwassenen/veiligheidsplan';

/** Addresses of the tab's history, oldest first, and the one that is open. */
async function historyOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
  await session.detach();
  return { urls: entries.map(({ url }) => url), currentIndex };
}

const tick = (page: Page, number: string) => page.locator(`#plan-${number}`);
const numbers = (page: Page) => page.locator('.mine .code b').filter({ visible: true });
const listed = (page: Page) => page.locator('.mine li').filter({ visible: true });
const opened = (page: Page) => page.locator('.seen details[open]');

/** Opens where, then what; the first of each. */
async function choosePlace(page: Page) {
  await page.locator('.seen > details > summary').first().click();
  await page.locator('.seen details details > summary').first().click();
  await expect(page.locator('.seen details details[open] p')).toHaveCount(4);
}

async function chooseInPlan(page: Page) {
  for (const number of PLANS[ADULTS]) await tick(page, number).check();
}

/** What is chosen on each page, and that nothing is any more. */
const CHOICES = [
  { path: SEEN, choose: choosePlace, nothing: async (page: Page) => expect(opened(page)).toHaveCount(0) },
  {
    path: ADULTS,
    choose: chooseInPlan,
    nothing: async (page: Page) => {
      await expect(page.locator('.ticks :checked')).toHaveCount(0);
      await expect(listed(page)).toHaveCount(0);
      await expect(page.getByText('Hier komt wat je aanvinkt.')).toBeVisible();
    },
  },
] as const;

for (const { path, choose, nothing } of CHOICES) {
  test.describe(path, () => {
    test('choosing sends nothing, and changes neither address nor history', async ({ page, javaScriptEnabled }) => {
      const requests = await recordRequests(page);
      const counted = javaScriptEnabled ? page.waitForResponse('**/api/event') : undefined;
      await page.goto(path);
      await counted;
      await page.waitForLoadState('networkidle');
      const before = { requests: [...requests], history: await historyOf(page), url: page.url() };
      await choose(page);
      await page.keyboard.press('Enter');
      await page.waitForLoadState('networkidle');
      expect({ requests, history: await historyOf(page), url: page.url() }).toEqual(before);
      expect(await page.context().cookies()).toEqual([]);
    });

    test('what was chosen is gone after a reload', async ({ page }) => {
      await page.goto(path);
      await choose(page);
      await page.reload();
      await nothing(page);
    });

    test('what was chosen is gone after leaving and Back, by a link of ours and by another address', async ({
      page,
    }) => {
      await page.goto(path);
      await choose(page);
      await page.locator('main a[href="/veilig-surfen"]').first().click();
      await expect(page.getByRole('heading', { level: 1, name: 'Veilig surfen' })).toBeVisible();
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Veilig surfen');
      await nothing(page);
      await choose(page);
      await page.goto('/robots.txt');
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await nothing(page);
      await page.goForward();
      await page.goBack();
      await nothing(page);
    });

    test('it fits on a narrow screen when all is chosen', async ({ page }) => {
      await page.goto(path);
      for (const summary of await page.locator('.seen summary').all()) await summary.click();
      for (const box of await page.locator('.ticks [type="checkbox"]').all()) await box.check();
      expect(await overflowAt(page, 320)).toBe(0);
    });
  });
}

for (const [path, chosen] of Object.entries(PLANS)) {
  test(`${path}: ticks make a list and its numbers, in order, and a button empties it`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.mine').getByRole('button')).toHaveCount(0);
    for (const number of chosen.toReversed()) await tick(page, number).check();
    await expect(numbers(page)).toHaveText(chosen);
    const words = await Promise.all(chosen.map((number) => page.locator(`label[for="plan-${number}"]`).innerText()));
    await expect(listed(page)).toHaveText(words.map((text) => text.replace(/^\d+\s*/, '')));
    await tick(page, chosen[0] ?? '').uncheck();
    await expect(numbers(page)).toHaveText(chosen.slice(1));
    await page.locator('.mine [type="reset"]').click();
    await expect(numbers(page)).toHaveCount(0);
    await expect(page.locator('.none')).toBeVisible();
  });
}

test('every box has a number beside it and something to show, and none has a name to be sent by', async ({ page }) => {
  for (const path of Object.keys(PLANS)) {
    await page.goto(path);
    const boxes = page.locator('.ticks [type="checkbox"]');
    const count = await boxes.count();
    for (const box of await boxes.all()) await box.check();
    await expect(numbers(page)).toHaveCount(count);
    await expect(listed(page)).toHaveCount(count);
    await expect(page.locator('.ticks [name]')).toHaveCount(0);
    for (const [index, box] of (await boxes.all()).entries())
      await expect(box).toHaveAccessibleName(new RegExp(`^${await numbers(page).nth(index).innerText()}\\s`));
  }
});

test('both work with the keyboard alone', async ({ page }) => {
  await page.goto(SEEN);
  await page.locator('.seen > details > summary').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(opened(page)).toHaveCount(2);
  await page.keyboard.press('Space');
  await expect(opened(page)).toHaveCount(1);
  await page.goto(ADULTS);
  await tick(page, '41').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(numbers(page)).toHaveText(['41', '42']);
  await page.keyboard.press('Enter');
  await expect(numbers(page)).toHaveText(['41', '42']);
});

test('on paper stand the names of the first fold, and what was opened', async ({ page }) => {
  await page.goto(SEEN);
  await choosePlace(page);
  await page.emulateMedia({ media: 'print' });
  const places = page.locator('.seen details details').filter({ visible: true });
  await expect(places).toHaveCount(1);
  await expect(page.locator('.seen > details').filter({ visible: true })).toHaveCount(2);
});

test('every group is on each page of the list, folded there or one tap away, and no address or title names one', async ({
  page,
}) => {
  const folded: string[] = [];
  for (const path of [SEEN, `${SEEN}-2`, `${SEEN}-3`, `${SEEN}-4`]) {
    await page.goto(path);
    await expect(page.locator('.seen > a, .seen > details')).toHaveCount(6);
    folded.push(...(await page.locator('.seen > details > summary').allInnerTexts()));
    for (const link of await page.locator('.seen > a').all())
      expect(await link.getAttribute('href')).toMatch(/^\/wie-kan-wat-zien(-\d)?$/);
    await expect(page).toHaveTitle('Informatie en contact');
  }
  await expect(page.locator('.seen > a').first()).toHaveText(folded[0] ?? '');
  expect(new Set(folded).size).toBe(6);
});

test('a browser keeps what is ticked where it is not told otherwise: what is asked above can fail', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(Boolean(javaScriptEnabled), 'the small script empties it too');
  await page.route(`**${ADULTS}`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace('<form class="ticks" autoComplete="off"', '<form class="ticks"');
    await route.fulfill({ response: answer, body });
  });
  await page.goto(ADULTS);
  await chooseInPlan(page);
  await page.goto('/robots.txt');
  await page.goBack();
  await expect(numbers(page)).toHaveText(PLANS[ADULTS]);
});

test('the own list is read aloud by itself, and only what is ticked', async ({ page, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'nothing is read aloud without script');
  await giveVoices(page, FLEMISH);
  await page.goto(ADULTS);
  await tick(page, '44').check();
  await page.locator('.mine').getByRole('button', { name: 'Lees voor' }).click();
  await sayAll(page);
  const words = (await said(page)).join(' ');
  expect(words).toContain('44 Een woord afspreken dat betekent: bel hulp.');
  expect(words).not.toMatch(/45|huisdier|Hier komt wat je aanvinkt|Mijn cijfers/);
});
