/** What keys do in a form, and texts that are too long: nothing leaves half, nothing is cut off. With script and without. */
import type { Page } from '@playwright/test';
import { AUDIENCES, SECTIONS } from './addresses';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';

/** Every POST that leaves the page. */
function postsOf(page: Page): string[] {
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && !request.url().endsWith('/api/event')) posts.push(request.postData() ?? '');
  });
  return posts;
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const { name, id } = activeElement as HTMLInputElement;
    return name || id || activeElement?.textContent;
  });

for (const audience of AUDIENCES) {
  test(`${SECTIONS.nl[audience]}: Enter in a field of one line sends nothing`, async ({
    page,
    mailbox,
    javaScriptEnabled,
  }) => {
    const posts = postsOf(page);
    await page.goto(`${SECTIONS.nl[audience]}/contact`);
    if (javaScriptEnabled) await islandAlive(page);
    const form = new ContactForm(page);
    await form.fill({ message: 'Met Enter', reply: 'email', email: 'enter@voorbeeld.example', name: 'Ekster' });
    for (const [name, next] of [
      ['email', 'mailboxShared'],
      ['name', 'province'],
    ] as const) {
      await page.locator(`form [name="${name}"]`).press('Enter');
      expect(await focused(page)).toBe(javaScriptEnabled ? next : name);
    }
    expect(posts).toEqual([]);
    await form.sendButton.focus();
    await page.keyboard.press('Enter');
    await mailbox.mailWith(await form.reference());
    expect(posts).toHaveLength(1);
  });

  test(`${SECTIONS.nl[audience]}: Enter on a radio button is no "Stuur"`, async ({
    page,
    mailbox,
    watch,
    javaScriptEnabled,
  }) => {
    watch.allow(/status of 400/);
    await page.goto(`${SECTIONS.nl[audience]}/contact`);
    if (javaScriptEnabled) await islandAlive(page);
    const form = new ContactForm(page);
    await form.fill({ message: `Enter bij ${audience}`, reply: 'none', name: 'Ekster' });
    await form.way('email').focus();
    await page.keyboard.press('Enter');
    if (javaScriptEnabled) await expect(form.way('email')).toBeChecked();
    else await expect(page.getByRole('alert')).toContainText('Je tekst staat hieronder nog. Druk opnieuw op Stuur.');
    await expect(form.message).toHaveValue(`Enter bij ${audience}`);
    await expect(form.name).toHaveValue('Ekster');
    expect(mailbox.mailsWith(`Enter bij ${audience}`)).toHaveLength(0);
    await mailbox.mailWith(await form.send({ reply: 'none' }));
  });
}

test('Enter walks through the order and the switch, and sends neither', async ({ page, watch, javaScriptEnabled }) => {
  watch.allow(/status of 40[01]/);
  const posts = postsOf(page);
  for (const [path, first, second] of [
    ['/campagnemateriaal/bestellen', 'organisation', 'name'],
    ['/beheer', 'token', 'press'],
  ] as const) {
    await page.goto(path);
    if (javaScriptEnabled) await islandAlive(page);
    await page.locator(`form [name="${first}"]`).press('Enter');
    expect(await focused(page)).toBe(javaScriptEnabled ? second : first);
  }
  expect(posts).toEqual([]);
});

for (const [what, text, tooMany] of [
  ['5,537 characters', 'Mijn verhaal. '.repeat(400).slice(0, 5537), 537],
  ['20,000 pictures', '😶'.repeat(20_000), 35_000],
] as const) {
  test(`${what} are all kept, counted and refused with the reason`, async ({
    page,
    mailbox,
    watch,
    javaScriptEnabled,
  }) => {
    watch.allow(/status of 400/);
    await page.goto('/volwassenen/contact');
    if (javaScriptEnabled) await islandAlive(page);
    const form = new ContactForm(page);
    await form.fill({ reply: 'none' });
    await form.message.focus();
    // As the clipboard does it: what a field does not take is cut off.
    await page.keyboard.insertText(text);
    const count = page.locator('.count');
    if (javaScriptEnabled) await expect(count).toHaveText(`Dit is ${tooMany} te veel. Er is plaats voor 5.000 tekens.`);
    await form.sendButton.click();
    await expect(form.summary).toBeFocused();
    await expect(form.summary.getByRole('link')).toHaveText([
      /^Je bericht is te lang\. Er is plaats voor 5\.000 tekens/,
    ]);
    await expect(count).toHaveText(`Dit is ${tooMany} te veel. Er is plaats voor 5.000 tekens.`);
    await expect(form.message).toHaveValue(text);
    await mailbox.mailWith(await form.send({ message: `Korter ${tooMany}` }));
  });
}

test('no field cuts off what is pasted', async ({ page, watch, javaScriptEnabled }) => {
  watch.allow(/status of 400/);
  await page.goto('/volwassenen/contact');
  if (javaScriptEnabled) await islandAlive(page);
  const form = new ContactForm(page);
  await form.fill({ message: 'Te lange antwoorden', reply: 'phone', phone: '0470 12 34 56' });
  for (const name of ['codeWord', 'name']) await form.unfold(`[name="${name}"]`);
  const long = 'lang '.repeat(60).trim();
  for (const name of ['codeWord', 'earlierReference', 'name']) {
    await page.locator(`[name="${name}"]`).focus();
    await page.keyboard.insertText(long);
  }
  await form.sendButton.click();
  await expect(form.summary).toBeFocused();
  await expect(form.summary.getByRole('link')).toHaveText([
    'Dit is te lang. Er is plaats voor 60 tekens.',
    'Dit is te lang. Er is plaats voor 60 tekens.',
    'Dit is te lang. Er is plaats voor 100 tekens.',
  ]);
  for (const name of ['codeWord', 'earlierReference', 'name'])
    await expect(page.locator(`[name="${name}"]`)).toHaveValue(long);
});
