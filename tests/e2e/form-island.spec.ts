/** What the form's script adds, and that it never costs a visitor a word. Only with script. */
import type { Page } from '@playwright/test';
import { createGate } from '../support/gate';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';

/** Holds the island's script back until the gate is opened. */
async function holdIsland(page: Page) {
  const gate = createGate();
  await page.route('**/assets/*.js', async (route) => {
    await gate.passed;
    await route.continue();
  });
  return gate;
}

test('what was typed before the script came is kept, and so is what is typed after it', async ({ page, mailbox }) => {
  const gate = await holdIsland(page);
  await page.goto('/volwassenen/contact');
  const form = new ContactForm(page);
  await form.fill({ message: 'Getypt voor het script', reply: 'email', name: 'Merel', team: 'Brussel' });
  gate.open();
  await islandAlive(page);
  await expect(form.message).toHaveValue('Getypt voor het script');
  await expect(form.way('email')).toBeChecked();
  await expect(form.name).toHaveValue('Merel');
  await expect(form.team).toHaveValue('brussel');
  const mail = await mailbox.mailWith(await form.send({ email: 'merel@voorbeeld.example' }));
  expect(mail.to).toEqual(['brussel@1712.example']);
  expect(mail.parsed.text).toContain('Getypt voor het script');
  expect(mail.parsed.text).toContain('Naam: │ Merel');
});

test('the form sends before the script has come', async ({ page, mailbox }) => {
  const gate = await holdIsland(page);
  await page.goto('/kinderen/contact');
  const reference = await new ContactForm(page).send({ message: 'Zonder te wachten', reply: 'none' });
  await mailbox.mailWith(reference);
  gate.open();
});

test('the form sends when the script never comes', async ({ page, mailbox, watch }) => {
  watch.allow(/net::ERR_FAILED/);
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/kinderen/contact');
  const reference = await new ContactForm(page).send({ message: 'Script kwam niet', reply: 'none' });
  await mailbox.mailWith(reference);
});

test('an error is found without asking the server, and its links leave no "#" in the address', async ({ page }) => {
  await page.goto('/volwassenen/contact');
  await islandAlive(page);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.method()));
  const form = new ContactForm(page);
  await form.sendButton.click();
  await expect(form.summary).toBeFocused();
  const rows = await page.evaluate(() => history.length);
  await form.summary.getByRole('link').first().click();
  await expect(form.message).toBeFocused();
  await expect(form.message).toBeInViewport();
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.evaluate(() => history.length)).toBe(rows);
  expect(sent).toEqual([]);
});

test('without a connection the text stays, that is said, and it goes when there is one again', async ({
  page,
  context,
  watch,
  site,
  mailbox,
}) => {
  watch.allow(/net::ERR_INTERNET_DISCONNECTED/);
  await page.goto('/jongeren/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  await form.fill({ message: 'In de tunnel geschreven', reply: 'phone', phone: '0470 12 34 56' });
  await context.setOffline(true);
  await form.sendButton.click();
  const said = page.getByRole('status').filter({ hasText: 'geen verbinding' });
  await expect(said).toBeInViewport();
  await expect(form.message).toHaveValue('In de tunnel geschreven');
  await expect(form.phone).toHaveValue('0470 12 34 56');
  expect(page.url()).toBe(`${site.url}/jongeren/contact`);
  await context.setOffline(false);
  await mailbox.mailWith(await form.send());
  expect(mailbox.mailsWith('In de tunnel geschreven')).toHaveLength(1);
});

test('while it is being sent the button says so, and a second press sends nothing', async ({ page, mailbox }) => {
  const gate = createGate();
  const posts: string[] = [];
  await page.route('**/contact', async (route) => {
    if (route.request().method() === 'POST') {
      posts.push(route.request().url());
      await gate.passed;
    }
    await route.continue();
  });
  await page.goto('/volwassenen/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  await form.fill({ message: 'Eén keer is genoeg', reply: 'none' });
  await form.sendButton.click();
  const waiting = page.getByRole('button', { name: 'Even geduld' });
  // The button is marked as not available, which is why Playwright must be told to press it all the same.
  await waiting.click({ force: true });
  await waiting.press('Enter');
  gate.open();
  await mailbox.mailWith(await form.reference());
  expect(posts).toHaveLength(1);
});

test('a refused form that came back as an answer works like a fresh one', async ({ page, watch, mailbox }) => {
  // The server knows better than the script: here the script was told that all is well.
  watch.allow(/status of 400/);
  const asked = createGate();
  await page.route('**/contact', async (route) => {
    const request = route.request();
    if (request.method() !== 'POST' || !request.postData()?.includes('eerst+fout')) return route.continue();
    asked.open();
    await route.continue({ postData: (request.postData() ?? '').replace('replyBy=none', 'replyBy=') });
  });
  await page.goto('/volwassenen/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  await form.fill({ message: 'eerst fout', reply: 'none', name: 'Spreeuw' });
  await form.sendButton.click();
  await asked.passed;
  await expect(form.summary).toBeFocused();
  await expect(form.message).toHaveValue('eerst fout');
  await expect(form.name).toHaveValue('Spreeuw');
  await islandAlive(page);
  const mail = await mailbox.mailWith(await form.send({ message: 'daarna goed', reply: 'none' }));
  expect(mail.parsed.text).toContain('Naam: │ Spreeuw');
});

test('on leaving every field is emptied, for a browser that keeps the page in memory', async ({ page }) => {
  await page.goto('/volwassenen/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  await form.fill({
    message: 'Weg ermee',
    reply: 'email',
    email: 'weg@voorbeeld.example',
    name: 'Mus',
    team: 'Limburg',
  });
  await page.getByRole('radio', { name: 'Ik maak het zelf mee' }).check();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect(form.message).toHaveValue('');
  await expect(form.name).toHaveValue('');
  await expect(form.team).toHaveValue('unknown');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await form.way('email').check();
  await expect(form.email).toHaveValue('');
});
