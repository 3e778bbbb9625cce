/**
 * A marked text in what a visitor writes, in what a team answers and in what is written back, and five words: each is found where
 * it belongs and nowhere else. Over the whole site and a real mail server. Needs a build.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sodium from 'libsodium-wrappers';
import Database from 'libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BoxSecret, boxSecretOf } from '~/answers/box-secret.server';
import { referenceWords } from '~/contact/reference-words.server';
import { everydayWords } from '~/content/settings';
import { openKeyRing } from '~/outbox/keys.server';
import { canariesIn, canariesUnder } from '../support/canary';
import { ask } from '../support/http-client';
import { type Mailbox, startMailbox } from '../support/mailbox';
import { eventually } from '../support/patience';
import { type Site, startSite } from '../support/site';
import { OPERATIONS } from '../support/tokens';

const MESSAGE = 'kanarie-bericht-7q4x';
const ANSWER = 'kanarie-antwoord-8r5y';
const LETTER = 'kanarie-brief-9s6z';
const LOST = 'kanarie-verloren-2t7w';
const TEXTS = [MESSAGE, ANSWER, LETTER, LOST];

/** Shorter ones could stand among random bytes by chance. */
const LONG_ENOUGH = 5;

let mailbox: Mailbox;
let site: Site;

interface Box {
  words: string[];
  reference: string;
  key: string;
}

/** What a site and its mails say whatever the five words are, in small letters: a word that stands there proves nothing. */
let saidAnyway = '';

async function start(): Promise<void> {
  mailbox = await startMailbox();
  site = await startSite({ smtpUrl: mailbox.url, environment: { OPERATIONS_TOKEN: OPERATIONS } });
}

async function end(): Promise<void> {
  await site.remove();
  await mailbox.stop();
}

beforeAll(async () => {
  await start();
  await rehearse();
  saidAnyway = await everythingSaid();
  await end();
  await start();
});

afterAll(end);

/** A message, an answer and a letter back: each kind of mail and of line in the log once. */
async function rehearse(): Promise<void> {
  const box = await openBox('Een eerste bericht.');
  await post('/beheer/antwoord', { key: box.key, action: 'send', answer: 'Hallo.', submissionId: 'rehearsal' });
  await post('/kinderen/antwoord', { words: box.words.join(' '), action: 'write', message: 'Een eerste brief.' });
  await mailbox.mailWith('Een eerste brief.');
}

async function everythingSaid(): Promise<string> {
  const mails = mailbox.mails.map(({ raw, parsed }) => raw.toString('latin1') + parsed.text);
  return `${site.output}${await metrics()}${await allFiles()}${mails.join('\n')}`.toLowerCase();
}

async function get(path: string): Promise<string> {
  const headers = { Host: `localhost:${site.port}`, 'Accept-Encoding': 'identity' };
  return (await ask(site.port, path, { headers })).body.toString();
}

async function post(path: string, fields: Record<string, string> | URLSearchParams) {
  const headers = {
    ...{ 'Content-Type': 'application/x-www-form-urlencoded', 'Accept-Encoding': 'identity' },
    Host: `localhost:${site.port}`,
  };
  const { status, body } = await ask(site.port, path, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields).toString(),
  });
  return { status, html: body.toString() };
}

async function metrics(): Promise<string> {
  return (await ask(site.port, '/metrics', { headers: { Authorization: `Bearer ${OPERATIONS}` } })).body.toString();
}

/** A form whose words stand nowhere in what the site and its mails say anyway: found later, they came from it. */
async function formWithRareWords(): Promise<Record<string, string>> {
  const before = saidAnyway + (await everythingSaid());
  for (;;) {
    const html = await get('/kinderen/contact');
    const hidden = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
    const fields = Object.fromEntries([...hidden].map(([, name, value]) => [name, value]));
    const words: string[] = fields.answerWords?.split(' ') ?? [];
    expect(words).toHaveLength(5);
    if (words.every((word) => word.length >= LONG_ENOUGH && !before.includes(word))) return fields;
  }
}

async function allFiles(): Promise<string> {
  const entries = await readdir(site.dataDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const contents = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')));
  return contents.join('\n');
}

async function openBox(message: string): Promise<Box> {
  const fields = await formWithRareWords();
  const words = fields.answerWords?.split(' ') ?? [];
  const form = new URLSearchParams({ ...fields, message, replyBy: 'here' });
  for (const place of fields.wordsAsked?.split(' ') ?? []) form.append('wordBack', words[Number(place) - 1] ?? '');
  const { status, html } = await post('/kinderen/contact', form);
  const [, reference = ''] = /<main[^>]* data-confirmation="([^"]+)"/.exec(html) ?? [];
  expect([status, reference]).toEqual([200, expect.stringMatching(/^\S+$/)]);
  const mail = await mailbox.mailWith(message);
  const [, key = ''] = /Antwoordsleutel: (\S+)/.exec(mail.parsed.text ?? '') ?? [];
  expect(key).not.toBe('');
  return { words, reference, key };
}

/** Every value of every table, and how many rows there are in each. */
function stored(): { bytes: Buffer; rows: Record<string, number> } {
  const database = new Database(join(site.dataDir, 'site.sqlite'), { readonly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
  const rows: Record<string, number> = {};
  const values: Buffer[] = [];
  for (const { name } of tables) {
    const found = database.prepare(`select * from "${name}"`).all() as Record<string, unknown>[];
    rows[name] = found.length;
    for (const value of found.flatMap((row) => Object.values(row))) {
      const bytes = value instanceof ArrayBuffer || value instanceof Uint8Array;
      values.push(bytes ? Buffer.from(new Uint8Array(value)) : Buffer.from(String(value)), Buffer.from('\n'));
    }
  }
  database.close();
  return { bytes: Buffer.concat(values), rows };
}

/** The words of this box that stand in a text, besides those that every mail has: its own code, as three words. */
function wordsOf({ words, reference }: Box, text: string): string[] {
  const code = referenceWords(reference, everydayWords);
  return words.filter((word) => !code.includes(word) && text.toLowerCase().includes(word));
}

/** Every secret that the site keeps, and all that stands beside an answer. */
async function secretsKept(): Promise<Uint8Array[]> {
  const ring = await openKeyRing({ configured: [], dataDir: site.dataDir, mayCreate: false, random: Buffer.alloc });
  const file = Buffer.from((await readFile(join(site.dataDir, 'outbox.key'), 'utf8')).trim(), 'base64');
  const database = new Database(join(site.dataDir, 'site.sqlite'), { readonly: true });
  const boxes = database.prepare('select finder, answer_key, public_key from answer_boxes').all() as {
    finder: string;
    answer_key: string;
    public_key: Buffer;
  }[];
  const { salt } = database.prepare('select salt from answer_salt').get() as { salt: Buffer };
  database.close();
  const beside = boxes.flatMap(({ finder, answer_key, public_key }) => [
    ...[Buffer.from(finder, 'hex'), Buffer.from(answer_key, 'hex'), public_key],
  ]);
  return [file, salt, ...ring.all.flatMap(({ sealing, identity }) => [sealing, identity]), ...beside].map(
    (bytes) => new Uint8Array(bytes),
  );
}

/** How many of the sealed answers one of the secrets opens. @param more secrets that the site has not */
async function openedBySecrets(more: readonly BoxSecret[] = []): Promise<number> {
  await sodium.ready;
  const database = new Database(join(site.dataDir, 'site.sqlite'), { readonly: true });
  const sealed = database.prepare('select sealed from answers').all() as { sealed: Buffer }[];
  database.close();
  expect(sealed.length).toBeGreaterThan(0);
  const pairs = [
    ...(await secretsKept()).flatMap((secret) => [
      sodium.crypto_box_seed_keypair(secret),
      { publicKey: sodium.crypto_scalarmult_base(secret), privateKey: secret },
    ]),
    ...more,
  ];
  const opens = (bytes: Buffer, { publicKey, privateKey }: Pick<BoxSecret, 'publicKey' | 'privateKey'>) => {
    try {
      return sodium.crypto_box_seal_open(new Uint8Array(bytes), publicKey, privateKey).length > 0;
    } catch {
      return false;
    }
  };
  return sealed.filter(({ sealed: bytes }) => pairs.some((pair) => opens(bytes, pair))).length;
}

it('finds an answer, a letter and five words nowhere but where they belong', async () => {
  const box = await openBox(MESSAGE);
  const other = await openBox('Een ander bericht.');
  const typed = box.words.join(' ');
  const read = (words: readonly string[]) => post('/antwoord', { words: words.join(' '), action: 'read' });

  // What goes wrong says nothing either: each of these gives the text back, and keeps none of it.
  const kept = [
    await post('/beheer/antwoord', { key: 'FOUT', action: 'send', answer: LOST }),
    await post('/beheer/antwoord', { key: box.key, action: 'send', answer: LOST + 'x'.repeat(5000) }),
    await post('/antwoord', { words: '', action: 'write', message: LOST }),
    await post('/antwoord', { words: typed, action: 'write', message: LOST + 'x'.repeat(5000) }),
    await post('/antwoord', { words: 'een twee drie', action: 'write', message: LOST }),
  ];
  expect(kept.map(({ status }) => status)).toEqual([400, 400, 400, 400, 200]);
  for (const { html } of kept) expect(html).toContain(LOST);

  for (const to of [box, other]) {
    const answer = to === box ? ANSWER : 'Een ander antwoord.';
    const sent = await post('/beheer/antwoord', { key: to.key, action: 'send', answer, submissionId: answer });
    expect(sent.status).toBe(200);
    expect(sent.html).toContain('Verstuurd.');
    expect(sent.html).not.toContain(answer);
  }
  // Where it belongs: with the words, and in the mail to the team.
  expect((await read(box.words)).html).toContain(ANSWER);
  const written = await post('/kinderen/antwoord', { words: typed, action: 'write', message: LETTER });
  expect([written.status, written.html.includes(LETTER)]).toEqual([200, false]);
  expect((await mailbox.mailWith(LETTER)).parsed.text).toContain(box.key);
  await eventually(() => expect(stored().rows.messages).toBe(0));

  // What others get.
  const pages = [
    (await read(other.words)).html,
    (await read([...other.words.slice(1), ...box.words.slice(0, 1)])).html,
    (await post('/beheer/antwoord', { key: box.key, action: 'look' })).html,
    (await post('/beheer/antwoord', { key: other.key, action: 'look' })).html,
    ...(await Promise.all(
      ['/', '/kinderen', '/kinderen/contact', '/antwoord', '/beheer/antwoord', '/readyz'].map(get),
    )),
  ];
  for (const html of pages) {
    expect(canariesIn(Buffer.from(html), TEXTS)).toEqual([]);
    expect(box.words.every((word) => html.includes(word))).toBe(false);
  }
  expect(pages[0]).toContain('Een ander antwoord.');

  // The mails: the answer is in none, nor a word of the five.
  expect(mailbox.mails).toHaveLength(3);
  for (const { raw, parsed } of mailbox.mails) {
    const text = `${raw.toString('latin1')}\n${parsed.text}\n${parsed.attachments.map(({ content }) => content)}`;
    expect(canariesIn(Buffer.from(text), [ANSWER, LOST])).toEqual([]);
    expect(wordsOf(box, text)).toEqual([]);
  }

  // What the site keeps and says.
  const { bytes, rows } = stored();
  expect(rows).toMatchObject({ answer_boxes: 2, answers: 2, answer_salt: 1 });
  expect(canariesIn(bytes, [...TEXTS, box.reference])).toEqual([box.reference]);
  const counts = await metrics();
  expect(counts).toContain('answers_waiting 1');
  const told = Buffer.from(site.output + counts);
  expect(canariesIn(told, TEXTS)).toEqual([]);
  await eventually(async () => expect(await canariesUnder(site.dataDir, TEXTS)).toEqual([]));
  for (const own of [box, other]) {
    for (const text of [bytes.toString('latin1'), told.toString('latin1'), await allFiles()]) {
      expect(own.words.filter((word) => text.toLowerCase().includes(word))).toEqual([]);
      expect(text).not.toContain(own.key);
    }
  }
  expect(await openedBySecrets()).toBe(0);
  const salt = (await secretsKept())[1] ?? new Uint8Array();
  expect(await openedBySecrets([await boxSecretOf([...box.words].sort(), Buffer.from(salt))])).toBe(1);

  // Wiped: nothing is left of it, and the other box is as it was.
  expect((await post('/antwoord', { words: typed, action: 'wipe' })).html).toContain('data-box="nothing"');
  expect((await read(box.words)).html).not.toContain(ANSWER);
  expect(stored().rows).toMatchObject({ answer_boxes: 1, answers: 1 });
  expect((await read(other.words)).html).toContain('Een ander antwoord.');
  await site.stop();
  expect(canariesIn(Buffer.from(site.output), TEXTS)).toEqual([]);
  expect(await canariesUnder(site.dataDir, TEXTS)).toEqual([]);
});
