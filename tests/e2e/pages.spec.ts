/** What every page owes, in one visit to each: what it sends, asks for and holds, and that everyone can read and use it. */
import type { Page, Response } from '@playwright/test';
import { addresses } from '~/addresses/addresses';
import { accessFaults, wordFaults } from './access/every-look';
import {
  audienceOf,
  chosenPaths,
  formPaths,
  indexedPaths,
  languageOf,
  missingPaths,
  pathsInEveryLook,
  searchPaths,
  visitedPaths,
} from './addresses';
import { htmlFaults, recordRequests } from './checks';
import { islandAlive } from './contact-form';
import { exits } from './content-files';
import { expect, test } from './fixtures';
import { FIRST_SCREEN, panelBottoms } from './reachable';

const ICON = '/assets/icon.svg';

/** Pages that are visited one after the other in one tab: a new one for each costs a third of a visit. */
const IN_ONE_TAB = 8;

/** Opens a page and waits for all that it does by itself. */
async function open(page: Page, path: string): Promise<Response> {
  const counted = indexedPaths.includes(path) ? page.waitForResponse('**/api/event') : undefined;
  const answer = await page.goto(path);
  if (!answer) throw new Error(`${path}: no answer`);
  await counted;
  if (formPaths.includes(path)) await islandAlive(page);
  return answer;
}

/** What a page asks for: itself, then the count; a language on one page what it can wait for before; a form its script, and nothing is counted. Icons: icons.spec.ts. */
function requestsOf(path: string): string[] {
  if (missingPaths.includes(path) || searchPaths.includes(path)) return [`GET ${path}`];
  if (addresses.get(path)?.kind === 'one-page') return [`GET ${path}`, 'GET /assets/*.js', 'POST /api/event'];
  if (indexedPaths.includes(path)) return [`GET ${path}`, 'POST /api/event'];
  return [`GET ${path}`, 'GET /assets/*.js'];
}

/** A form has an icon that is a file: with one in the page itself, Back would show what was typed, or chosen. */
function iconOf(path: string): string {
  if (chosenPaths.includes(path)) return ICON;
  return missingPaths.includes(path) || indexedPaths.includes(path) ? 'data:,' : ICON;
}

async function expectExit(page: Page, path: string) {
  const exit = page.locator('a[data-exit]').last();
  await expect.soft(exit, path).toBeInViewport({ ratio: 1 });
  await expect.soft(exit, path).toHaveAttribute('rel', /(?=.*\bnoreferrer\b)(?=.*\bnofollow\b)/);
  expect
    .soft(exits.languages[languageOf(path)] ?? exits[audienceOf(path)], `${path}: content/exits.yaml`)
    .toContain(await exit.getAttribute('href'));
}

/** 1712 can be called from every page that is no form; where it is closed, the page says when it opens. */
async function expectOwnLine(page: Page, path: string) {
  if (await page.locator('.talk').count()) return;
  if (await page.locator('a[href="tel:1712"]').filter({ visible: true }).count()) return;
  // In another language it is one of the lines that are closed, and not in the headline.
  const opens = page.getByText(/1712 zelf opent |1712.*9/).filter({ visible: true });
  await expect.soft(opens.first(), path).toBeVisible();
}

async function visit(page: Page, path: string, requests: string[]) {
  requests.length = 0;
  const answer = await open(page, path);
  expect.soft(answer.status(), path).toBe(missingPaths.includes(path) ? 404 : 200);
  await expect.soft(page.locator('html'), path).toHaveAttribute('lang', languageOf(path));
  await expect.soft(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
  await expectOwnLine(page, path);
  await expectExit(page, path);
  for (const [way, bottom] of Object.entries(await panelBottoms(page))) {
    expect
      .soft(bottom, `${path}: the panel's way to ${way} ends on the first screen`)
      .toBeLessThanOrEqual(FIRST_SCREEN);
  }
  expect.soft(await htmlFaults(await answer.text()), `${path}: html-validate`).toEqual([]);
  await expect.soft(page.locator('link[rel="icon"]'), path).toHaveAttribute('href', iconOf(path));
  const asked = requests
    .filter((request) => request !== `GET ${ICON}`)
    .map((request) => request.replace(/[0-9a-f]{12}\.js$/, '*.js'));
  expect.soft(asked.toSorted(), `${path}: what it asks for`).toEqual(requestsOf(path).toSorted());
  const faultsOf = pathsInEveryLook.has(path) ? accessFaults : wordFaults;
  expect.soft(await faultsOf(page), `${path}: for everyone`).toEqual([]);
}

/** Only where a page is missing may the browser say that it is. */
const KINDS = [
  { paths: visitedPaths.filter((path) => !missingPaths.includes(path)), said: [] },
  { paths: visitedPaths.filter((path) => missingPaths.includes(path)), said: [/status of 404/] },
];

for (const { paths, said } of KINDS) {
  for (let first = 0; first < paths.length; first += IN_ONE_TAB) {
    const inOneTab = paths.slice(first, first + IN_ONE_TAB);
    test(`${inOneTab[0]} to ${inOneTab.at(-1)}`, async ({ page, watch }) => {
      watch.allow(...said);
      const requests = await recordRequests(page);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      for (const path of inOneTab) await test.step(path, () => visit(page, path, requests));
    });
  }
}
