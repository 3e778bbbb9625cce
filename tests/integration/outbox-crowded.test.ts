/** A flood while the mail server is away: the disk does not fill, and nobody is told that a message is safe when it is not. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFastOutbox, submission, type TestOutbox, temporaryFolder } from '../support/outbox';
import { type MailServer, startMailServer } from '../support/smtp';

let folder: { path: string; remove(): Promise<void> };
let server: MailServer;
let test: TestOutbox;

beforeEach(async () => {
  folder = await temporaryFolder();
  server = await startMailServer();
  test = await openFastOutbox(folder.path, { smtpUrl: server.url, mostWaiting: 2, times: 1 });
  await test.outbox.accept(submission('een'));
  await test.outbox.accept(submission('twee'));
});

afterEach(async () => {
  await test.close();
  await server.stop();
  await folder.remove();
});

it('mails directly what comes above, and promises it only when that was taken', async () => {
  // Counting is what it goes by; the site counts every 15 seconds.
  expect(await test.outbox.status()).toMatchObject({ waiting: 2, canStore: false, canAccept: true });
  expect(await test.outbox.accept(submission('drie'))).toMatchObject({ again: false });
  expect(server.mails.map(({ parsed }) => parsed.text?.trim())).toEqual(['drie']);
  server.misbehave({ at: 'greeting', how: 'drop' });
  await expect(test.outbox.accept(submission('vier'))).rejects.toMatchObject({ reason: 'store' });
  expect(await test.outbox.status()).toMatchObject({ waiting: 2, canAccept: false });
});

it('takes messages in again as soon as what waited has been delivered', async () => {
  await test.outbox.status();
  test.outbox.start();
  await server.received(2);
  await expect.poll(() => test.outbox.status()).toMatchObject({ waiting: 0, canStore: true });
  await test.outbox.accept(submission('vijf'));
  await server.received(3);
});
