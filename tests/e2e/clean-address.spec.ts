/** Nothing of a query stays in the address, whatever its name, but what the page itself reads. And who is counted when. */
import { expect, test } from './fixtures';

const FOLLOWERS = 'gbraid=1&wbraid=2&gad_source=3&srsltid=4&naam=an@voorbeeld.example&_x%5B%5D=%26';

for (const [asked, kept] of [
  [`/kinderen?${FOLLOWERS}`, '/kinderen'],
  [`/kinderen?${FOLLOWERS}#gclid=7`, '/kinderen'],
  [`/kinderen/contact?${FOLLOWERS}`, '/kinderen/contact'],
  [`/privacy?${FOLLOWERS}`, '/privacy'],
  ['/kinderen?', '/kinderen'],
  ['/kinderen?leeftijd=kind', '/kinderen'],
  [`/hulplijnen?${FOLLOWERS}&leeftijd=kind`, '/hulplijnen?leeftijd=kind'],
  ['/hulplijnen?nu=1&thema=an@voorbeeld.example&leeftijd=kind', '/hulplijnen?leeftijd=kind&nu=1'],
  [`/hulplijnen?leeftijd=kind&${FOLLOWERS}#gevonden`, '/hulplijnen?leeftijd=kind#gevonden'],
] as const)
  test(`${asked} becomes ${kept}`, async ({ page, site }) => {
    await page.goto(asked);
    await expect(page).toHaveURL(kept);
    expect(page.url()).toBe(`${site.url}${kept}`);
    expect(await page.evaluate(() => history.state.page)).toBe(kept.replace(/#.*/, ''));
  });

test('a page that was made ahead or in the background is counted when it is looked at, once', async ({ page }) => {
  const counted: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/event')) counted.push(new URL(request.postDataJSON().u).pathname);
  });
  await page.addInitScript(() => {
    let hidden = true;
    Object.defineProperty(document, 'hidden', { get: () => hidden });
    Object.assign(window, {
      look(isSeen: boolean) {
        hidden = !isSeen;
        document.dispatchEvent(new Event('visibilitychange'));
      },
    });
  });
  await page.goto('/kinderen');
  await page.waitForFunction(() => history.state?.page === '/kinderen');
  await page.evaluate(() => fetch('/healthz'));
  expect(counted).toEqual([]);
  const look = (isSeen: boolean) => page.evaluate((seen) => Object(window).look(seen), isSeen);
  for (const seen of [true, false, true]) await look(seen);
  await expect.poll(() => counted).toEqual(['/kinderen']);
});
