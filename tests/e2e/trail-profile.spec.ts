/** What a visit leaves on the disk of a real Chromium profile. The figures are in docs/decisions/0010. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { type Elsewhere, startElsewhere } from '../support/elsewhere';
import { filesWith, rowsOf } from '../support/profile';
import { type Site, startSite } from '../support/site';
import { answerByKey } from '../support/team-desk';
import { AnswerBox, writeAndKeepWords } from './answer-box';
import { ContactForm, islandAlive } from './contact-form';
import { test as base, expect } from './fixtures';
import { expectShown, follow, NEUTRAL } from './trail';

/** Must be found nowhere afterwards: what was typed, and words of the pages that were read. */
const TYPED = { message: 'Onuitwisbaarwoord', name: 'Vlinderkind' };
const READ = ['Ik word gepest', 'Ruzie thuis', 'Iemand raakt mij aan'];
const WALK = ['/kinderen/pesten', '/kinderen/ruzie-thuis', '/kinderen/aanraken', '/kinderen/wie-luistert'];
const FORM = '/kinderen/contact';
/** Addresses that were asked for but never opened: the pages, and what they ask by themselves. */
const OTHERS = [...WALK, FORM, '/api/', '/assets/'];

interface Fixtures {
  elsewhere: Elsewhere;
  /** Opens the browser on the profile of this test, as often as one likes. */
  openProfile(...switches: string[]): Promise<BrowserContext>;
  profile: string;
}

const test = base.extend<Fixtures & { ownSite: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs here
  elsewhere: async ({}, use) => {
    const elsewhere = await startElsewhere();
    await use(elsewhere);
    elsewhere.stop();
  },
  ownSite: async ({ elsewhere, mailbox }, use) => {
    const site = await startSite({ smtpUrl: mailbox.url, environment: { EXIT_URLS: `${elsewhere.url}/brood` } });
    await use(site);
    await site.remove();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs here
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), '1712-profile-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
  openProfile: async ({ playwright, profile, launchOptions }, use) => {
    await use((...switches) =>
      playwright.chromium.launchPersistentContext(profile, {
        ...launchOptions,
        args: [...(launchOptions.args ?? []), ...switches],
        viewport: { width: 360, height: 560 },
      }),
    );
  },
});

/** Five pages, the form, a message. Gives the reference. */
async function visit(page: Page, site: Site, elsewhere: Elsewhere): Promise<string> {
  await page.goto(`${elsewhere.url}/tevoren`);
  await page.goto(`${site.url}/kinderen`);
  for (const path of WALK) {
    await follow(page, path);
    await page.goBack();
    await expectShown(page, '/kinderen');
  }
  await follow(page, FORM);
  await islandAlive(page);
  const reference = await new ContactForm(page).send({ ...TYPED, reply: 'none' });
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  return reference;
}

/** Everything of the site in the databases of a closed profile. */
async function databasesOf(profile: string, site: Site) {
  const file = (name: string) => join(profile, 'Default', name);
  const host = new URL(site.url).host;
  const like = `like '%${host}%'`;
  const rows = (name: string, query: string) => rowsOf(file(name), query);
  return {
    history: await rows('History', `select url, title, visit_count from urls where url ${like}`),
    searches: await rows('History', 'select term from keyword_search_terms'),
    downloads: await rows('History', 'select target_path from downloads'),
    icons: await rows('Favicons', `select page_url from icon_mapping where page_url ${like}`),
    cookies: await rows('Cookies', "select host_key from cookies where host_key like '%localhost%'"),
  };
}

/** What a closed profile holds after a visit, however it ended. `titles`: what the one address may be called. */
async function expectOneAddress(profile: string, site: Site, reference: string, titles: string[]) {
  const { history, ...others } = await databasesOf(profile, site);
  expect(history).toMatchObject([{ url: `${site.url}/kinderen` }]);
  expect(titles).toContain(history[0]?.title);
  expect(others).toEqual({ searches: [], downloads: [], icons: [], cookies: [] });
  expect(
    await filesWith(
      profile,
      OTHERS.map((path) => new URL(path, site.url).host + path),
    ),
  ).toEqual({});
  expect(await filesWith(profile, [reference, ...Object.values(TYPED), ...READ])).toEqual({});
  // The entries of a tab name their pages; only the files for opening tabs again hold those, and nothing shows them.
  const naming = Object.keys(await filesWith(profile, [...WALK, FORM]));
  expect(naming.filter((file) => !file.startsWith('Default/Sessions/'))).toEqual([]);
}

async function leave(page: Page, elsewhere: Elsewhere) {
  await page.locator('a[data-exit]').last().click({ noWaitAfter: true });
  await expect(page).toHaveURL(`${elsewhere.url}/brood`);
  await expect(page.getByRole('heading', { name: 'Brood' })).toBeVisible();
}

test('after the exit', async ({ openProfile, profile, ownSite, elsewhere }) => {
  test.slow();
  const context = await openProfile();
  const page = context.pages()[0] ?? (await context.newPage());
  const reference = await visit(page, ownSite, elsewhere);
  await leave(page, elsewhere);
  await context.close();
  await expectOneAddress(profile, ownSite, reference, [NEUTRAL.nl, 'Brood']);
});

test('when the tab is closed without the exit', async ({ openProfile, profile, ownSite, elsewhere }) => {
  test.slow();
  const context = await openProfile();
  // A second tab keeps the browser open.
  await context.newPage();
  const page = context.pages()[0] ?? (await context.newPage());
  const reference = await visit(page, ownSite, elsewhere);
  await page.close();
  await context.close();
  await expectOneAddress(profile, ownSite, reference, [NEUTRAL.nl]);
});

test('when the browser opens its tabs again: the page is restored, and the exit still leaves nothing', async ({
  openProfile,
  profile,
  ownSite,
  elsewhere,
}) => {
  test.slow();
  const first = await openProfile();
  const reference = await visit(first.pages()[0] ?? (await first.newPage()), ownSite, elsewhere);
  await first.close();
  await expectOneAddress(profile, ownSite, reference, [NEUTRAL.nl]);

  const again = await openProfile('--restore-last-session');
  const restored = () => again.pages().find((page) => page.url().startsWith(ownSite.url));
  await expect.poll(restored).toBeTruthy();
  const page = restored() ?? (await again.newPage());
  await expectShown(page, FORM);
  await expect(new ContactForm(page).message).toHaveValue('');
  await leave(page, elsewhere);
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL(`${elsewhere.url}/tevoren`);
  await page.goForward({ waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'Brood' })).toBeVisible();
  await again.close();
  await expectOneAddress(profile, ownSite, reference, [NEUTRAL.nl, 'Brood']);
});

test('a visit that begins at the home, which has a title of its own, leaves the neutral one', async ({
  openProfile,
  profile,
  ownSite,
}) => {
  const context = await openProfile();
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(ownSite.url);
  await follow(page, '/kinderen');
  await follow(page, '/kinderen/pesten');
  await context.close();
  const { history } = await databasesOf(profile, ownSite);
  expect(history).toMatchObject([{ url: `${ownSite.url}/`, title: NEUTRAL.nl }]);
});

test('after an answer was read, answered and wiped: no word of it, nor of the five', async ({
  openProfile,
  profile,
  ownSite,
  mailbox,
  elsewhere,
}) => {
  test.slow();
  const context = await openProfile();
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${elsewhere.url}/tevoren`);
  await page.goto(`${ownSite.url}/kinderen`);
  await follow(page, FORM);
  await islandAlive(page);
  const { words, key } = await writeAndKeepWords(page, mailbox, TYPED.message);
  await answerByKey(ownSite.url, key, 'Onvindbaarantwoord');
  await follow(page, '/kinderen/antwoord');
  const box = new AnswerBox(page);
  await box.read(words.join(' '), 'answered');
  await expect(box.answers).toContainText('Onvindbaarantwoord');
  await box.writeBack('Onvindbarebrief');
  await expect(box.said).toBeFocused();
  await mailbox.mailWith('Onvindbarebrief');
  await leave(page, elsewhere);
  await context.close();
  const { history } = await databasesOf(profile, ownSite);
  expect(history).toMatchObject([{ url: `${ownSite.url}/kinderen` }]);
  // One of the five may be a word of the browser's own; all of them in the order in which they were typed are not.
  const typed = [words.join(' '), words.join('+'), words.join('%20'), key];
  expect(await filesWith(profile, [...typed, TYPED.message, 'Onvindbaarantwoord', 'Onvindbarebrief'])).toEqual({});
});
