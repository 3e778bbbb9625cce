/** "Sent" is a promise: it outlives a mail server that sleeps and a site that is killed; where it cannot be made, that is said. */
import { join } from 'node:path';
import Database from 'libsql';
import { startMailbox } from '../support/mailbox';
import { startSite } from '../support/site';
import { stateFaults } from './access/every-look';
import { ContactForm } from './contact-form';
import { expect, test } from './fixtures';

test('a message sent while the mail server is away arrives, though the site is killed in between', async ({
  page,
  watch,
}) => {
  // Killed in the middle of a try, the message is free again only when the lease of that try has run out.
  const asleep = await startMailbox();
  const { port } = asleep;
  await asleep.stop();
  const site = await startSite({ smtpUrl: asleep.url });
  watch.allow(new RegExp(`^${site.url}/`));
  try {
    await page.goto(`${site.url}/kinderen/contact`);
    const reference = await new ContactForm(page).send({ message: 'Beloofd is beloofd 🤞', reply: 'none' });
    await site.kill();
    const awake = await startMailbox(port);
    await site.start();
    const mail = await awake.mailWith(reference);
    expect(mail.parsed.text).toContain('Beloofd is beloofd 🤞');
    await awake.stop();
  } finally {
    await site.remove();
  }
});

test('a message that can neither be kept nor mailed: 503, the text stays, and what works now stands beside it', async ({
  page,
  watch,
}) => {
  const asleep = await startMailbox();
  const { port } = asleep;
  await asleep.stop();
  const site = await startSite({ smtpUrl: asleep.url });
  watch.allow(new RegExp(`^${site.url}/`), /status of 503/);
  // Somebody holds the store, as a full disk or a backup does.
  const store = new Database(join(site.dataDir, 'site.sqlite'));
  try {
    await page.goto(`${site.url}/volwassenen/contact`);
    const form = new ContactForm(page);
    store.exec('begin immediate');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await form.fill({ message: 'Niet bewaard', reply: 'phone', phone: '0470 12 34 56', name: 'Merel' });
    await form.sendButton.click();
    expect((await answer).status()).toBe(503);
    await expect(form.summary).toBeFocused();
    await expect(form.summary.getByRole('link', { name: /^Bel Tele-Onthaal/ })).toBeVisible();
    await expect(page.locator('main[data-confirmation]')).toHaveCount(0);
    await expect(form.message).toHaveValue('Niet bewaard');
    await expect(form.phone).toHaveValue('0470 12 34 56');
    expect.soft(await stateFaults(page)).toEqual([]);

    store.exec('rollback');
    const awake = await startMailbox(port);
    const mail = await awake.mailWith(await form.send());
    expect(mail.parsed.text).toContain('Niet bewaard');
    expect(awake.mails).toHaveLength(1);
    await awake.stop();
  } finally {
    store.close();
    await site.remove();
  }
});
