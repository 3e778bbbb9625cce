/** A call that puts nobody in danger: what can be agreed, and that it stands first in the mail. With script and without. */
import { ask } from '../support/http-client';
import { ContactForm } from './contact-form';
import { expect, test } from './fixtures';

test('what is agreed about a call is said back, and stands in the mail before the message', async ({
  page,
  mailbox,
}) => {
  await page.goto('/volwassenen/contact');
  const form = new ContactForm(page);
  await form.fill({ message: 'Bel mij veilig', reply: 'phone', phone: '0470/12.34.56', codeWord: 'zwaluw' });
  await page.getByText('Toon andere momenten').click();
  const days = page.getByRole('group', { name: 'Wanneer mogen we bellen?' }).getByRole('group');
  const last = days.last().getByRole('checkbox').last();
  await last.check();
  const value = (await last.getAttribute('value')) ?? '';
  await page.getByLabel('Tot welke dag mogen we bellen?').fill(value.slice(0, 10));
  await page.getByRole('radio', { name: 'Ja, een sms mag' }).check();
  const reference = await form.send();
  const said = page.locator('main');
  await expect(said.getByText('We bellen je op een moment dat jij koos:')).toBeVisible();
  await expect(said.getByText('We spreken niets in.')).toBeVisible();
  await expect(said.getByText('We mogen een sms sturen.')).toBeVisible();
  await expect(said).not.toContainText(/zwaluw|0470|470 12/);
  const { text = '' } = (await mailbox.mailWith(reference)).parsed;
  const rules = text.slice(0, text.indexOf('BERICHT'));
  expect(rules).toContain('BEL TERUG: +32 470 12 34 56\nZo is het getypt: │ 0470/12.34.56');
  expect(rules).toContain('CODEWOORD: │ zwaluw');
  expect(rules).toContain('GEEN voicemail.');
  expect(rules).toContain('Een sms sturen mag.');
  expect(rules).toMatch(/NIET bellen na \S+ \d+ \S+ \d{4}\.\nALLEEN bellen op deze momenten:\n {2}- .+ uur\n/);
});

for (const [typed, read] of [
  ['\u202a(0470) 12 34 56\u202c', '+32 470 12 34 56'],
  ['+ ٣٢ ٤٧٠ ١٢ ٣٤ ٥٦', '+32 470 12 34 56'],
  ['(02) 123 45 67', '+32 2 123 45 67'],
] as const) {
  test(`a number typed as ${JSON.stringify(typed)} is taken, and the mail shows both`, async ({ page, mailbox }) => {
    await page.goto('/jongeren/contact');
    const reference = await new ContactForm(page).send({ message: 'Bel mij', reply: 'phone', phone: typed });
    const { text } = (await mailbox.mailWith(reference)).parsed;
    const seen = typed.replace(/[\u202a\u202c]/g, '');
    expect(text).toContain(`BEL TERUG: ${read}\nZo is het getypt: │ ${seen}\n`);
  });
}

test('an address with characters that nobody sees is the address that one sees', async ({ page, mailbox }) => {
  await page.goto('/volwassenen/contact');
  const form = new ContactForm(page);
  await form.fill({ message: 'Mail mij', reply: 'email' });
  // A browser refuses some of them in a field for addresses; not every browser does.
  await form.email.evaluate((field: HTMLInputElement) => {
    field.type = 'text';
    field.value = '\u200ban@voor\u00adbeeld.example\u202c';
  });
  const { text } = (await mailbox.mailWith(await form.send())).parsed;
  expect(text).toContain('│ an@voorbeeld.example\n');
  expect(text).toContain('mailto:an@voorbeeld.example?');
});

test('what was chosen and need not be said can be taken back', async ({ page, mailbox }) => {
  await page.goto('/volwassenen/contact');
  await new ContactForm(page).unfold('[name="role"]');
  const role = page.getByRole('group', { name: /^Wie ben je in dit verhaal/ });
  await role.getByRole('radio', { name: /^Ik doe iemand pijn/ }).check();
  await role.getByRole('radio', { name: 'Dat zeg ik liever niet' }).check();
  const reference = await new ContactForm(page).send({ message: 'Toch niet gezegd', reply: 'none' });
  expect((await mailbox.mailWith(reference)).parsed.text).toContain('Wie: niet gezegd');
});

test('a child that does not know who answers is asked no number, and is told to call itself', async ({
  page,
  mailbox,
}) => {
  await page.goto('/kinderen/contact');
  const form = new ContactForm(page);
  await form.message.fill('Ik weet niet wie opneemt');
  await form.way('phone').check();
  await expect(form.phone).toBeHidden();
  const owner = page.getByRole('group', { name: 'Van wie is de telefoon?' });
  const answers = page.getByRole('group', { name: 'Wie mag er opnemen?' });
  await owner.getByRole('radio', { name: 'Van mij' }).check();
  await expect(form.phone).toBeHidden();
  await answers.getByRole('radio', { name: 'Alleen ik' }).check();
  await expect(form.phone).toBeVisible();
  await form.phone.fill('0470 12 34 56');
  await answers.getByRole('radio', { name: 'Weet ik niet' }).check();
  await expect(form.phone).toBeHidden();
  await expect(page.getByText('Bel dan liever zelf')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Bel Awel/ }).last()).toHaveAttribute(
    'href',
    /^(tel:102|\/kinderen\/bezet)$/,
  );
  const reference = await form.send();
  await expect(page.getByText('Wij bellen jou niet.')).toBeVisible();
  const { parsed } = await mailbox.mailWith(reference);
  expect(parsed.subject).toBe(`1712 ${reference}`);
  expect(parsed.text).toContain('NIET bellen. Deze persoon wilde een telefoontje');
  expect(parsed.text).not.toMatch(/0470|470 12/);
});

test('only who asks for work hears of a better door, and the contact of a club does not', async ({ page }) => {
  await page.goto('/volwassenen/contact');
  await new ContactForm(page).unfold('[name="role"]');
  const role = (name: string) => page.getByRole('radio', { name });
  const door = page.getByText('Vraag je dit voor je werk?');
  const relation = page.getByRole('combobox', { name: /^Wie ben je voor die persoon/ });
  await expect(door).toBeHidden();
  await role('Ik maak me zorgen over iemand').check();
  await expect(relation).toBeVisible();
  await expect(door).toBeHidden();
  await role('Ik doe iemand pijn').check();
  await expect(page.getByText('Ook jij mag schrijven.')).toBeVisible();
  await expect(relation).toBeHidden();
  await role('Ik vraag dit voor mijn werk').check();
  await expect(door).toBeVisible();
  await relation.selectOption({ label: 'Sportclub: ik ben het aanspreekpunt integriteit (API)' });
  await expect(door).toBeHidden();
});

test('whose mailbox may be read by others is promised only how to reach 1712', async ({ page, mailbox }) => {
  await page.goto('/jongeren/contact');
  const form = new ContactForm(page);
  await form.fill({ message: 'Mijn ma leest mee', reply: 'email', email: 'merel@voorbeeld.example' });
  await page.getByRole('radio', { name: 'Dat weet ik niet' }).check();
  const reference = await form.send();
  await expect(page.getByText('We schrijven alleen hoe je ons kan bereiken.')).toBeVisible();
  const { parsed, raw } = await mailbox.mailWith(reference);
  expect(parsed.text).toContain('Leest iemand mee: niet zeker.');
  expect(parsed.attachments.map(({ filename }) => filename)).toEqual(['registratie.json']);
  expect(JSON.parse(String(parsed.attachments[0]?.content))).toMatchObject({ reference, section: 'teens' });
  expect(raw.toString()).not.toMatch(/Reply-To:.*merel/i);
});

test('what stands behind the fold is seen again when the form comes back', async ({ page, watch }) => {
  watch.allow(/status of 400/);
  await page.goto('/volwassenen/contact');
  const form = new ContactForm(page);
  await page.getByText('Nog iets zeggen?').click();
  const theme = page.getByRole('combobox', { name: /^Waarover gaat het/ });
  await theme.selectOption({ label: 'Geweld door een partner of ex' });
  await form.fill({ message: 'Nog geen antwoord gekozen' });
  await form.sendButton.click();
  await expect(form.summary).toBeFocused();
  await expect(theme).toBeVisible();
  await expect(theme).toHaveValue('partner-violence');
});

test('a moment that has passed is asked again, with everything else kept', async ({ page, site }) => {
  const body = new URLSearchParams({
    submissionId: 'gisteren',
    message: 'Van gisteren',
    replyBy: 'phone',
    phone: '0470 12 34 56',
    callWindow: '2020-01-06T09:00/12:00',
  }).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Host: `localhost:${site.port}` };
  const answer = await ask(site.port, '/volwassenen/contact', { method: 'POST', headers, body });
  expect(answer.status).toBe(400);
  // The answer as a browser without script shows it.
  await page.setContent(answer.body.toString().replace(/<script[\s\S]*?<\/script>/g, ''));
  await expect(page.getByRole('alert')).toContainText('Dat moment is voorbij.');
  await expect(page.getByRole('textbox', { name: /^Wat wil je vertellen/ })).toHaveValue('Van gisteren');
});

test('nothing of the browser reads along or remembers: fields, title, index', async ({ page, mailbox }) => {
  await page.goto('/volwassenen/contact');
  const form = new ContactForm(page);
  for (const [name, value] of [
    ['spellcheck', 'false'],
    ['autocomplete', 'off'],
    ['autocorrect', 'off'],
    ['writingsuggestions', 'false'],
  ] as const) {
    await expect(form.message).toHaveAttribute(name, value);
  }
  for (const field of await page.locator('form input:is([type=text], [type=email], [type=tel])').all()) {
    await expect(field).toHaveAttribute('autocomplete', 'off');
  }
  const neutral = async () => {
    await expect(page).toHaveTitle('Informatie en contact');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  };
  await neutral();
  await mailbox.mailWith(await form.send({ message: 'Neutraal', reply: 'none' }));
  await neutral();
});
