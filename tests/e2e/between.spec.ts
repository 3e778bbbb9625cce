/** What a filter, a hotel's network or a bad line says in the site's place is never taken for the site. */
import type { Page } from '@playwright/test';
import { type Between, startBetween } from '../support/between';
import { ANSWERS, brokenOff, filterSays } from './between-meddlers';
import { ContactForm, islandAlive } from './contact-form';
import { test as base, expect } from './fixtures';
import { expectShown, expectSwapped, follow, isSameDocument, linkTo, markDocument } from './trail';

const test = base.extend<{ between: Between }>({
  between: async ({ site, watch }, use) => {
    const between = await startBetween(site.port);
    // Its answers are what the test is about: refusals, broken ones.
    watch.allow(new RegExp(`^${between.url}/`), /Failed to load resource|integrity|Fetch API cannot load/);
    await use(between);
    between.stop();
  },
  baseURL: ({ between }, use) => use(between.url),
});

const EVERYTHING = /^/;
const notSent = (page: Page) => page.getByRole('alert').filter({ hasText: 'ging niet door' });

test('the contact form keeps what was typed, says so, and goes when the line is good again', async ({
  page,
  between,
  mailbox,
}) => {
  test.slow();
  await page.goto('/jongeren/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  const said = page.getByRole('status').filter({ hasText: 'geen verbinding' });
  await form.fill({ message: 'Achter de filter', reply: 'email', email: 'uil@voorbeeld.example' });
  for (const [what, meddler] of Object.entries(ANSWERS)) {
    await test.step(what, async () => {
      between.meddle(EVERYTHING, meddler);
      await form.sendButton.click();
      await expect(said).toBeVisible({ timeout: 15_000 });
      await expect(form.message).toHaveValue('Achter de filter');
      await expect(form.email).toHaveValue('uil@voorbeeld.example');
      between.meddle(EVERYTHING, null);
    });
  }
  const mail = await mailbox.mailWith(await form.send());
  expect(mail.parsed.text).toContain('Achter de filter');
  expect(mailbox.mailsWith('Achter de filter')).toHaveLength(1);
});

const FORMS = [
  { path: '/volwassenen/contact', field: 'textarea', button: 'Stuur' },
  { path: '/volwassenen/zoeken', field: 'input[type=search]', button: 'Zoek' },
  { path: '/hulplijnen', field: '', button: 'Toon de lijnen' },
  { path: '/jongeren/bezet', field: '', button: 'Ik belde' },
  { path: '/campagnemateriaal/bestellen', field: '[name="organisation"]', button: 'Bestel' },
  { path: '/beheer', field: '', button: 'Telefoon: Weer vrij' },
];

for (const { path, field, button } of FORMS)
  test(`${path} keeps what was typed and says so`, async ({ page, between }) => {
    test.slow();
    between.meddle(/\/assets\//, (response) => response.destroy());
    await page.goto(path);
    const address = page.url();
    if (field) await page.locator(field).fill('Een woord');
    for (const [what, meddler] of Object.entries(ANSWERS))
      await test.step(what, async () => {
        between.meddle(EVERYTHING, meddler);
        await page.getByRole('button', { name: new RegExp(`^${button}`) }).click();
        await expect(notSent(page)).toBeInViewport({ timeout: 15_000 });
        if (field) await expect(page.locator(field)).toHaveValue('Een woord');
        expect(page.url()).toBe(address);
        await notSent(page).evaluate((line) => line.remove());
      });
  });

test('an answer of another build is shown, and the next link begins a new document', async ({ page, between }) => {
  await page.goto('/volwassenen/zoeken');
  await markDocument(page);
  between.meddle(/^POST/, async (response, fromSite) => {
    const { status, headers, body } = await fromSite();
    const { 'content-length': _, ...rest } = headers;
    const text = body.toString('utf8').replace(/data-trail="\w+"/, 'data-trail="nieuwer"');
    response.writeHead(status, rest).end(text.replace('</style>', '.nieuw{color:red}</style>'));
  });
  await page.getByRole('searchbox').fill('stalking');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('.results h2').first()).toBeFocused();
  between.meddle(EVERYTHING, async (response, fromSite) => {
    const { status, headers, body } = await fromSite();
    const { 'content-length': _, ...rest } = headers;
    response.writeHead(status, rest).end(body.toString('utf8').replace(/data-trail="\w+"/, 'data-trail="nieuwer"'));
  });
  await linkTo(page, '/volwassenen/stalking').click();
  await expectShown(page, '/volwassenen/stalking');
  expect(await isSameDocument(page)).toBe(false);
});

test('a link leads where the browser would have gone: to the page of the hotel’s network', async ({
  page,
  between,
}) => {
  await page.goto('/kinderen');
  between.meddle(EVERYTHING, filterSays(200));
  await linkTo(page, '/kinderen/pesten').click();
  await expect(page.getByRole('heading', { name: 'Geblokkeerd' })).toBeVisible();
  await expect(page.locator('html')).toHaveClass('filter');
});

test('half a page is not put in the place of the open one', async ({ page, between }) => {
  await page.goto('/kinderen');
  await markDocument(page);
  let broken = 0;
  between.meddle(/^GET \/kinderen\/pesten/, async (response, fromSite) => {
    broken += 1;
    if (broken === 1) return brokenOff(response, fromSite);
    const { status, headers, body } = await fromSite();
    return response.writeHead(status, headers).end(body);
  });
  await linkTo(page, '/kinderen/pesten').click();
  await expectShown(page, '/kinderen/pesten');
  expect(await isSameDocument(page)).toBe(false);
});

test('the panel stays, and says that it only knows the hours', async ({ page, between }) => {
  await page.clock.install();
  await page.goto('/volwassenen');
  const lines = page.locator('section.panel .line');
  const count = await lines.count();
  between.meddle(EVERYTHING, filterSays(200));
  await expect
    .poll(async () => {
      await page.clock.fastForward(60_000);
      return page.locator('.unsure').count();
    })
    .toBe(1);
  await expect(lines).toHaveCount(count);
});

test('the island’s script is only taken when it is that script, whole', async ({ page, between, mailbox }) => {
  test.slow();
  for (const answer of [filterSays(200), ANSWERS['our answer, cut in the middle of its length']]) {
    between.meddle(/\/assets\//, answer ?? null);
    const failed = page.waitForEvent('console', (message) => /integrity|Failed to load/.test(message.text()));
    await page.goto('/kinderen/contact');
    await failed;
    await mailbox.mailWith(await new ContactForm(page).send({ message: 'Zonder eiland', reply: 'none' }));
  }
});

test('a page that crawls in is waited for: asked once, and swapped in', async ({ page, between }) => {
  test.slow();
  await page.goto('/volwassenen');
  await markDocument(page);
  between.meddle(/^GET \/volwassenen\/contact/, async (response, fromSite) => {
    const { status, headers, body } = await fromSite();
    response.writeHead(status, headers);
    // In all longer than anybody waits for a single byte.
    const PIECES = 10;
    for (let piece = 0; piece < PIECES; piece += 1) {
      response.write(body.subarray((body.length * piece) / PIECES, (body.length * (piece + 1)) / PIECES));
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
    response.end();
  });
  await linkTo(page, '/volwassenen/contact').click();
  await expect(page.locator('textarea')).toBeVisible({ timeout: 20_000 });
  await expectSwapped(page, '/volwassenen/contact');
  expect(await isSameDocument(page)).toBe(true);
  await expect(page).toHaveURL('/volwassenen');
  expect(between.asked.filter((line) => line === 'GET /volwassenen/contact')).toHaveLength(1);
});

test('who goes on to another page while a message is under way has still sent it', async ({
  page,
  between,
  mailbox,
}) => {
  await page.goto('/volwassenen');
  await follow(page, '/volwassenen/contact');
  await islandAlive(page);
  let taken: (() => void) | undefined;
  between.meddle(/^POST .*contact/, async (response, fromSite) => {
    await new Promise<void>((resolve) => {
      taken = resolve;
    });
    const { status, headers, body } = await fromSite();
    response.writeHead(status, headers).end(body);
  });
  const form = new ContactForm(page);
  await form.fill({ message: 'Onderweg verder gegaan', reply: 'none' });
  await form.sendButton.click();
  await expect.poll(() => taken !== undefined).toBe(true);
  await follow(page, '/veilig-surfen');
  taken?.();
  await mailbox.mailWith('Onderweg verder gegaan');
  await expectShown(page, '/veilig-surfen');
});
