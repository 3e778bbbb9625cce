/**
 * Without script, every way to be answered that a form offers ends in a mail that says so to the team. The Dutch forms of each
 * section are walked from the home in journeys.spec.ts and answer.spec.ts; here are the others, and that no way was forgotten.
 */
import type { Page } from '@playwright/test';
import { AUDIENCES, formPaths, SECTIONS } from './addresses';
import { expect, test } from './fixtures';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled !== false, 'with script: journeys.spec.ts, form-island.spec.ts');

const WAYS = ['email', 'phone', 'here', 'none'] as const;
type Way = (typeof WAYS)[number];

/** What the team reads about how it may answer. */
const RULES: Record<Way, RegExp> = {
  email: /mailto:mijn\.naam@voorbeeld\.example/,
  phone: /BEL TERUG: \+32 470 12 34 56\n/,
  here: /^Antwoordsleutel: \S+$/m,
  none: /NIET bellen, NIET schrijven/,
};

const formIn = (section: string) => formPaths.find((path) => path.startsWith(`${section}/`)) ?? section;

/** Each audience is walked by another way in each language. */
const OTHERS = (['fr', 'de', 'en'] as const).flatMap((language, turn) =>
  AUDIENCES.map((audience, index): [string, Way] => [
    formIn(SECTIONS[language][audience]),
    WAYS[(index + turn) % WAYS.length] ?? 'none',
  ]),
);
const WALKS: [string, Way][] = [...WAYS.map((way): [string, Way] => ['/contact', way]), ...OTHERS];

const field = (page: Page, name: string) => page.locator(`main form [name="${name}"]`);
const choose = (page: Page, name: string, value: string) =>
  page.locator(`main form [name="${name}"][value="${value}"]`).check();

/** Fills in what is asked of somebody who chose this way. */
async function fillIn(page: Page, way: Way): Promise<void> {
  if (way === 'email') await field(page, 'email').fill('mijn.naam@voorbeeld.example');
  if (way === 'phone') {
    // A child is first asked whose telephone it is and who may answer it.
    if ((await field(page, 'phoneAnsweredBy').count()) > 0) {
      await choose(page, 'phoneOwner', 'mine');
      await choose(page, 'phoneAnsweredBy', 'me');
    }
    await field(page, 'phone').fill('0470 12 34 56');
  }
  if (way === 'here') {
    const words = await page.locator('.five-words li').allTextContents();
    for (const asked of await field(page, 'wordBack').all())
      await asked.fill(words[Number((await asked.getAttribute('id'))?.slice(5)) - 1] ?? '');
  }
}

for (const path of formPaths) {
  test(`${path}: offers these ways to be answered and no other`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    const offered = [...html.matchAll(/<input[^>]*name="replyBy"[^>]*>/g)].map(
      ([tag]) => /value="(\w+)"/.exec(tag)?.[1],
    );
    expect(offered).toEqual(WAYS);
  });
}

for (const [path, way] of WALKS) {
  test(`${path}: answer by ${way}`, async ({ page, mailbox }) => {
    await page.goto(path);
    await field(page, 'message').fill(`Zonder script, ${path}, ${way}`);
    await choose(page, 'replyBy', way);
    await fillIn(page, way);
    await page.locator('main form button.primary').click();
    const confirmed = page.locator('main[data-confirmation]');
    await expect(confirmed).toBeVisible();
    const reference = (await confirmed.getAttribute('data-confirmation')) ?? '';
    await expect(confirmed.getByText(reference, { exact: true })).toBeVisible();
    const { text = '' } = (await mailbox.mailWith(reference)).parsed;
    expect(text).toMatch(RULES[way]);
    expect(WAYS.filter((other) => RULES[other].test(text))).toEqual([way]);
  });
}
