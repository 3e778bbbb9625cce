/** What a visit in which an answer was read leaves in its tab, and who else may ask for one. Only with script. */
import type { Page } from '@playwright/test';
import { AnswerBox, type Written, writeAndGetAnswer } from './answer-box';
import { ContactForm, islandAlive } from './contact-form';
import { test as base, expect } from './fixtures';
import { neutralPages } from './neutral-pages';
import { expectShown, expectSwapped, follow } from './trail';

const ANSWER = 'Onvindbaarantwoord, voor jou';

const test = base.extend<{ written: Written }>({
  written: async ({ browser, site, mailbox }, use) => {
    const page = await browser.newPage({ baseURL: site.url });
    await page.goto('/kinderen/contact');
    await islandAlive(page);
    const message = 'Iemand schreef, en las later';
    const written = await writeAndGetAnswer(page, { siteUrl: site.url, mailbox, message, answer: ANSWER });
    await page.close();
    await use(written);
  },
});

/** Comes to the page as a visitor does who was told its address: in a visit. */
async function readWithin(page: Page, words: string[]): Promise<AnswerBox> {
  await page.goto('/kinderen');
  await follow(page, '/kinderen/pesten');
  await page.goto('/kinderen/antwoord');
  const box = new AnswerBox(page);
  await box.read(words.join(' '), 'answered');
  return box;
}

/** Everything that the tab's history tells a page. */
function historyOf(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([location.href, history.state, document.title, name, document.referrer]));
}

test('words, answer and letter are in no address, no entry and no title, and make no entry of their own', async ({
  page,
  written,
}) => {
  await page.goto('/kinderen/antwoord');
  const box = new AnswerBox(page);
  const entries = await page.evaluate(() => history.length);
  await box.read(written.words.join(' '), 'answered');
  await expect(box.answers.getByRole('heading')).toBeFocused();
  await box.writeBack('Een geheime brief');
  await expect(box.said).toBeFocused();
  await box.wipeButton.click();
  await expect(box.answers).toHaveCount(0);
  await expect(box.words).toHaveValue('');
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await expect(page).toHaveURL('/kinderen/antwoord');
  const told = await historyOf(page);
  // One of them may be a word that an address has.
  for (const secret of [written.words.join(' '), written.words.join('+'), 'Onvindbaarantwoord', 'geheime'])
    expect(told).not.toContain(secret);
  const { top: _place, ...entry } = await page.evaluate(() => history.state);
  expect(entry).toEqual({ page: '/kinderen/antwoord', depth: 0 });
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
});

test('Back, Forward and a reload show the question, and nothing of the answer', async ({ page, written }) => {
  const box = await readWithin(page, written.words);
  await page.goBack();
  await expectShown(page, '/kinderen/pesten');
  await expect(page.getByText('Onvindbaarantwoord')).toHaveCount(0);
  await page.goForward();
  await expectShown(page, '/kinderen/antwoord');
  await expect(box.answers).toHaveCount(0);
  await expect(box.words).toHaveValue('');
  await box.read(written.words.join(' '), 'answered');
  await page.reload();
  await expectShown(page, '/kinderen/antwoord');
  await expect(box.answers).toHaveCount(0);
  await expect(box.words).toHaveValue('');
});

test('Back from the page after the confirmation shows a form with other words', async ({ page, mailbox }) => {
  await page.goto('/kinderen');
  await follow(page, '/kinderen/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  await form.fill({ message: 'Terug na de woorden', reply: 'here' });
  const words = await form.givenWords();
  await mailbox.mailWith(await form.send());
  await follow(page, '/kinderen/antwoord');
  await expect(page).toHaveURL('/kinderen');
  await page.goBack();
  await page.goBack();
  await expectSwapped(page, '/kinderen/contact');
  await islandAlive(page);
  expect(await form.givenWords()).not.toEqual(words);
  await expect(form.message).toHaveValue('');
});

test('the exit from an answer: nothing of it is left, and Back leads past it', async ({ page, watch, written }) => {
  const { gate } = await neutralPages(page, watch);
  gate.open();
  const box = await readWithin(page, written.words);
  await box.message.fill('Er komt iemand binnen');
  await page.locator('[data-stays] a[data-exit]').last().click({ noWaitAfter: true });
  await expect(page.getByRole('heading', { name: 'Brood' })).toBeVisible();
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.getByText('Onvindbaarantwoord')).toHaveCount(0);
  await expect(page.getByText('Er komt iemand')).toHaveCount(0);
  await page.goForward({ waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'Brood' })).toBeVisible();
});

test('on leaving, answers and words go, for a browser that keeps the page in memory', async ({ page, written }) => {
  const box = await readWithin(page, written.words);
  await box.message.fill('Half af');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect(box.answers).toHaveCount(0);
  await expect(box.message).toHaveValue('');
  expect(await page.locator('body').innerText()).not.toContain('Onvindbaarantwoord');
});

test('another site can neither read nor wipe: refused, with the words still there for the visitor', async ({
  page,
  site,
  watch,
  written,
}) => {
  const elsewhere = 'http://elders.example';
  watch.allow(/^http:\/\/elders\.example\//, /status of 403/);
  const inputs = Object.entries({ words: written.words.join(' '), action: 'wipe' }).map(
    ([name, value]) => `<input name="${name}" value="${value}">`,
  );
  const body = `<form method="post" action="${site.url}/kinderen/antwoord">${inputs.join('')}<button>Ga</button></form>`;
  await page.route(`${elsewhere}/`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(elsewhere);
  const [answer] = await Promise.all([
    page.waitForResponse(`${site.url}/kinderen/antwoord`),
    page.getByRole('button', { name: 'Ga' }).click(),
  ]);
  expect(answer.status()).toBe(403);
  const box = new AnswerBox(page);
  await expect(box.alert).toBeFocused();
  await expect(box.words).toHaveValue(written.words.join(' '));
  await box.readButton.click();
  await box.shows('answered');
  await expect(box.answers).toContainText(ANSWER);
});

test("nor can it answer in the team's place", async ({ site, written }) => {
  const answer = await fetch(`${site.url}/beheer/antwoord`, {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'cross-site' },
    body: new URLSearchParams({ key: written.key, action: 'send', answer: 'Van een andere site' }),
  });
  expect(answer.status).toBe(403);
});
