/** After the exit nothing of a visit is found with Back or Forward, however deep it went. */
import type { Page } from '@playwright/test';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test, type Watch } from './fixtures';
import { neutralPages, standIn } from './neutral-pages';
import { expectShown, follow, linkTo, NEUTRAL, noteWaits } from './trail';

const BEFORE = 'http://elders.example/';

/** Begins on another site, where one was before. */
async function beginElsewhere(page: Page, watch: Watch) {
  watch.allow(/^http:\/\/elders\.example\//);
  await page.route(`${BEFORE}**`, (route) => route.fulfill(standIn('Elders')));
  await page.goto(BEFORE);
  const { gate } = await neutralPages(page, watch);
  gate.open();
}

async function leave(page: Page) {
  await page.locator('a[data-exit]').last().click({ noWaitAfter: true });
  await expect(page.getByRole('heading', { name: 'Brood' })).toBeVisible();
}

/** What the tab's history holds, as the browser itself knows it. */
async function entriesOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
  await session.detach();
  return { entries: entries.map(({ url, title }) => ({ url, title })), currentIndex };
}

/** Back leads to what was before the site; Forward, as often as one likes, shows nothing of it. */
async function expectNoWayBack(page: Page, depth: number) {
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL(BEFORE);
  for (let step = 0; step <= depth; step += 1) {
    // What Forward leads to leaves at once for another page: that breaks off what is waited for.
    await page.goForward({ waitUntil: 'commit' }).catch(() => null);
    await expect(page.getByRole('heading', { name: 'Brood' })).toBeVisible();
  }
}

/** Notes every heading of ours that is seen, in every document from now on. */
async function watchSeen(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction('noteSeen', (words: string) => seen.push(words));
  await page.addInitScript(() => {
    const look = () => {
      const shown = document.querySelector('main')?.checkVisibility() ? document.body.innerText : '';
      if (shown.includes('1712')) Object(window).noteSeen(shown.slice(0, 80));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return seen;
}

test('from the confirmation, five pages deep', async ({ page, watch, mailbox, site }) => {
  await beginElsewhere(page, watch);
  await page.goto('/kinderen');
  for (const path of ['/kinderen/pesten', '/veilig-surfen', '/hulplijnen', '/kinderen/contact'])
    await (path === '/kinderen/contact'
      ? page
          .goBack()
          .then(() => page.goBack())
          .then(() => follow(page, path))
      : follow(page, path));
  await islandAlive(page);
  await mailbox.mailWith(await new ContactForm(page).send({ message: 'En dan weg', reply: 'none' }));
  const seen = await watchSeen(page);
  await leave(page);
  await page.waitForLoadState();
  const { entries, currentIndex } = await entriesOf(page);
  expect(entries.slice(0, 2).map(({ url }) => url)).toEqual(['about:blank', BEFORE]);
  expect(currentIndex).toBe(2);
  for (const entry of entries.slice(3)) expect(entry).toEqual({ url: `${site.url}/kinderen`, title: NEUTRAL.nl });
  await expectNoWayBack(page, entries.length - 3);
  expect(seen).toEqual([]);
});

test('with Shift three times, ten entries deep, after a reload', async ({ page, watch }) => {
  await beginElsewhere(page, watch);
  await page.goto('/jongeren/over-je-grens');
  for (let round = 0; round < 5; round += 1) {
    await follow(page, '/veilig-surfen');
    await follow(page, '/hulplijnen');
  }
  await page.reload();
  await expectShown(page, '/hulplijnen');
  for (const key of ['ShiftLeft', 'ShiftRight', 'ShiftLeft']) await page.keyboard.press(key);
  await expect(page.getByRole('heading', { name: 'Brood' })).toBeVisible();
  const { currentIndex } = await entriesOf(page);
  expect(currentIndex).toBe(2);
  await expectNoWayBack(page, 3);
});

test('after a page that is cited was visited in between', async ({ page, watch }) => {
  await beginElsewhere(page, watch);
  await page.goto('/kinderen');
  await follow(page, '/kinderen/pesten');
  await linkTo(page, '/privacy').click();
  await expectShown(page, '/privacy');
  await linkTo(page, '/veilig-surfen').click();
  await expectShown(page, '/veilig-surfen');
  await follow(page, '/hulplijnen');
  const seen = await watchSeen(page);
  await leave(page);
  await expectNoWayBack(page, 4);
  expect(seen).toEqual([]);
});

test('after a page that could not be swapped in', async ({ page, watch }) => {
  watch.allow(/ERR_FAILED/);
  await beginElsewhere(page, watch);
  await page.goto('/kinderen');
  await follow(page, '/kinderen/pesten');
  let asked = 0;
  await page.route('**/veilig-surfen', (route) => {
    asked += 1;
    return asked === 1 ? route.abort() : route.continue();
  });
  await linkTo(page, '/veilig-surfen').click();
  await expect(page).toHaveURL('/veilig-surfen');
  await follow(page, '/hulplijnen');
  await leave(page);
  await expectNoWayBack(page, 2);
});

test('after another site was visited in between, and after an address that was typed', async ({ page, watch }) => {
  await beginElsewhere(page, watch);
  await page.goto('/kinderen');
  await follow(page, '/kinderen/pesten');
  await page.goto(`${BEFORE}anders`);
  await page.goBack({ waitUntil: 'commit' });
  await expectShown(page, '/kinderen/pesten');
  await leave(page);
  await expectNoWayBack(page, 1);
});

test('when the history does not answer, the neutral page still comes within a second', async ({ page, watch }) => {
  await beginElsewhere(page, watch);
  await page.goto('/kinderen');
  await follow(page, '/kinderen/pesten');
  await page.evaluate(() => Object.assign(history, { back() {} }));
  const waits = await noteWaits(page);
  await leave(page);
  expect(waits).toEqual([800]);
});

test('without script links are ordinary links', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
  const page = await context.newPage();
  await page.goto('/kinderen');
  await linkTo(page, '/kinderen/pesten').click();
  await expect(page).toHaveURL('/kinderen/pesten');
  await expect(page.getByRole('heading', { level: 1, name: 'Ik word gepest' })).toBeVisible();
  await context.close();
});
