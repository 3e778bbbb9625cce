/** Nothing stays behind and nothing goes elsewhere: what the browser holds after a visit, and what was counted. */
import type { Page } from '@playwright/test';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';

const VISITED = ['/', '/kinderen', '/kinderen/pesten', '/hulplijnen', '/privacy'];

/** Walks over five pages, opens the form, writes and sends. */
async function visit(page: Page): Promise<string> {
  for (const path of VISITED) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  await page.goto('/kinderen/contact');
  await islandAlive(page);
  const reference = await new ContactForm(page).send({ message: 'Spoorloos', reply: 'none' });
  await page.waitForLoadState('networkidle');
  return reference;
}

/** Everything a page can leave in the browser, as the page itself can see it. */
function keptInBrowser(page: Page) {
  return page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    name: window.name,
  }));
}

test('after a visit of five pages and a message the browser holds nothing', async ({ page, context, site }) => {
  const withCookie: string[] = [];
  context.on('response', async (response) => {
    if (await response.headerValue('set-cookie')) withCookie.push(response.url());
  });
  const reference = await visit(page);
  expect(await keptInBrowser(page)).toEqual({
    cookies: '',
    local: [],
    session: [],
    databases: [],
    caches: [],
    workers: [],
    name: '',
  });
  expect(await context.cookies()).toEqual([]);
  expect(withCookie).toEqual([]);
  const session = await context.newCDPSession(page);
  expect(await session.send('Storage.getUsageAndQuota', { origin: site.url })).toMatchObject({ usage: 0 });
  const { entries } = await session.send('Page.getNavigationHistory');
  expect(entries.map(({ url }) => url).join('\n')).not.toContain(reference);
});

test('each page is counted once, by its path alone; the form and the confirmation are not', async ({ page }) => {
  const events: unknown[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/event') events.push(request.postDataJSON());
  });
  await visit(page);
  const pages = events.map((event) => new URL((event as { u: string }).u).pathname);
  expect(pages).toEqual(VISITED);
});

for (const [signal, value] of [
  ['globalPrivacyControl', true],
  ['doNotTrack', '1'],
] as const) {
  test(`a browser that asks not to be followed (${signal}) sends no event`, async ({ page }) => {
    await page.addInitScript(
      ([name, given]) => Object.defineProperty(Navigator.prototype, name, { get: () => given }),
      [signal, value] as const,
    );
    const events: string[] = [];
    page.on('request', (request) => events.push(new URL(request.url()).pathname));
    await visit(page);
    expect(events).toContain('/privacy');
    expect(events).not.toContain('/api/event');
  });
}

test('the address of an advertisement changes neither the bytes nor the page', async ({ page, site }) => {
  const tail = '?gclid=abc&fbclid=def&utm_source=krant&utm_medium=post&utm_campaign=x';
  const bytes = async (path: string) => Buffer.from(await (await fetch(site.url + path)).arrayBuffer());
  // A page is rendered anew now and then, with another exit; two answers of one render must be the same.
  await expect(async () => {
    expect((await bytes(`/kinderen${tail}`)).equals(await bytes('/kinderen'))).toBe(true);
  }).toPass();
  const counted = page.waitForRequest('**/api/event');
  await page.goto(`/kinderen${tail}`);
  expect((await counted).postData()).not.toMatch(/gclid|fbclid|utm_|krant/);
  for (const link of await page.locator('a[href^="/"]').all())
    expect(await link.getAttribute('href')).not.toContain('?');
});

test('the log says nothing of what was written, nor who wrote it', async ({ page, site, mailbox }) => {
  await page.goto('/volwassenen/contact');
  const typed = {
    message: 'Onuitwisbaarwoord',
    reply: 'email',
    email: 'loguil@voorbeeld.example',
    name: 'Loguil',
  } as const;
  const reference = await new ContactForm(page).send(typed);
  await mailbox.mailWith(reference);
  await expect.poll(() => site.output).toContain('"route":"/:section/contact","status":200');
  expect(site.output).not.toMatch(/Onuitwisbaarwoord|loguil|HeadlessChrome|Mozilla|::1|"127\.0\.0\.1"/i);
});
