/** Following links in the three sections: one address, one title, and still every comfort of ordinary pages. */
import type { Page } from '@playwright/test';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';
import { standIn } from './neutral-pages';
import {
  expectShown,
  expectSwapped,
  follow,
  isSameDocument,
  linkTo,
  markDocument,
  NEUTRAL,
  noteWaits,
  placeOf,
  scrollDown,
} from './trail';

test('links swap the page at one address; Back, Forward and reload restore page and place', async ({ page }) => {
  await page.goto('/kinderen');
  await markDocument(page);
  await follow(page, '/kinderen/pesten');
  await scrollDown(page, 300);
  // The link stands at the end of the page: a click of the mouse would scroll there first.
  await linkTo(page, '/kinderen/veilig-kijken').evaluate((link) => (link as HTMLElement).click());
  await expectSwapped(page, '/kinderen/veilig-kijken');
  expect(await placeOf(page)).toBe(0);
  await scrollDown(page, 200);
  await page.goBack();
  await expectSwapped(page, '/kinderen/pesten');
  await expect.poll(() => placeOf(page)).toBe(300);
  await page.goForward();
  await expectSwapped(page, '/kinderen/veilig-kijken');
  await expect.poll(() => placeOf(page)).toBe(200);
  expect(await isSameDocument(page)).toBe(true);
  await page.reload();
  await expectShown(page, '/kinderen/veilig-kijken');
  await expect.poll(() => placeOf(page)).toBe(200);
  await page.goBack();
  await expectSwapped(page, '/kinderen/pesten');
  await page.goBack();
  await expectSwapped(page, '/kinderen');
  await expect(page).toHaveURL('/kinderen');
});

test('a link to the open page shows it anew, without a new entry', async ({ page }) => {
  await page.goto('/jongeren');
  await follow(page, '/jongeren/over-je-grens');
  await scrollDown(page, 200);
  const rows = await page.evaluate(() => history.length);
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '/jongeren/over-je-grens', textContent: 'hier' });
    document.querySelector('main')?.prepend(link);
  });
  await page.getByText('hier', { exact: true }).click();
  await expect(page.getByText('hier', { exact: true })).toHaveCount(0);
  await expectSwapped(page, '/jongeren/over-je-grens');
  expect(await page.evaluate(() => [history.length, history.state.depth])).toEqual([rows, 1]);
  expect(await placeOf(page)).toBe(0);
});

test('coming back from another site restores page and place', async ({ page, watch }) => {
  const elsewhere = 'http://elders.example/';
  watch.allow(/^http:\/\/elders\.example\//);
  await page.route(elsewhere, (route) => route.fulfill(standIn('Elders')));
  await page.goto('/jongeren');
  await follow(page, '/jongeren/over-je-grens');
  await scrollDown(page, 250);
  await page.goto(elsewhere);
  await page.goBack();
  await expectShown(page, '/jongeren/over-je-grens');
  await expect.poll(() => placeOf(page)).toBe(250);
  await page.goBack();
  await expectShown(page, '/jongeren');
});

test('the page that the address belongs to is not seen for a moment when another one must be shown', async ({
  page,
}) => {
  await page.goto('/kinderen');
  await follow(page, '/kinderen/pesten');
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const heading = document.querySelector('h1');
      if (heading?.checkVisibility()) seen.push(heading.textContent);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.reload();
  await expectShown(page, '/kinderen/pesten');
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  await expect.poll(() => page.evaluate(() => Object(window).seen.length)).toBeGreaterThan(0);
  expect(await page.evaluate(() => [...new Set(Object(window).seen)])).toEqual([heading]);
});

test('Back while a page with its own address is still on its way: it does not come after all', async ({ page }) => {
  await page.goto('/volwassenen');
  await page.route('**/privacy', async (route) => {
    if (route.request().isNavigationRequest()) await new Promise((later) => setTimeout(later, 4000));
    await route.continue().catch(() => {});
  });
  const coming = page.waitForRequest((request) => request.isNavigationRequest());
  // From the page itself: whoever drives the browser has to wait for what is on its way.
  await page.evaluate(() => document.addEventListener('click', () => setTimeout(() => history.back(), 2000)));
  await linkTo(page, '/privacy').click({ noWaitAfter: true });
  await coming;
  await page.waitForTimeout(6000);
  await expectShown(page, '/volwassenen');
  await expect(page).toHaveURL('/volwassenen');
});

test('the title is the neutral one at every moment', async ({ page, mailbox }) => {
  await page.addInitScript(() => {
    const titles = new Set<string>();
    Object.assign(window, { titles });
    const note = () => document.querySelector('title') && titles.add(document.title);
    new MutationObserver(note).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.goto('/kinderen');
  for (const path of ['/kinderen/ruzie-thuis', '/veilig-surfen', '/hulplijnen', '/kinderen', '/kinderen/contact']) {
    if (path === '/kinderen')
      await page
        .goBack()
        .then(() => page.goBack())
        .then(() => page.goBack());
    else await follow(page, path);
    await expectShown(page, path);
  }
  await islandAlive(page);
  await mailbox.mailWith(await new ContactForm(page).send({ message: 'Welke titel?', reply: 'none' }));
  await page.goBack();
  await expectSwapped(page, '/kinderen/contact');
  expect(await page.evaluate(() => [...Object(window).titles])).toEqual([NEUTRAL.nl]);
});

test('the heading takes the focus, and is announced once', async ({ page }) => {
  await page.goto('/volwassenen');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    addEventListener('focusin', ({ target }) => said.push((target as Element).localName));
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if ((target as Element).closest?.('[role=status], [aria-live]')) said.push('live region');
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await linkTo(page, '/volwassenen/relatie').press('Enter');
  await expectSwapped(page, '/volwassenen/relatie');
  expect(await page.evaluate(() => Object(window).said)).toEqual(['a', 'h1']);
});

test('language, section and exit follow the page', async ({ page }) => {
  await page.goto('/kinderen');
  const exit = page.locator('body > [data-stays] a[data-exit]');
  await exit.evaluate((link) => Object.assign(link, { same: true }));
  await page.locator('.panel').getByRole('link', { name: 'English' }).click();
  await expectSwapped(page, '/en/children');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(NEUTRAL.en);
  await expect(exit).toHaveAttribute('data-exit', 'You are leaving this site.');
  await expect(exit).toContainText('Leave quickly');
  await linkTo(page, '/en').click();
  await expect(page.locator('html')).toHaveAttribute('data-audience', 'adults');
  await expect(page).toHaveTitle(NEUTRAL.en);
  // The same element all the while: a finger that is on it leaves.
  expect(await exit.evaluate((link) => 'same' in link)).toBe(true);
  await expect(page).toHaveURL('/kinderen');
});

test('links stay links: modifiers, new tab, other sites and telephone numbers are the browser’s', async ({
  page,
  context,
  watch,
}) => {
  await page.goto('/kinderen');
  const link = linkTo(page, '/kinderen/pesten');
  const opened = context.waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(tab).toHaveURL('/kinderen/pesten');
  await tab.close();
  const middle = context.waitForEvent('page');
  await link.click({ button: 'middle' });
  await expect(await middle).toHaveURL('/kinderen/pesten');
  watch.allow(/^https:\/\/elders\.example\//);
  const left = await page.evaluate(() => {
    const wayOf = (attributes: Record<string, string>, init: MouseEventInit = {}) => {
      const link = Object.assign(document.createElement('a'), attributes);
      document.querySelector('main')?.append(link);
      let taken = false;
      const note = (event: Event) => {
        taken = event.defaultPrevented;
        event.preventDefault();
      };
      addEventListener('click', note, { once: true });
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
      link.remove();
      return taken;
    };
    const href = '/kinderen/pesten';
    return [
      wayOf({ href, target: '_blank' }),
      wayOf({ href, download: '' }),
      wayOf({ href: '/robots.txt' }),
      wayOf({ href: 'tel:1712' }),
      wayOf({ href: 'mailto:a@b.example' }),
      wayOf({ href: 'https://elders.example/' }),
      wayOf({ href }, { shiftKey: true }),
      wayOf({ href }, { altKey: true }),
      wayOf({ href }, { metaKey: true }),
    ];
  });
  expect(left).toEqual(left.map(() => false));
  expect(await page.evaluate(() => history.state.page)).toBe('/kinderen');
});

test('a link inside the page moves the focus, without a "#" in the address or a row in the history', async ({
  page,
}) => {
  for (const path of ['/kinderen', '/privacy']) {
    await page.goto(path);
    const rows = await page.evaluate(() => history.length);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await expect(page).toHaveURL(path);
    expect(await page.evaluate(() => history.length)).toBe(rows);
  }
});

test('each page that is shown is counted once, by its own path', async ({ page }) => {
  const counted: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname !== '/api/event') return;
    const { u, r } = request.postDataJSON();
    counted.push(`${new URL(u).pathname} ${r === null ? 'arrived' : 'went on'}`);
  });
  await page.goto('/kinderen?gclid=abc');
  await follow(page, '/kinderen/pesten');
  await follow(page, '/kinderen/contact');
  await page.goBack();
  await expectSwapped(page, '/kinderen/pesten');
  await page.reload();
  await expectShown(page, '/kinderen/pesten');
  await expect
    .poll(() => counted)
    .toEqual(['/kinderen arrived', '/kinderen/pesten went on', '/kinderen/pesten went on', '/kinderen/pesten went on']);
});

test('a page that is cited has its own address and title; Back restores the page of the visit', async ({ page }) => {
  await page.goto('/kinderen');
  await follow(page, '/kinderen/pesten');
  await linkTo(page, '/privacy').click();
  await expectShown(page, '/privacy');
  await expect(page).toHaveURL('/privacy');
  await expect(page).toHaveTitle('Privacy – 1712');
  await expect(page.locator('html')).not.toHaveAttribute('data-trail');
  await page.goBack();
  await expectShown(page, '/kinderen/pesten');
  await expect(page).toHaveURL('/kinderen');
  await expect(page).toHaveTitle(NEUTRAL.nl);
  await page.goForward();
  await expectShown(page, '/privacy');
  await linkTo(page, '/').click();
  await expect(page).toHaveURL('/');
  expect(await page.evaluate(() => history.state)).toMatchObject({ page: '/', depth: 3 });
});

test('the address to share is that of the page, not of the first one', async ({ page, site }) => {
  await page.goto('/volwassenen');
  await follow(page, '/volwassenen/partner-op-leeftijd');
  await page.getByText('Deel of bewaar', { exact: true }).click();
  const share = page.getByRole('complementary', { name: 'Deel of bewaar' });
  await expect(share.getByText(`${site.url}/volwassenen/partner-op-leeftijd`, { exact: true })).toBeVisible();
  await expect(share).toContainText('klembord');
});

test.describe('when the page cannot be swapped in, it is loaded in the place of this one', () => {
  const expectLoaded = async (page: Page, rows: number) => {
    await expect(page).toHaveURL('/kinderen/pesten');
    await expectShown(page, '/kinderen/pesten');
    expect(await isSameDocument(page)).toBe(false);
    expect(await page.evaluate(() => history.length)).toBe(rows);
    expect(await page.evaluate(() => history.state.depth)).toBe(1);
    await page.goBack();
    await expectShown(page, '/kinderen');
  };

  /** Stands one click away from the page that is asked for. */
  const begin = async (page: Page) => {
    await page.goto('/kinderen');
    await follow(page, '/kinderen/ruzie-thuis');
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: '/kinderen/pesten', textContent: 'verder' });
      document.querySelector('main')?.append(link);
    });
    await markDocument(page);
    return page.evaluate(() => history.length);
  };

  test('after a failure', async ({ page, watch }) => {
    watch.allow(/ERR_FAILED/);
    const rows = await begin(page);
    let asked = 0;
    await page.route('**/kinderen/pesten', (route) => {
      asked += 1;
      return asked === 1 ? route.abort() : route.continue();
    });
    await page.getByText('verder', { exact: true }).click();
    await expectLoaded(page, rows);
  });

  test('after four seconds without an answer', async ({ page, site }) => {
    test.slow();
    const rows = await begin(page);
    const loaded = page.waitForRequest((request) => request.isNavigationRequest());
    // The server is there, and says nothing.
    process.kill(site.pid, 'SIGSTOP');
    try {
      const waits = await noteWaits(page);
      await page.getByText('verder', { exact: true }).click();
      await loaded;
      expect(waits).toContain(4000);
    } finally {
      process.kill(site.pid, 'SIGCONT');
    }
    await expectLoaded(page, rows);
  });

  for (const [what, change] of [
    ['of another build', (html: string) => html.replace(/data-trail="[^"]*"/, 'data-trail="another"')],
    ['that is no page', () => '{}'],
  ] as const) {
    test(`for an answer ${what}`, async ({ page }) => {
      const rows = await begin(page);
      let asked = 0;
      await page.route('**/kinderen/pesten', async (route) => {
        asked += 1;
        if (asked > 1) return route.continue();
        const answer = await route.fetch();
        const body = change(await answer.text());
        const contentType = body === '{}' ? 'application/json' : 'text/html; charset=utf-8';
        await route.fulfill({ body, contentType });
      });
      await page.getByText('verder', { exact: true }).click();
      await expectLoaded(page, rows);
    });
  }
});
