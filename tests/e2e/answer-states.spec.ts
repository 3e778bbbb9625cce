/** Readable and usable by everyone, and valid HTML, where an answer is asked for, read, written back to and wiped. Only with script. */
import type { Page } from '@playwright/test';
import { answerByKey } from '../support/team-desk';
import { accessFaults, stateFaults } from './access/every-look';
import { choose, enter, tabTo } from './access/keyboard';
import { lookOn } from './access/looks';
import { AUDIENCES, SECTIONS } from './addresses';
import { AnswerBox, writeAndKeepWords } from './answer-box';
import { htmlFaults } from './checks';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const ANSWER = `Dag,\n\nWe lazen je bericht.\n\n${'Eenwoordzonderspaties'.repeat(8)}`;

/** What the page shows, as one document of its own. */
async function htmlOf(page: Page, path: string, fields: Record<string, string>): Promise<string> {
  const { origin } = new URL(page.url());
  return (await fetch(origin + path, { method: 'POST', body: new URLSearchParams(fields) })).text();
}

for (const audience of AUDIENCES) {
  const section = SECTIONS.nl[audience];

  test(`${section}: writing, with the five words`, async ({ page }) => {
    await page.goto(`${section}/contact`);
    await islandAlive(page);
    const form = new ContactForm(page);
    await form.fill({ message: 'Een bericht', reply: 'here' });
    expect.soft(await stateFaults(page), 'chosen').toEqual([]);
    await form.wordBack.first().fill('verkeerd');
    await form.sendButton.click();
    await expect(form.summary).toBeFocused();
    expect.soft(await stateFaults(page), 'a wrong word').toEqual([]);
    await form.send({ reply: 'here' });
    expect.soft(await stateFaults(page), 'the confirmation').toEqual([]);
  });

  test(`${section}: reading, in every state of the page`, async ({ page, site, mailbox, watch }) => {
    watch.allow(/status of 400/);
    await page.goto(`${section}/contact`);
    await islandAlive(page);
    const { words, key } = await writeAndKeepWords(page, mailbox, `Voor elke toestand, ${audience}`);
    const path = `${section}/antwoord`;
    const typed = words.join(' ');
    const faultsIn = async (what: string, ask = stateFaults) => {
      await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      expect.soft(await ask(page), what).toEqual([]);
    };
    const isValid = async (what: string, fields: Record<string, string>) =>
      expect.soft(await htmlFaults(await htmlOf(page, path, { words: typed, ...fields })), what).toEqual([]);

    await page.goto(path);
    const box = new AnswerBox(page);
    await faultsIn('asked for words', accessFaults);
    await box.readButton.click();
    await expect(box.words).toBeFocused();
    await faultsIn('no words');
    await box.read(typed, 'waiting');
    await faultsIn('waiting');
    await isValid('waiting', { action: 'read' });
    await answerByKey(site.url, key, ANSWER);
    await page.goto(path);
    await box.read(typed, 'answered');
    await faultsIn('answered', audience === 'children' ? accessFaults : stateFaults);
    await isValid('answered', { action: 'read' });
    await box.sendButton.click();
    await expect(box.message).toBeFocused();
    await faultsIn('no letter');
    await isValid('no letter', { action: 'write', message: '' });
    await box.writeBack('Dank je');
    await expect(box.said).toBeFocused();
    await faultsIn('written back');
    await isValid('written back', { action: 'write', message: 'Nog eens' });
    await box.wipeButton.click();
    await expect(box.answers).toHaveCount(0);
    await faultsIn('wiped');
    await box.words.fill(typed);
    await box.readButton.click();
    await expect(box.said).toContainText('We vinden niets');
    await faultsIn('nothing');
    await isValid('nothing', { action: 'read' });
  });
}

test("the team's page, in every state", async ({ page, mailbox, watch }) => {
  watch.allow(/status of 400/);
  await page.goto('/volwassenen/contact');
  await islandAlive(page);
  const { key } = await writeAndKeepWords(page, mailbox, 'Voor de pagina van het team');
  const button = (name: string) => page.getByRole('button', { name });
  const isValid = async (what: string, fields: Record<string, string>) =>
    expect.soft(await htmlFaults(await htmlOf(page, '/beheer/antwoord', fields)), what).toEqual([]);
  await page.goto('/beheer/antwoord');
  await islandAlive(page);
  expect.soft(await accessFaults(page), 'asked for the key').toEqual([]);
  await button('Verstuur').click();
  await expect(page.getByRole('alert')).toBeFocused();
  expect.soft(await stateFaults(page), 'no key').toEqual([]);
  await page.getByLabel('Antwoordsleutel').fill(key);
  await button('Zo ziet de ander het').click();
  await expect(page.locator('.known')).toBeFocused();
  expect.soft(await stateFaults(page), 'looked at').toEqual([]);
  await isValid('looked at', { key, action: 'look' });
  await page.getByLabel('Je antwoord').fill(ANSWER);
  await button('Zo ziet de ander het').click();
  await expect(page.getByRole('heading', { name: 'Zo ziet de ander het' })).toBeFocused();
  await expect(page.locator('article p')).toHaveCSS('white-space-collapse', 'preserve-breaks');
  expect.soft(await accessFaults(page), 'as the other sees it').toEqual([]);
  await isValid('as the other sees it', { key, action: 'look', answer: ANSWER });
  await button('Verstuur').click();
  await expect(page.getByRole('status').filter({ hasText: 'Verstuurd' })).toBeFocused();
  expect.soft(await stateFaults(page), 'sent').toEqual([]);
  await isValid('closed', { key, action: 'close' });
});

test('by keys alone: write, keep the words, read, and wipe', async ({ page, site, mailbox }) => {
  await lookOn(page, 'narrow');
  await page.goto('/kinderen/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  await tabTo(page, form.message);
  await page.keyboard.type('Zonder muis, met vijf woorden');
  await choose(page, 'replyBy', 'here');
  const words = await form.givenWords();
  for (const [index, word] of (await form.askedWords()).entries()) {
    await tabTo(page, form.wordBack.nth(index));
    await page.keyboard.type(word);
  }
  await enter(page, form.sendButton);
  const { parsed } = await mailbox.mailWith(await form.reference());
  await answerByKey(site.url, /^Antwoordsleutel: (\S+)$/m.exec(parsed.text ?? '')?.[1] ?? '', ANSWER);
  await enter(page, page.getByRole('link', { name: 'Hier lees je het antwoord' }));
  const box = new AnswerBox(page);
  await tabTo(page, box.words);
  await page.keyboard.type(words.join(' '));
  await page.keyboard.press('Enter');
  await box.shows('answered');
  await expect(box.answers.getByRole('heading')).toBeFocused();
  await enter(page, box.wipeButton);
  await expect(box.said).toHaveText('Alles is hier weg.');
  await expect(box.said).toBeFocused();
});
