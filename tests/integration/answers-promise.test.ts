/**
 * Nobody is promised an answer that they could not read, and nobody reads of a promise that was not made: the site, while its outbox
 * cannot keep a message and its boxes can. Needs a build.
 */
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBy, sendStory, takeWords } from '../support/by-words';
import { eventually } from '../support/patience';
import { type Site, startSite } from '../support/site';
import { type MailServer, startMailServer } from '../support/smtp';

let server: MailServer;
let site: Site;

beforeEach(async () => {
  server = await startMailServer();
  site = await startSite({ smtpUrl: server.url });
});

afterEach(async () => {
  await site.remove();
  await server.stop();
});

function inStore(statement: string): void {
  const database = new Database(join(site.dataDir, 'site.sqlite'));
  // The site may be writing.
  database.exec('pragma busy_timeout = 5000');
  database.exec(statement);
  database.close();
}

/** Messages can neither be stored nor mailed; boxes can be made. */
function breakOutbox(): void {
  server.misbehave({ at: 'recipient', how: 'refuse' });
  inStore('alter table messages rename to messages_elsewhere');
}

function mendOutbox(): void {
  server.misbehave();
  inStore('alter table messages_elsewhere rename to messages');
}

it('a form sent once more, that cannot be kept this time, leaves the box of the first', async () => {
  server.misbehave({ at: 'recipient', how: 'refuse' });
  const given = await takeWords(site.port);
  expect((await sendStory(site.port, given, 'Mijn verhaal')).status).toBe(200);
  breakOutbox();
  const again = await sendStory(site.port, given, 'Mijn verhaal');
  expect([again.status, again.text.includes('>Mijn verhaal</textarea>')]).toEqual([503, true]);
  expect(await readBy(site.port, given.words)).toMatchObject({ status: 200, box: 'waiting' });
});

it('words of a form that was not promised open nothing until it is', async () => {
  breakOutbox();
  const given = await takeWords(site.port);
  expect((await sendStory(site.port, given, 'Mijn verhaal')).status).toBe(503);
  expect(await readBy(site.port, given.words)).toMatchObject({ status: 200, box: 'nothing' });
  mendOutbox();
  const { status, reference } = await sendStory(site.port, given, 'Mijn verhaal');
  expect(status).toBe(200);
  expect(await readBy(site.port, given.words)).toMatchObject({ status: 200, box: 'waiting' });
  const mails = await eventually(async () => {
    expect(server.mails.length).toBeGreaterThan(0);
    return server.mails;
  });
  expect(mails.map(({ parsed }) => parsed.subject)).toEqual([expect.stringContaining(String(reference))]);
});

it('words that open a box are not taken for another message', async () => {
  const given = await takeWords(site.port);
  const first = await sendStory(site.port, given, 'Mijn verhaal');
  expect(await sendStory(site.port, given, 'Mijn verhaal')).toMatchObject({ status: 200, reference: first.reference });
  const other = await sendStory(site.port, given, 'Een ander verhaal');
  expect([other.status, other.text.includes('>Een ander verhaal</textarea>')]).toEqual([400, true]);
  expect(await readBy(site.port, given.words)).toMatchObject({ box: 'waiting' });
});
