/** An answer that is read on the site: five words, from the form to the page where everything is wiped. With script and without. */
import type { Page } from '@playwright/test';
import { withoutMarks } from '../support/without-marks';
import { AnswerBox, writeAndGetAnswer, writeAndKeepWords } from './answer-box';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';
import { expectAddress } from './trail';

interface Reader {
  section: string;
  answerPath: string;
  /** What the way is called here. */
  way: string;
  date: RegExp;
  says: { link: string; waiting: string; nothing: string; wiped: string; written: RegExp };
}

const DUTCH = {
  link: 'Hier lees je het antwoord',
  waiting: 'Er is nog geen antwoord.',
  nothing: 'We vinden niets bij deze woorden.',
  wiped: 'Alles is hier weg.',
  written: /^Je bericht is bij ons/,
};
const ENGLISH = {
  link: 'Here you read the answer',
  waiting: 'There is no answer yet.',
  nothing: 'We find nothing with these words.',
  wiped: 'Everything here is gone.',
  written: /^Your message is with us/,
};

const READERS: Reader[] = [
  ...[
    { section: '/kinderen', way: 'Ik kom hier terug' },
    { section: '/jongeren', way: 'Ik lees het antwoord hier' },
    { section: '/volwassenen', way: 'Ik lees het antwoord hier' },
  ].map((reader) => ({
    ...reader,
    answerPath: `${reader.section}/antwoord`,
    date: /vanaf ((?:maan|dins|woens|donder|vrij)dag \d+ \p{L}+)/u,
    says: DUTCH,
  })),
  {
    section: '/en/adults',
    answerPath: '/en/adults/answer',
    way: 'I will read the answer here',
    date: /from ((?:Mon|Tues|Wednes|Thurs|Fri)day,? \d+ \p{L}+)/u,
    says: ENGLISH,
  },
];

/** As somebody types who is in a hurry. */
const mistyped = (word: string) => `${word.slice(0, 1)}${word.slice(2)}`;

/** The day that the page says an answer is promised for. */
async function promisedOn(page: Page, date: RegExp): Promise<string> {
  return date.exec((await page.getByRole('main').innerText()).replace(/\s+/g, ' '))?.[1] ?? 'no day is said';
}

/** The team: by the link of its mail, where the key comes along with script and is typed without. */
async function answerAtDesk(
  page: Page,
  { link, key, answer, script }: { link: string; key: string; answer: string; script: boolean },
): Promise<void> {
  await page.goto(link);
  const field = page.getByLabel('Antwoordsleutel');
  if (script) {
    await islandAlive(page);
    await expect(field).toHaveValue(key);
    expect(new URL(page.url()).hash).toBe('');
  } else {
    await field.fill(key);
  }
  await page.getByLabel('Je antwoord').fill(answer);
  await page.getByRole('button', { name: 'Zo ziet de ander het' }).click();
  await expect(page.locator('article')).toContainText(answer.split('\n')[0] ?? '');
  await expect(page.getByLabel('Je antwoord')).toHaveValue(answer);
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Verstuurd' })).toBeFocused();
  await expect(page.getByLabel('Je antwoord')).toHaveValue('');
}

for (const { section, answerPath, way, date, says } of READERS) {
  test(`${section}: five words, an answer, a letter back, and nothing left`, async ({
    page,
    context,
    mailbox,
    javaScriptEnabled: script = true,
  }) => {
    const [message, letter] = [`Schrijf mij hier. ${section} ${script}`, `Dank je. ${section} ${script}`];
    const answer = `Dag,\n\nWe lazen je bericht. <b>Dit is niet jouw fout.</b> ${section}`;
    await page.goto(section);
    await page.goto(`${section}/contact`);
    if (script) await islandAlive(page);
    const form = new ContactForm(page);
    await expect(page.locator('.five-words')).toBeHidden();
    await form.message.fill(message);
    await page.getByRole('radio', { name: way }).check();
    const words = await form.givenWords();
    expect(words).toHaveLength(5);
    const day = await promisedOn(page, date);
    await form.typeBack(mistyped);
    const reference = await form.send();
    expect(await form.givenWords()).toEqual(words);
    expect(await promisedOn(page, date)).toBe(day);

    const { parsed } = await mailbox.mailWith(reference);
    expect(parsed.subject).toBe(`1712 ${reference} antwoord op de site`);
    expect(withoutMarks(parsed.text)).toContain(message);
    // One or two of them may be words of the mail's own.
    expect(words.filter((word) => new RegExp(`\\b${word}\\b`).test(parsed.text ?? '')).length).toBeLessThan(3);

    await page.getByRole('link', { name: says.link }).click();
    await expectAddress(page, answerPath);
    const box = new AnswerBox(page);
    await box.read(words.join(' '), 'waiting');
    await expect(box.main).toContainText(says.waiting);
    expect(await promisedOn(page, date)).toBe(day);

    const key = /^Antwoordsleutel: (\S+)$/m.exec(parsed.text ?? '')?.[1] ?? '';
    const link = /^http\S+#\S+$/m.exec(parsed.text ?? '')?.[0] ?? '';
    const team = await context.newPage();
    await answerAtDesk(team, { link, key, answer, script });
    await team.close();

    await page.goto(answerPath);
    await box.read(words.toReversed().join(', ').toUpperCase(), 'answered');
    await expect(box.answers).toHaveCount(1);
    expect(await box.answers.locator('p').innerText()).toBe(answer);
    await box.writeBack(letter);
    await expect(box.said).toHaveText(says.written);
    await expect(box.said).toBeFocused();
    await expect(box.message).toHaveValue('');
    const back = (await mailbox.mailWith(letter)).parsed;
    expect(back.subject).toBe(`1712 ${reference} vervolg`);
    expect(back.text).toContain(`Antwoordsleutel: ${key}\n`);

    await box.wipeButton.click();
    await expect(box.said).toHaveText(says.wiped);
    await expect(box.answers).toHaveCount(0);
    await box.read(words.join(' '), 'nothing');
    await expect(box.said).toHaveText(says.nothing);
    await expect(box.answers).toHaveCount(0);
    expect(mailbox.mailsWith(message)).toHaveLength(1);
    expect(mailbox.mailsWith(letter)).toHaveLength(1);
  });
}

const NUMBERS = ['', 'eerste', 'tweede', 'derde', 'vierde', 'vijfde'];

for (const checkedBy of ['the browser', 'the server alone'] as const) {
  test(`a wrong word is named, and all that was typed is kept, when ${checkedBy} finds it`, async ({
    page,
    watch,
    mailbox,
    javaScriptEnabled,
  }) => {
    test.skip(checkedBy === 'the browser' && !javaScriptEnabled, 'only script checks in the browser');
    watch.allow(/status of 400/, /net::ERR_FAILED/);
    if (checkedBy === 'the server alone') await page.route('**/assets/*.js', (route) => route.abort());
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/contact')) posts.push(request.url());
    });
    await page.goto('/kinderen/contact');
    if (checkedBy === 'the browser') await islandAlive(page);
    const form = new ContactForm(page);
    const message = `Een woord is fout. ${checkedBy} ${javaScriptEnabled}`;
    await form.fill({ message, reply: 'here', name: 'Specht' });
    const [words, places, [first = '']] = [await form.givenWords(), await form.wordPlaces(), await form.askedWords()];
    await form.wordBack.nth(1).fill('verkeerd');
    await form.sendButton.click();
    await expect(form.summary).toBeFocused();
    const place = places[1] ?? 0;
    await expect(form.summary.getByRole('link')).toHaveText([
      `Het ${NUMBERS[place]} woord klopt niet. Kijk nog eens naar de woorden.`,
    ]);
    expect(posts).toHaveLength(checkedBy === 'the browser' ? 0 : 1);
    await expect(form.message).toHaveValue(message);
    await expect(form.name).toHaveValue('Specht');
    await expect(form.way('here')).toBeChecked();
    expect(await form.givenWords()).toEqual(words);
    expect(await form.wordPlaces()).toEqual(places);
    await expect(form.wordBack.nth(0)).toHaveValue(first);
    await expect(form.wordBack.nth(1)).toHaveValue('verkeerd');
    await form.summary.getByRole('link').click();
    await expect(form.wordBack.nth(1)).toBeFocused();
    await expect(form.wordBack.nth(1)).toHaveAttribute('aria-invalid', 'true');
    await expect(form.wordBack.nth(1)).toHaveAccessibleDescription(/woord klopt niet/);
    await expect(form.wordBack.nth(0)).not.toHaveAttribute('aria-invalid');

    await form.typeBack();
    await mailbox.mailWith(await form.send());
    expect(mailbox.mailsWith(message)).toHaveLength(1);
  });
}

test('other words: what was typed stays, the words change and are to be typed back anew', async ({
  page,
  mailbox,
  watch,
  javaScriptEnabled,
}) => {
  watch.allow(/status of 400/);
  await page.goto('/volwassenen/contact');
  if (javaScriptEnabled) await islandAlive(page);
  const form = new ContactForm(page);
  const message = `Andere woorden, graag. ${javaScriptEnabled}\n  Tweede regel`;
  await form.fill({ message, reply: 'here', name: 'Mus', team: 'Limburg' });
  const before = await form.givenWords();
  await form.otherWords.click();
  await expect(page.locator('.five-words')).toBeFocused();
  await expect(page.locator('.five-words')).toBeInViewport({ ratio: 1 });
  const after = await form.givenWords();
  expect(after).toHaveLength(5);
  expect(after).not.toEqual(before);
  for (const field of await form.wordBack.all()) await expect(field).toHaveValue('');
  await expect(page.locator('[aria-invalid]')).toHaveCount(0);
  await expect(form.summary).toBeHidden();
  await expect(form.message).toHaveValue(message);
  await expect(form.way('here')).toBeChecked();
  await expect(form.name).toHaveValue('Mus');
  await expect(form.team).toHaveValue('limburg');
  if (javaScriptEnabled) await islandAlive(page);
  await form.typeBack();
  const mail = await mailbox.mailWith(await form.send());
  expect(mail.to).toEqual(['limburg@1712.example']);
  expect(withoutMarks(mail.parsed.text)).toContain(message);
  expect(await form.givenWords()).toEqual(after);
});

test('words that this site did not give are changed for others, with the text kept', async ({
  page,
  watch,
  mailbox,
  javaScriptEnabled,
}) => {
  watch.allow(/status of 400/);
  await page.goto('/jongeren/contact');
  if (javaScriptEnabled) await islandAlive(page);
  const form = new ContactForm(page);
  const message = `Te lang geschreven. ${javaScriptEnabled}`;
  await form.fill({ message, reply: 'here' });
  const before = await form.givenWords();
  await page.locator('[name="wordsSign"]').evaluate((field: HTMLInputElement) => {
    field.value = `0${field.value.slice(1)}`;
  });
  await form.sendButton.click();
  await expect(form.summary).toBeFocused();
  await expect(form.summary.getByRole('link')).toHaveText([/^De woorden zijn te oud of al gebruikt/]);
  expect(await form.givenWords()).not.toEqual(before);
  await expect(form.message).toHaveValue(message);
  for (const field of await form.wordBack.all()) await expect(field).toHaveValue('');
  if (javaScriptEnabled) await islandAlive(page);
  await form.typeBack();
  await mailbox.mailWith(await form.send());
  expect(mailbox.mailsWith(message)).toHaveLength(1);
});

test('words that were left for another way to be answered ask nothing, and open nothing', async ({
  page,
  mailbox,
  javaScriptEnabled,
}) => {
  await page.goto('/volwassenen/contact');
  const form = new ContactForm(page);
  await form.way('here').check();
  const words = await form.givenWords();
  await form.wordBack.first().fill('toch niet');
  const reference = await form.send({ message: `Toch niet hier. ${javaScriptEnabled}`, reply: 'none' });
  expect((await mailbox.mailWith(reference)).parsed.text).not.toContain('beheer/antwoord');
  await expect(page.locator('.five-words')).toHaveCount(0);
  await page.goto('/volwassenen/antwoord');
  await new AnswerBox(page).read(words.join(' '), 'nothing');
});

test('Enter in a word that is typed back sends nothing; in the five words it reads', async ({
  page,
  mailbox,
  javaScriptEnabled,
}) => {
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/contact')) posts.push(request.url());
  });
  await page.goto('/kinderen/contact');
  if (javaScriptEnabled) await islandAlive(page);
  const form = new ContactForm(page);
  await form.fill({ message: `Enter bij de woorden ${javaScriptEnabled}`, reply: 'here' });
  const words = await form.givenWords();
  for (const [index, next] of [
    [0, form.wordBack.nth(1)],
    [1, null],
  ] as const) {
    await form.wordBack.nth(index).press('Enter');
    if (javaScriptEnabled && next) await expect(next).toBeFocused();
    if (!javaScriptEnabled) await expect(form.wordBack.nth(index)).toBeFocused();
  }
  expect(posts).toEqual([]);
  await mailbox.mailWith(await form.send());
  expect(posts).toHaveLength(1);
  await page.goto('/kinderen/antwoord');
  const box = new AnswerBox(page);
  await box.words.fill(words.join(' '));
  await box.words.press('Enter');
  await box.shows('waiting');
});

test('without words, and without a letter, it is asked again', async ({ page, watch, mailbox, site }) => {
  watch.allow(/status of 400/);
  await page.goto('/jongeren/contact');
  const written = await writeAndGetAnswer(page, {
    siteUrl: site.url,
    mailbox,
    message: 'Straks schrijf ik niets terug',
    answer: 'Een antwoord',
  });
  await page.goto('/jongeren/antwoord');
  const box = new AnswerBox(page);
  await box.readButton.click();
  await expect(box.words).toHaveAccessibleDescription(/Typ eerst je vijf woorden/);
  await expect(box.words).toBeFocused();
  await box.read(written.words.join('. '), 'answered');
  await box.sendButton.click();
  await expect(box.message).toHaveAccessibleDescription(/Schrijf eerst/);
  await expect(box.message).toBeFocused();
  await expect(box.answers).toHaveCount(1);
});

test('a conversation that the team has closed is still read, and says so', async ({ page, mailbox, context }) => {
  await page.goto('/jongeren/contact');
  const { words, key } = await writeAndKeepWords(page, mailbox, 'Dit gesprek gaat toe');
  const team = await context.newPage();
  await team.goto('/beheer/antwoord');
  await team.getByLabel('Antwoordsleutel').fill(key.toLowerCase());
  await team.getByRole('button', { name: 'Zo ziet de ander het' }).click();
  await team.getByRole('button', { name: 'Sluit dit gesprek' }).click();
  await expect(team.getByRole('status').filter({ hasText: 'afgesloten' })).toBeFocused();
  await team.close();
  await page.goto('/jongeren/antwoord');
  const box = new AnswerBox(page);
  await box.read(words.join(' '), 'waiting');
  await expect(box.main).toContainText('Dit gesprek is afgesloten.');
  await expect(box.message).toHaveCount(0);
});
