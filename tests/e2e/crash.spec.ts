/** "Sent" is a promise: it outlives a mail server that sleeps and a site that is killed. */
import { startSite } from '../support/site';
import { ContactForm } from './contact-form';
import { expect, startMailbox, test } from './fixtures';

test('a message sent while the mail server is away arrives, though the site is killed in between', async ({
  page,
  watch,
}) => {
  const asleep = await startMailbox();
  const { port } = asleep;
  await asleep.stop();
  const site = await startSite({ smtpUrl: asleep.url });
  watch.allow(new RegExp(site.url));
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

test('a mail server that refuses for a while gets the message when it is ready, once', async ({ page, watch }) => {
  const mailbox = await startMailbox();
  mailbox.misbehave({ at: 'greeting', how: 'refuse', code: 421 });
  const site = await startSite({ smtpUrl: mailbox.url });
  watch.allow(new RegExp(site.url));
  try {
    await page.goto(`${site.url}/jongeren/contact`);
    const reference = await new ContactForm(page).send({ message: 'Even geduld', reply: 'none' });
    await mailbox.connected(1);
    await site.kill();
    mailbox.misbehave();
    await site.start();
    await mailbox.mailWith(reference);
    expect(await site.stop()).toBe(0);
    expect(mailbox.mailsWith(reference)).toHaveLength(1);
  } finally {
    await site.remove();
    await mailbox.stop();
  }
});
