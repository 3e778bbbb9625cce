import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { ENGINES, useEngine } from '../support/engines';
import { mailboxOf, submission, type TestOutboxOptions } from '../support/outbox';
import { outboxRoom } from '../support/outbox-room';
import { eventually } from '../support/patience';

const NASTY = [
  'Er staat\t een tab  en twee spaties ',
  '.',
  '..twee punten',
  '. en een spatie',
  'From mij, aan het begin van een regel',
  'Subject: geen kop',
  '',
  '=E9 = =3D =',
  '👩‍👧‍👦 مرحبا שלום Ⅻ ﷽ ẞ ñ é',
  '\u202Eandersom\u202C',
  `één heel lange regel ${'woord '.repeat(300)}`,
  'QUIT',
  '.',
  '',
].join('\n');

const room = outboxRoom();

describe('a mail', () => {
  it('goes to the mailbox of the team, and answers go there too', async () => {
    const { outbox } = await room.open();
    outbox.start();
    const { reference } = await outbox.accept(submission('Hallo.'));
    const [mail] = await room.server.received(1);
    expect(mail).toMatchObject({ from: 'website@1712.example', to: [mailboxOf('limburg')] });
    const { headers, parsed } = { headers: mail?.parsed.headers, parsed: mail?.parsed };
    expect(parsed?.from?.text).toBe('"hulplijn 1712 website" <website@1712.example>');
    expect(parsed?.to).toMatchObject({ text: mailboxOf('limburg') });
    expect(parsed?.replyTo?.text).toBe(mailboxOf('limburg'));
    expect(parsed?.subject).toBe(`1712 ${reference}`);
    expect(headers?.get('auto-submitted')).toBe('auto-generated');
    expect(headers?.get('content-type')).toMatchObject({ value: 'text/plain', params: { charset: 'utf-8' } });
  });

  it.each([
    ['nasty lines', NASTY],
    ['5,000 characters in one line', '👍é"\'<>&%.'.repeat(500)],
    ['5,000 line ends', '\n'.repeat(4998).concat('a')],
    ['the end of a mail', 'eerst\r\n.\r\ndan'],
  ])('brings %s as they were typed', async (_name, text) => {
    const { outbox } = await room.open();
    outbox.start();
    await outbox.accept(submission(text));
    const [mail] = await room.server.received(1);
    expect(bodyOf(mail?.raw)).toBe(asLines(text));
    expect(headersOf(mail?.raw)).not.toMatch(/Er staat|👍|eerst/);
  });

  it('carries attachments as they are', async () => {
    const { outbox } = await room.open();
    outbox.start();
    const content = JSON.stringify({ thema: 'é\r\n.\r\n👍' });
    const attachments = [{ filename: 'codes.json', contentType: 'application/json', content }];
    await outbox.accept(
      submission('x', { compose: () => ({ team: 'brussel', subject: 'Onderwerp', text: 'Tekst', attachments }) }),
    );
    const [mail] = await room.server.received(1);
    expect(mail?.parsed.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ['codes.json', 'application/json'],
    ]);
    expect(mail?.parsed.attachments[0]?.content.toString('utf8')).toBe(content);
  });

  it('is refused before it is promised when a header would be broken', async () => {
    const { outbox } = await room.open();
    const bad = submission('x', { compose: () => ({ team: 'limburg', subject: 'a\r\nBcc: b@c.be', text: 'x' }) });
    await expect(outbox.accept(bad)).rejects.toThrow('letter refused: subject');
    expect(await outbox.status()).toMatchObject({ waiting: 0 });
  });
});

describe.each(ENGINES)('the same message, on %s,', (name) => {
  const engine = useEngine(name);
  const openHere = async (options: TestOutboxOptions = {}) =>
    room.open({ ...options, databaseUrl: await engine.databaseUrl() });

  it('sent five times at once and again after delivery is one mail with one reference', async () => {
    const { outbox } = await openHere();
    outbox.start();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => outbox.accept(submission('Eén keer.'))));
    await room.server.received(1);
    await eventually(async () => expect(await outbox.status()).toMatchObject({ waiting: 0 }));
    const late = await outbox.accept(submission('Eén keer.'));
    const other = await outbox.accept(submission('Eén keer.', { fields: { message: 'iets anders' } }));
    await room.server.received(2);
    expect(answers.map(({ again }) => again)).toEqual([false, true, true, true, true]);
    expect(new Set([...answers, late].map(({ reference }) => reference)).size).toBe(1);
    expect(late).toEqual({ ...answers[0], again: true });
    expect(other).toMatchObject({ again: false });
    expect(room.server.mails).toHaveLength(2);
  });

  it('is recognised after a restart, and under a new key that came in front of the old one', async () => {
    const [old, fresh] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const first = await openHere({ outboxKeys: [old] });
    const before = await first.outbox.accept(submission('Hallo.'));
    await first.close();
    const second = await openHere({ outboxKeys: [fresh, old] });
    expect(await second.outbox.accept(submission('Hallo.'))).toEqual({ ...before, again: true });
    second.outbox.start();
    const [mail] = await room.server.received(1);
    expect(mail?.parsed.subject).toBe(`1712 ${before.reference}`);
  });
});

describe('after delivery', () => {
  it('neither the sealed bytes nor the text stand in any file', async () => {
    const text = `Een geheim ${'canary'.repeat(2000)}`;
    const { outbox, database } = await room.open();
    await outbox.accept(submission(text));
    const row = await database.kysely.selectFrom('messages').select('sealed').executeTakeFirstOrThrow();
    const sealed = Buffer.from(new Uint8Array(row.sealed));
    const pieces = [sealed.subarray(100, 132), sealed.subarray(-32)];
    expect(await filesHolding(room.folder, pieces)).not.toEqual([]);
    outbox.start();
    await room.server.received(1);
    await eventually(async () => expect(await filesHolding(room.folder, pieces)).toEqual([]));
    expect(await filesHolding(room.folder, [Buffer.from('canary')])).toEqual([]);
  });
});

describe('without a mail server', () => {
  it('writes each mail whole into a folder for the owner alone, and says so', async () => {
    const { outbox, lines } = await room.open({ smtpUrl: undefined });
    outbox.start();
    const { reference } = await outbox.accept(submission(NASTY));
    const mailFolder = join(room.folder, 'mail');
    const [name = ''] = await eventually(async () => {
      const names = (await readdir(mailFolder)).filter((file) => file.endsWith('.eml'));
      expect(names).toHaveLength(1);
      return names;
    });
    expect(name).toMatch(new RegExp(`^\\d{8}T\\d{6}-${reference}\\.eml$`));
    const raw = await readFile(join(mailFolder, name));
    expect(bodyOf(raw)).toBe(NASTY);
    expect((await simpleParser(raw)).subject).toBe(`1712 ${reference}`);
    expect((await stat(join(mailFolder, name))).mode & 0o777).toBe(0o600);
    expect(lines.join('\n')).toContain('MAILS_ARE_WRITTEN_TO_FILES_NOT_SENT');
  });
});

async function filesHolding(path: string, pieces: readonly Buffer[]): Promise<string[]> {
  const names = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const contents = await Promise.all(names.map((entry) => readFile(join(entry.parentPath, entry.name))));
  return names.filter((_, index) => pieces.some((piece) => contents[index]?.includes(piece))).map(({ name }) => name);
}

/** A mail is made of whole lines. */
function asLines(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/(?<!\n)$/, '\n');
}

function headersOf(raw: Buffer | undefined): string {
  return raw?.toString('latin1').split('\r\n\r\n', 1)[0] ?? '';
}

/** Undoes quoted-printable by the book, so that no parser's kindness hides a changed character. */
function bodyOf(raw: Buffer | undefined): string {
  const source = raw?.toString('latin1') ?? '';
  const body = source.slice(source.indexOf('\r\n\r\n') + 4).replace(/=\r\n/g, '');
  const bytes = body.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replace(/\r\n/g, '\n');
}
