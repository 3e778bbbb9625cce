/** What can happen around the moment of sending: twice, back, reload, a restart, another site. With script and without. */
import { startSite } from '../support/site';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';

/** Everything that was taken in has been delivered. */
async function nothingWaits(url: string) {
  const waiting = async () => ((await (await fetch(`${url}/readyz`)).json()) as { outbox: { waiting: number } }).outbox;
  await expect.poll(waiting).toMatchObject({ waiting: 0 });
}

test('sending twice in a row is one message', async ({ page, site, mailbox, javaScriptEnabled }) => {
  await page.goto('/volwassenen/contact');
  const form = new ContactForm(page);
  if (javaScriptEnabled) await islandAlive(page);
  await form.fill({ message: 'Dubbel geklikt', reply: 'none' });
  await form.sendButton.dblclick({ noWaitAfter: true });
  const reference = await form.reference();
  await mailbox.mailWith(reference);
  await nothingWaits(site.url);
  expect(mailbox.mailsWith('Dubbel geklikt')).toHaveLength(1);
});

test('whatever breaks in the script while it sends, the browser sends the form itself', async ({
  page,
  mailbox,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, 'nothing of ours runs');
  await page.goto('/volwassenen/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  await form.fill({ message: 'Stuk bij het versturen', reply: 'none' });
  await page.evaluate(() => {
    window.FormData = class extends FormData {
      constructor() {
        super();
        throw new Error('no memory');
      }
    };
  });
  await form.sendButton.click({ noWaitAfter: true });
  await mailbox.mailWith(await form.reference());
  expect(mailbox.mailsWith('Stuk bij het versturen')).toHaveLength(1);
});

test('reloading the confirmation does no harm', async ({ page, site, mailbox }) => {
  await page.goto('/jongeren/contact');
  const form = new ContactForm(page);
  const reference = await form.send({ message: 'Nog eens geladen', reply: 'none' });
  await mailbox.mailWith(reference);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Nog eens geladen')).toHaveCount(0);
  const again = page.locator('main[data-confirmation]');
  if ((await again.count()) > 0) await expect(again).toHaveAttribute('data-confirmation', reference);
  else await expect(form.message).toHaveValue('');
  await nothingWaits(site.url);
  expect(mailbox.mailsWith('Nog eens geladen')).toHaveLength(1);
});

test('Back after sending shows nothing of what was typed', async ({ page, mailbox }) => {
  await page.goto('/kinderen');
  await page.goto('/kinderen/contact');
  const form = new ContactForm(page);
  const typed = {
    message: 'Dit mag niemand lezen',
    reply: 'email',
    email: 'geheim@voorbeeld.example',
    name: 'Uil',
    team: 'Limburg',
  } as const;
  await mailbox.mailWith(await form.send(typed));
  await page.goBack();
  await expect(page.locator('main[data-confirmation]')).toHaveCount(0);
  await expect(form.message).toHaveValue('');
  await expect(form.name).toHaveValue('');
  await expect(form.team).toHaveValue('unknown');
  await expect(form.way('email')).not.toBeChecked();
  await form.way('email').check();
  await expect(form.email).toHaveValue('');
});

test('the text of a form that was left is not there on coming back', async ({ page }) => {
  await page.goto('/jongeren/contact');
  const form = new ContactForm(page);
  await form.fill({ message: 'Half af', reply: 'phone', phone: '0470 12 34 56', name: 'Uil' });
  await page.getByRole('link', { name: 'Privacy' }).click();
  // Its address is there before it is loaded.
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible();
  await page.goBack();
  await expect(form.message).toHaveValue('');
  await expect(form.name).toHaveValue('');
  await expect(form.way('phone')).not.toBeChecked();
});

test('a form opened before a restart is taken after it', async ({ page, mailbox, watch }) => {
  const site = await startSite({ smtpUrl: mailbox.url });
  watch.allow(new RegExp(`^${site.url}/`));
  try {
    await page.goto(`${site.url}/volwassenen/contact`);
    const form = new ContactForm(page);
    await form.fill({ message: 'Van voor de herstart', reply: 'none' });
    expect(await site.stop()).toBe(0);
    await site.start();
    await form.sendButton.click();
    expect((await mailbox.mailWith(await form.reference())).parsed.text).toContain('Van voor de herstart');
  } finally {
    await site.remove();
  }
});

test('a form sent by another site is refused with the text still in it, and goes when the visitor sends it', async ({
  page,
  site,
  watch,
  mailbox,
}) => {
  const elsewhere = 'http://elders.example';
  watch.allow(/^http:\/\/elders\.example\//, /status of 403/);
  const fields = { submissionId: 'x', message: 'Van een andere site', replyBy: 'none', province: 'limburg' };
  const inputs = Object.entries(fields).map(([name, value]) => `<input name="${name}" value="${value}">`);
  const body = `<form method="post" action="${site.url}/volwassenen/contact">${inputs.join('')}<button>Ga</button></form>`;
  await page.route(`${elsewhere}/`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(elsewhere);
  const [answer] = await Promise.all([
    page.waitForResponse(`${site.url}/volwassenen/contact`),
    page.getByRole('button', { name: 'Ga' }).click(),
  ]);
  expect(answer.status()).toBe(403);
  const form = new ContactForm(page);
  await expect(form.summary).toBeFocused();
  await expect(form.message).toHaveValue('Van een andere site');
  await nothingWaits(site.url);
  expect(mailbox.mailsWith('Van een andere site')).toHaveLength(0);

  const mail = await mailbox.mailWith(await form.send());
  expect(mail.parsed.text).toContain('Van een andere site');
});
