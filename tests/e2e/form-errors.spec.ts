/** A form with something missing: what a visitor reads, where the focus goes, and that no text is lost. With script and without. */

import { withoutMarks } from '../support/without-marks';
import { AUDIENCES, SECTIONS } from './addresses';
import { ContactForm } from './contact-form';
import { expect, test } from './fixtures';

for (const audience of AUDIENCES) {
  test(`${SECTIONS.nl[audience]}: an empty form says what is missing, and leads there`, async ({ page, watch }) => {
    watch.allow(/status of 400/);
    await page.goto(`${SECTIONS.nl[audience]}/contact`);
    const form = new ContactForm(page);
    await form.sendButton.click();
    await expect(form.summary).toBeFocused();
    await expect(form.summary).toBeInViewport();
    await expect(form.summary.getByRole('link')).toHaveCount(2);
    await form.summary.getByRole('link').first().click();
    await expect(form.message).toBeFocused();
    await expect(form.message).toHaveAccessibleDescription(/Schrijf eerst je bericht/);
    await form.summary.getByRole('link').nth(1).click();
    await expect(form.way('email')).toBeFocused();
  });
}

test('what was typed and chosen is kept, only the mistake is asked again', async ({ page, watch, mailbox }) => {
  watch.allow(/status of 400/);
  await page.goto('/volwassenen/contact');
  const form = new ContactForm(page);
  const message = 'Eerste regel\n\n  <b>tweede</b> & "derde" 😶';
  await form.fill({ message, reply: 'email', email: 'geen adres', name: 'Mus', team: 'Limburg' });
  await page.getByRole('radio', { name: 'Ik maak me zorgen over iemand' }).check();
  await form.sendButton.click();
  await expect(form.summary).toBeFocused();
  await expect(form.summary.getByRole('link')).toHaveCount(1);
  await expect(form.message).toHaveValue(message);
  await expect(form.way('email')).toBeChecked();
  await expect(form.email).toHaveValue('geen adres');
  await expect(form.email).toHaveAttribute('aria-invalid', 'true');
  await expect(form.name).toHaveValue('Mus');
  await expect(form.team).toHaveValue('limburg');
  await form.summary.getByRole('link').click();
  await expect(form.email).toBeFocused();

  const reference = await form.send({ email: 'mus@voorbeeld.example' });
  const mail = await mailbox.mailWith(reference);
  expect(withoutMarks(mail.parsed.text)).toContain(message);
  expect(mail.parsed.text).toContain('Wie: maakt zich zorgen over iemand');
});

const MISTAKES: [string, Parameters<ContactForm['fill']>[0], RegExp][] = [
  ['no number', { reply: 'phone' }, /Vul een telefoonnummer in/],
  ['no digits', { reply: 'phone', phone: 'bel mij niet' }, /geen telefoonnummer/],
  ['a Dutch number written as at home', { reply: 'phone', phone: '06 12345678' }, /Uit welk land komt het\?/],
  ['a number that cannot exist', { reply: 'phone', phone: '+32 612345678' }, /geen telefoonnummer/],
  ['two numbers', { reply: 'phone', phone: '0470 12 34 56 of 0471 22 33 44' }, /vul één nummer in/],
  ['a number that is too short', { reply: 'phone', phone: '112' }, /geen telefoonnummer/],
  ['no address', { reply: 'email' }, /Vul een e-mailadres in/],
  ['two addresses', { reply: 'email', email: 'a@b.example, c@d.example' }, /kunnen we niet mailen/],
  ['an address that cannot be', { reply: 'email', email: 'a@b..example' }, /kunnen we niet mailen/],
  ['nothing that anybody sees', { message: '\u200b \u00ad\u2060', reply: 'none' }, /Schrijf eerst je bericht/],
  ['only spaces', { message: ' \n ', reply: 'none' }, /Schrijf eerst je bericht/],
];

for (const [what, typed, words] of MISTAKES) {
  test(`${what} is asked again, in words that say what to do`, async ({ page, watch }) => {
    watch.allow(/status of 400/);
    await page.goto('/jongeren/contact');
    const form = new ContactForm(page);
    await form.fill({ message: 'Een bericht', ...typed });
    await form.sendButton.click();
    await expect(form.summary).toBeFocused();
    await expect(form.summary.getByRole('link')).toHaveText([words]);
  });
}

test('an address typed for another way to answer is not in the mail', async ({ page, mailbox }) => {
  await page.goto('/volwassenen/contact');
  const form = new ContactForm(page);
  await form.fill({ message: 'Toch maar niet mailen', reply: 'email', email: 'spijt@voorbeeld.example' });
  const reference = await form.send({ reply: 'none' });
  const { raw } = await mailbox.mailWith(reference);
  expect(raw.toString('utf8')).not.toContain('spijt');
});

test('a real click with the mouse sends after an error', async ({ page, watch, mailbox }) => {
  watch.allow(/status of 400/);
  // All of the form on one screen: what disappears above the button would move it, and no scrolling makes up for that.
  await page.setViewportSize({ width: 360, height: 4500 });
  await page.goto('/kinderen/contact');
  const form = new ContactForm(page);
  await form.fill({ message: 'Klik met de muis', reply: 'email', email: 'bijna' });
  await form.sendButton.click();
  await expect(form.summary).toBeFocused();
  // The field has the focus until the mouse goes down on the button; it comes up again as fast as a finger does.
  await form.email.fill('bijna@voorbeeld.example');
  const box = await form.sendButton.boundingBox();
  if (!box) throw new Error('the button is not on the screen');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: 100 });
  await mailbox.mailWith(await form.reference());
});

test('a child is led to the question about its telephone, and on to its number', async ({ page, watch }) => {
  watch.allow(/status of 400/);
  await page.goto('/kinderen/contact');
  const form = new ContactForm(page);
  await form.message.fill('Bel mij');
  await form.way('phone').check();
  await form.sendButton.click();
  await expect(form.summary).toBeFocused();
  await form.summary.getByRole('link', { name: 'Zeg eerst van wie de telefoon is.' }).click();
  const owner = page.getByRole('radio', { name: 'Van mij' });
  await expect(owner).toBeFocused();
  await expect(page.getByRole('group', { name: /^Van wie is de telefoon/ })).toHaveAccessibleDescription(/Zeg eerst/);
  await owner.check();
  await page.locator('[name="phoneAnsweredBy"][value="me"]').check();
  await form.sendButton.click();
  await expect(form.summary).toBeFocused();
  await form.summary.getByRole('link').click();
  await expect(form.phone).toBeFocused();
  await expect(form.phone).toHaveAccessibleDescription(/Vul een telefoonnummer in/);
});

test('a day that is over is asked again, at the day', async ({ page, watch }) => {
  watch.allow(/status of 400/);
  await page.goto('/volwassenen/contact');
  const form = new ContactForm(page);
  await form.fill({ message: 'Tot gisteren', reply: 'phone', phone: '0470 12 34 56' });
  await form.unfold('[name="callUntil"]');
  const day = page.getByLabel(/^Tot welke dag mogen we bellen/);
  await day.fill('2020-01-06');
  await form.sendButton.click();
  await expect(form.summary).toBeFocused();
  await form.summary.getByRole('link', { name: /Deze dag is voorbij/ }).click();
  await expect(day).toBeFocused();
  await expect(day).toHaveAttribute('aria-invalid', 'true');
  await expect(day).toHaveAccessibleDescription(/Kies een dag die nog komt/);
  await expect(form.phone).toHaveValue('0470 12 34 56');
});

test('a moment that passed while the form stood open is asked again, at the moments', async ({ page, watch }) => {
  watch.allow(/status of 400/);
  await page.route('**/contact', (route) => {
    const typed = route.request().postData();
    return route.continue(
      typed ? { postData: typed.replace(/callWindow=[^&]+/, 'callWindow=2020-01-06T09:00/12:00') } : {},
    );
  });
  await page.goto('/volwassenen/contact');
  const form = new ContactForm(page);
  await form.fill({ message: 'Van vorige week', reply: 'phone', phone: '0470 12 34 56' });
  const moments = page.getByRole('group', { name: /^Wanneer mogen we bellen/ });
  await moments.getByRole('checkbox').first().check();
  await form.sendButton.click();
  await expect(form.summary).toBeFocused();
  await form.summary.getByRole('link', { name: /Dat moment is voorbij/ }).click();
  await expect(moments.getByRole('checkbox').first()).toBeFocused();
  await expect(moments).toHaveAccessibleDescription(/Kies een ander moment/);
  await expect(form.message).toHaveValue('Van vorige week');
});
