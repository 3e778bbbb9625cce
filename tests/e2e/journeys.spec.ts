/** The main job: from the home to a message in the right team's mailbox. With script and without. */
import type { Page } from '@playwright/test';
import type { ReceivedMail } from '../support/smtp';
import { withoutMarks } from '../support/without-marks';
import { AUDIENCES, type Audience, SECTIONS } from './addresses';
import { ContactForm, type Typed } from './contact-form';
import { teamOf } from './content-files';
import { expect, test } from './fixtures';
import { expectAddress } from './trail';

const DOORS: Record<'nl' | 'en', Record<Audience, string>> = {
  nl: { children: 'Onder 13', teens: '13-18', adults: 'Volwassen' },
  en: { children: 'Under 13', teens: '13-18', adults: 'Adults' },
};

interface Answer {
  typed: Typed;
  /** What the team reads about how it may answer. */
  rule: RegExp;
}

const ANSWERS: Record<'email' | 'phone' | 'none', Answer> = {
  email: {
    typed: { reply: 'email', email: 'mijn.naam@voorbeeld.example' },
    rule: /mailto:mijn\.naam@voorbeeld\.example/,
  },
  phone: {
    typed: { reply: 'phone', phone: '0470 12 34 56' },
    rule: /BEL TERUG: \+32 470 12 34 56\n(.+\n)+GEEN voicemail/,
  },
  none: { typed: { reply: 'none' }, rule: /NIET bellen, NIET schrijven/ },
};

/** Which team each way is tried with; "unknown" is what the form begins with. */
const TEAMS = { email: 'antwerpen', phone: 'unknown', none: 'west-vlaanderen' } as const;

async function walkToForm(page: Page, language: 'nl' | 'en', audience: Audience): Promise<ContactForm> {
  await page.goto(language === 'nl' ? '/' : '/en');
  await page.locator('.doors').getByRole('link', { name: DOORS[language][audience], exact: true }).click();
  await expectAddress(page, SECTIONS[language][audience]);
  if (language === 'nl') {
    await page.locator('.cards').getByRole('link').first().click();
    await expectAddress(page, `${SECTIONS.nl[audience]}/[a-z-]+`);
  }
  const panel = page.getByRole('region', { name: /^(Nu contact|Contact now)$/ });
  await panel.getByRole('link', { name: /^(Schrijf naar|Write to) 1712/ }).click();
  await expectAddress(page, `${SECTIONS[language][audience]}/contact`);
  return new ContactForm(page);
}

function headersOf({ raw }: ReceivedMail): string {
  return raw.subarray(0, raw.indexOf('\r\n\r\n')).toString('utf8');
}

function expectToBeFor(mail: ReceivedMail, mailbox: string, reference: string) {
  expect(mail.to).toEqual([mailbox]);
  expect(mail.parsed.to).toMatchObject({ value: [{ address: mailbox }] });
  expect(mail.parsed.replyTo?.value).toMatchObject([{ address: mailbox }]);
  expect(mail.parsed.subject).toMatch(new RegExp(`^1712 ${reference}( terugbellen)?$`));
  expect(mail.parsed.text).toContain(reference);
}

for (const audience of AUDIENCES) {
  for (const [way, { typed, rule }] of Object.entries(ANSWERS) as [keyof typeof ANSWERS, Answer][]) {
    test(`${SECTIONS.nl[audience]}: from the home to the team's mailbox, answer by ${way}`, async ({
      page,
      mailbox,
      javaScriptEnabled,
    }) => {
      const form = await walkToForm(page, 'nl', audience);
      const address = page.url();
      const team = teamOf(TEAMS[way]);
      const reference = await form.send({
        ...typed,
        message: `Ik wil iets vertellen (${way}).\nMet 😢 erbij.`,
        name: 'Vlinder',
        ...(TEAMS[way] !== 'unknown' && { team: team.name.nl }),
      });
      if (javaScriptEnabled) await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      expect(page.url()).toBe(address);
      const mail = await mailbox.mailWith(reference);
      expectToBeFor(mail, team.mailbox, reference);
      expect(withoutMarks(mail.parsed.text)).toContain(`Ik wil iets vertellen (${way}).\nMet 😢 erbij.\n`);
      expect(mail.parsed.text).toMatch(rule);
      expect(mail.parsed.text).toContain('Naam: │ Vlinder');
      expect(headersOf(mail)).not.toMatch(/mijn\.naam|voorbeeld|0470|Vlinder|vertellen/);
    });
  }

  test(`${SECTIONS.en[audience]}: the same way in English`, async ({ page, mailbox }) => {
    const form = await walkToForm(page, 'en', audience);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const voicemail = audience !== 'children';
    const reference = await form.send({ message: 'I want to ask something.', ...ANSWERS.phone.typed, voicemail });
    await expect(page.getByText(/^Thank you\. We have your message/)).toBeVisible();
    const mail = await mailbox.mailWith(reference);
    expectToBeFor(mail, teamOf('unknown').mailbox, reference);
    expect(mail.parsed.text).toContain('BEL TERUG: +32 470 12 34 56\n');
    expect(mail.parsed.text).toContain(voicemail ? 'Een voicemail inspreken mag.' : 'GEEN voicemail.');
    expect(mail.parsed.text).toContain('Taal van de pagina: en');
  });
}

test("the short address of the form reaches the adults' team too", async ({ page, mailbox }) => {
  await page.goto('/contact');
  const reference = await new ContactForm(page).send({ message: 'Via het korte adres.', reply: 'none' });
  expect((await mailbox.mailWith(reference)).parsed.text).toContain('volwassenen');
});

const SENTENCE = 'Een zin die vaak terugkomt, met een emoji 😀 erbij.\n';
const LONGEST = SENTENCE.repeat(Math.floor(4999 / SENTENCE.length)).padEnd(5000, 'x');

const HARD_TEXTS: Record<string, string> = {
  'emoji, Arabic and other scripts':
    'Dag 👋🏽👨‍👩‍👧‍👦 – مرحبا، أنا خائف‎ – 我害怕 – Ĳsje, naïef, e\u0301 < > & " \' \\ %0D%0A',
  'lines that mean something to a mail server': 'eerst\n.\ndan\n..\nQUIT\nFrom: iemand\n.',
  'something that looks like headers':
    'Bcc: ander@elders.example\nSubject: iets anders\n\n--grens\nContent-Type: text/html\n',
  'empty lines and spaces at either end': '\n\n   begin\t\n   \n einde   \n\n',
  '5,000 characters with line ends': LONGEST,
};

for (const [what, message] of Object.entries(HARD_TEXTS)) {
  test(`the text arrives exactly as typed: ${what}`, async ({ page, mailbox }) => {
    await page.goto('/volwassenen/contact');
    const reference = await new ContactForm(page).send({ message, reply: 'none' });
    const mail = await mailbox.mailWith(reference);
    expect(withoutMarks(mail.parsed.text)).toContain(`\nBERICHT\n${message}\n\nWIE EN WAT\n`);
    expect(mail.to).toHaveLength(1);
    expect(headersOf(mail)).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(headersOf(mail)).not.toMatch(/elders\.example|iets anders|text\/html/);
  });
}
