/** The frame where another site's program puts it into a `sandbox`: what /insluiten says of each token is so. */
import type { Page } from '@playwright/test';
import { expect, test } from './partner-site';

const STALE = 'Zo was het toen je deze pagina opende.';

/** What the page for other sites tells to allow. */
async function allowed(page: Page): Promise<string> {
  await page.goto('/insluiten');
  const [, tokens = ''] = /sandbox="([^"]+)"/.exec(await page.locator('main').innerText()) ?? [];
  return tokens;
}

const without = (tokens: string, missing: string) => tokens.split(' ').filter((token) => token !== missing);

/** Frames as they are, or with `sandbox` and these tokens, each known by the query of its address. */
function frames(site: string, sandboxes: Record<string, string[] | null>): string {
  return Object.entries(sandboxes)
    .map(([name, tokens]) => {
      const sandbox = tokens === null ? '' : ` sandbox="${tokens.join(' ')}"`;
      return `<iframe id="${name}" src="${site}/insluiten/paneel?${name}"${sandbox} width="340" height="700"></iframe>`;
    })
    .join('');
}

const writeUs = (page: Page, name: string) =>
  page.frameLocator(`#${name}`).getByRole('link', { name: /^Schrijf naar 1712/ });

test('with the tokens that we name, links open our site as it is, form and all', async ({
  page,
  partner,
  context,
  site,
}) => {
  const tokens = (await allowed(page)).split(' ');
  await page.goto(partner.publish(frames(site.url, { allowed: tokens })));
  const opening = context.waitForEvent('page');
  await writeUs(page, 'allowed').click();
  const opened = await opening;
  await expect(opened).toHaveURL(`${site.url}/volwassenen/contact`);
  expect(await opened.evaluate(() => window.origin)).toBe(site.url);
});

test('without the one to escape, our site opens within the sandbox', async ({
  page,
  partner,
  context,
  site,
  watch,
}) => {
  watch.allow(/sandbox/i);
  const tokens = without(await allowed(page), 'allow-popups-to-escape-sandbox');
  await page.goto(partner.publish(frames(site.url, { shut: tokens })));
  const opening = context.waitForEvent('page');
  await writeUs(page, 'shut').click();
  const opened = await opening;
  await opened.waitForLoadState();
  expect(await opened.evaluate(() => window.origin)).toBe('null');
});

test('without the one for links, nothing opens, and the frame says what to type', async ({
  page,
  partner,
  site,
  watch,
}) => {
  watch.allow(/sandbox/i);
  const tokens = without(await allowed(page), 'allow-popups');
  await page.goto(partner.publish(frames(site.url, { dead: tokens })));
  const refused = page.waitForEvent('console', (message) => message.text().includes("'allow-popups' permission"));
  await writeUs(page, 'dead').click();
  await refused;
  const { host } = new URL(site.url);
  await expect(page.frameLocator('#dead').getByText(`Opent er niets? Typ dan ${host} in.`)).toBeVisible();
});

test('a frame that cannot come anew says that it is not of now; one that can never does', async ({
  page,
  partner,
  site,
  watch,
}) => {
  watch.allow(/sandbox/i);
  const tokens = await allowed(page);
  const asked: Record<string, number> = {};
  // A minute is a second here.
  await page.route('**/insluiten/paneel?*', async (route) => {
    const name = new URL(route.request().url()).search.slice(1);
    asked[name] = (asked[name] ?? 0) + 1;
    const answer = await route.fetch();
    const body = (await answer.text()).replace('http-equiv="refresh" content="60"', 'http-equiv="refresh" content="1"');
    await route.fulfill({ response: answer, body });
  });
  const sandboxes = { free: null, allowed: tokens.split(' '), still: without(tokens, 'allow-scripts'), empty: [] };
  await page.goto(partner.publish(frames(site.url, sandboxes)));
  await expect.poll(() => Math.min(asked.free ?? 0, asked.allowed ?? 0)).toBeGreaterThan(2);
  expect([asked.still, asked.empty]).toEqual([1, 1]);
  for (const name of ['still', 'empty']) {
    const stale = page.frameLocator(`#${name}`).getByText(STALE);
    await expect(stale).toBeHidden();
    await stale.evaluate((element) => {
      for (const animation of element.getAnimations()) animation.currentTime = 90_001;
    });
    await expect(stale).toBeVisible();
  }
  // The frames that come anew do so to the end: what is on its way then is not waited for.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('the minute after which it says so is longer than the one after which it comes anew', async ({ page, site }) => {
  const html = await (await fetch(`${site.url}/insluiten/paneel`)).text();
  expect(html).toMatch(/<meta http-equiv="refresh" content="60"\s*\/?>/i);
  await page.goto('/insluiten/paneel');
  const delay = await page.getByText(STALE).evaluate((element) => getComputedStyle(element).animationDelay);
  expect(delay).toBe('90s');
});
