/** Writing within a visit: the form, its answer and every other form stay at the one address. */
import { createGate } from '../support/gate';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';
import { expectShown, expectSwapped, follow, isSameDocument, linkTo, markDocument } from './trail';

test('the form that is swapped in comes to life, is sent, and Back shows a fresh one', async ({ page, mailbox }) => {
  await page.goto('/kinderen');
  await markDocument(page);
  await follow(page, '/kinderen/pesten');
  await follow(page, '/kinderen/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  const reference = await form.send({ message: 'Binnen het bezoek', reply: 'none', name: 'Uil' });
  expect((await mailbox.mailWith(reference)).parsed.text).toContain('Binnen het bezoek');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveURL('/kinderen');
  await page.goBack();
  await expect(page.locator('main[data-confirmation]')).toHaveCount(0);
  await expectSwapped(page, '/kinderen/contact');
  await expect(form.message).toHaveValue('');
  await expect(form.name).toHaveValue('');
  await islandAlive(page);
  const second = await form.send({ message: 'Nog iets', reply: 'none' });
  expect(second).not.toBe(reference);
  await mailbox.mailWith(second);
  expect(mailbox.mailsWith('Binnen het bezoek')).toHaveLength(1);
  await page.goBack();
  await page.goBack();
  await expectSwapped(page, '/kinderen/pesten');
  expect(await isSameDocument(page)).toBe(true);
});

test('a form that was left for another page comes back empty', async ({ page }) => {
  await page.goto('/jongeren');
  await follow(page, '/jongeren/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  await form.fill({ message: 'Half af', reply: 'email', email: 'half@voorbeeld.example' });
  await follow(page, '/veilig-surfen');
  await page.goBack();
  await expectSwapped(page, '/jongeren/contact');
  await expect(form.message).toHaveValue('');
  await expect(form.way('email')).not.toBeChecked();
});

test('the form is sent in place before its script has come, and what is missing is said', async ({
  page,
  mailbox,
  watch,
}) => {
  watch.allow(/status of 400/);
  const gate = createGate();
  await page.route('**/assets/*.js', async (route) => {
    await gate.passed;
    await route.continue();
  });
  await page.goto('/volwassenen');
  await follow(page, '/volwassenen/contact');
  const form = new ContactForm(page);
  await form.message.fill('Zonder te wachten');
  await form.sendButton.click();
  await expect(form.summary).toBeFocused();
  await expect(form.message).toHaveValue('Zonder te wachten');
  await form.summary.getByRole('link').first().click();
  await expect(form.way('email')).toBeFocused();
  await mailbox.mailWith(await form.send({ reply: 'none' }));
  await expect(page).toHaveURL('/volwassenen');
  gate.open();
});

test('when it cannot be sent from here, the browser sends it itself', async ({ page, mailbox, watch }) => {
  watch.allow(/ERR_FAILED/);
  let tries = 0;
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.route('**/contact', (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    tries += 1;
    return tries === 1 ? route.abort() : route.continue();
  });
  await page.goto('/volwassenen');
  await follow(page, '/volwassenen/contact');
  const reference = await new ContactForm(page).send({ message: 'Tweede weg', reply: 'none' });
  await mailbox.mailWith(reference);
  expect(tries).toBe(2);
});

test('"Wat probeerde je?" is answered in place, with the focus on the choice', async ({ page }) => {
  await page.goto('/jongeren');
  await markDocument(page);
  await follow(page, '/jongeren/over-je-grens');
  await linkTo(page, '/jongeren/bezet').click();
  await expectShown(page, '/jongeren/bezet');
  const rows = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Ik belde' }).press('Enter');
  const pressed = page.getByRole('button', { name: 'Ik belde', pressed: true });
  await expect(pressed).toBeFocused();
  expect(await page.evaluate(() => history.length)).toBe(rows);
  expect(await isSameDocument(page)).toBe(true);
  await expect(page).toHaveURL('/jongeren');
});
