/** Links that people pass on: what a message shows of them, and what does not travel along. */
import { ask } from '../support/http-client';
import { indexedPaths, LANGUAGES, SECTIONS } from './addresses';
import { expect, test } from './fixtures';

const THEMES = /geweld|misbruik|mishandel|pijn|seks|pest|violence|abuse/i;
/** What advertisements and newsletters add. */
const ADVERTISED = 'utm_source=krant&utm_medium=e-mail&gclid=Cj0&fbclid=IwAR0&msclkid=1&utm_id=7';

function tagsOf(html: string): Record<string, string> {
  const tags = [...html.matchAll(/<meta property="og:(\w+)"(?: name="image")? content="([^"]*)"/g)];
  return Object.fromEntries(tags.map(([, name = '', content = '']) => [name, content]));
}

test('every page that may be found has a card; in the sections it says nothing about what is read', async ({
  site,
}) => {
  const inSection = (path: string) =>
    Object.values(SECTIONS).some((sections) =>
      Object.values(sections).some((section) => path === section || path.startsWith(`${section}/`)),
    );
  const neutral = new Set<string>();
  for (const path of indexedPaths) {
    const { type, title, description, url, image } = tagsOf((await ask(site.port, path)).body.toString());
    expect.soft([type, url, image], path).toEqual(['website', `${site.url}${path}`, `${site.url}/assets/kaart.png`]);
    expect.soft(title && description, path).toBeTruthy();
    if (inSection(path)) neutral.add(`${title} ${description}`);
  }
  // One for each language.
  expect(neutral.size).toBe(LANGUAGES.length);
  expect([...neutral].join()).not.toMatch(THEMES);
});

test('the card and the pictures for the press are there, the PNG in the size that is asked for', async ({ site }) => {
  const card = await ask(site.port, '/assets/kaart.png');
  expect(card.headers['content-type']).toBe('image/png');
  expect([card.body.readUInt32BE(16), card.body.readUInt32BE(20)]).toEqual([1200, 630]);
  for (const [path, type] of [
    ['/assets/venster.svg', 'image/svg+xml'],
    ['/assets/venster.png', 'image/png'],
    ['/assets/deur.svg', 'image/svg+xml'],
  ] as const) {
    const { status, headers } = await ask(site.port, path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  }
});

for (const path of ['/', '/kinderen/pesten', '/hulplijnen', '/privacy']) {
  test(`what an advertisement adds to ${path} changes no byte, and leaves the address`, async ({ page, site }) => {
    const [plain, advertised] = [await ask(site.port, path), await ask(site.port, `${path}?${ADVERTISED}`)];
    expect(advertised.body.equals(plain.body)).toBe(true);
    const counted = page.waitForResponse('**/api/event');
    await page.goto(`${path}?${ADVERTISED}#inhoud`);
    await counted;
    expect(page.url()).toBe(`${site.url}${path}#inhoud`);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('what a page itself reads stays in its address', async ({ page, site }) => {
  const counted = page.waitForResponse('**/api/event');
  await page.goto('/hulplijnen?gclid=1&leeftijd=kind&utm_source=x&nu=1&fbclid=2');
  await counted;
  expect(page.url()).toBe(`${site.url}/hulplijnen?leeftijd=kind&nu=1`);
});

test('an address that looks like another host breaks nothing', async ({ page, site, watch }) => {
  watch.allow(/status of 404/);
  await page.goto(`${site.url}//elders.example/x?gclid=1`);
  await expect(page.locator('a[data-exit]').last()).toBeVisible();
});

test('without a known contact there is no security.txt', async ({ site }) => {
  expect((await ask(site.port, '/.well-known/security.txt')).status).toBe(404);
});
