import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RECEIVER_IDS } from '~/content/schemas';
import { outboxCommand } from '~/outbox/command.server';
import { type OutboxOptions, openForCommand } from '~/outbox/outbox.server';
import { HOUR } from '~/platform/durations';
import { mailboxOf, openTestOutbox, submission, type TestOutbox, temporaryFolder } from '../support/outbox';
import { eventually } from '../support/patience';
import { answerTo, postfixReport } from '../support/reports';
import { type MailServer, startMailServer } from '../support/smtp';

let folder: { path: string; remove(): Promise<void> };
let test: TestOutbox;

beforeEach(async () => {
  folder = await temporaryFolder();
  test = await openTestOutbox(folder.path);
});

afterEach(async () => {
  await test.close();
  await folder.remove();
});

/** Runs the command beside the site, on the same files. */
async function run(args: string[], change: Partial<OutboxOptions> & { now?: number; input?: string } = {}) {
  const { now, input = '', ...options } = change;
  const written: string[] = [];
  const errors: string[] = [];
  const parts = await openForCommand({
    dataDir: folder.path,
    database: test.database,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    mailFrom: 'website@1712.example',
    outboxKeys: [],
    mailboxOf,
    defaultTeam: 'oost-vlaanderen',
    ...options,
  });
  const code = await outboxCommand(args, {
    ...parts,
    ...(now !== undefined && { clock: { ...parts.clock, now: () => now } }),
    readInput: async () => Buffer.from(input),
    write: (text) => written.push(text),
    writeError: (text) => errors.push(text),
  });
  return { code, written: written.join('\n'), errors: errors.join('\n') };
}

describe('npm run outbox', () => {
  it('lists what waits, without content', async () => {
    const { reference } = await test.outbox.accept(submission('Een geheim.'));
    const { code, written } = await run(['list']);
    expect(code).toBe(0);
    expect(written).toMatch(
      new RegExp(`^${reference}  limburg  aangenomen \\d{4}-\\d\\d-\\d\\d .*  wacht  pogingen 0`),
    );
    expect(written).not.toContain('geheim');
  });

  it('shows one message with its content, also by a reference typed small', async () => {
    const { reference } = await test.outbox.accept(submission('Een geheim.'));
    const { code, written } = await run(['show', reference.toLowerCase()]);
    expect(code).toBe(0);
    expect(written).toContain(`Aan: ${mailboxOf('limburg')}\nOnderwerp: 1712 ${reference}\n\nEen geheim.`);
    expect(await run(['show', 'CCCC-CCCC'])).toMatchObject({ code: 1, written: '' });
  });

  it('exports every message as a mail that a mail program can read', async () => {
    const texts = ['Eerste\nFrom mij', 'Tweede 👍'];
    for (const text of texts) await test.outbox.accept(submission(text));
    const { code, written } = await run(['export']);
    const mails = written.split(/^From outbox@1712 .*\n/m).slice(1);
    const parsed = await Promise.all(mails.map((mail) => simpleParser(mail.replace(/^>(>*From )/gm, '$1'))));
    expect(code).toBe(0);
    expect(parsed.map((mail) => mail.text?.trim()).sort()).toEqual(texts);
  });

  it('makes a message due again, as if it had never been refused', async () => {
    const { reference } = await test.outbox.accept(submission('Hallo.'));
    const later = { state: 'aside', refusals: 4, next_try_at: Date.now() + 200_000 } as const;
    await test.database.kysely.updateTable('messages').set(later).execute();
    expect(await run(['retry', reference])).toMatchObject({ code: 0 });
    const row = await test.database.kysely.selectFrom('messages').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'pending', refusals: 0 });
    expect(row.next_try_at).toBeLessThanOrEqual(Date.now());
    expect(await run(['retry', 'CCCC-CCCC'])).toMatchObject({ code: 1 });
  });

  it('checks: fine when empty or fresh, wrong after 15 minutes, when set aside or sealed with another key', async () => {
    expect(await run(['check'])).toMatchObject({ code: 0 });
    await test.outbox.accept(submission('Hallo.'));
    expect(await run(['check'])).toMatchObject({ code: 0 });
    expect(await run(['check'], { now: Date.now() + 15 * 60_000 + 1000 })).toMatchObject({ code: 1 });
    expect(await run(['check'], { outboxKeys: [Buffer.alloc(32, 9)] })).toMatchObject({ code: 1 });
    await test.database.kysely.updateTable('messages').set({ state: 'aside' }).execute();
    expect(await run(['check'])).toMatchObject({ code: 1, written: expect.stringContaining('opzijgezet: 1') });
  });

  it('says which key is missing when it cannot open a message', async () => {
    const { reference } = await test.outbox.accept(submission('Hallo.'));
    const { code, errors } = await run(['show', reference], { outboxKeys: [Buffer.alloc(32, 9)] });
    expect(code).toBe(1);
    expect(errors).toMatch(/verzegeld met een sleutel die hier niet staat \([0-9a-f]{8}\): zet die bij in OUTBOX_KEY/);
  });

  it.each([[[]], [['help']], [['show']], [['list', 'alles']], [['retry', 'a', 'b']]])(
    'explains itself for %j',
    async (args) => {
      expect(await run(args)).toMatchObject({ code: 2, errors: expect.stringContaining('Gebruik:') });
    },
  );
});

describe('npm run outbox -- bounce', () => {
  it('takes in from a mail server what came back, and the site tells of it', async () => {
    const server = await startMailServer();
    const read = await openTestOutbox(folder.path, {
      smtpUrl: server.url,
      hold: HOUR,
      mailFallback: 'reserve@1712.example',
    });
    read.outbox.start();
    const { reference } = await read.outbox.accept(submission('Een geheim.'));
    const [mail] = await server.received(1);
    const input = postfixReport({ messageId: mail?.parsed.messageId ?? '' });
    // Until the site has noted that the server took it, the mail server is to hand it over again.
    const { written } = await eventually(async () => {
      const result = await run(['bounce'], { input });
      expect(result).toMatchObject({ code: 0, errors: '' });
      return result;
    });
    expect(written).toContain('Gelezen');
    const [, second] = await server.received(2);
    expect(second?.to).toEqual(['reserve@1712.example']);
    await eventually(() => expect(read.lines.join()).toContain(`"team":"limburg","reference":"${reference}"`));
    expect(await run(['bounce'], { input: 'Subject: Hallo\n\nHallo.\n' })).toMatchObject({ code: 0, written: '' });
    await read.close();
    await server.stop();
  });
});

describe('npm run outbox -- test', () => {
  let server: MailServer;

  beforeEach(async () => {
    server = await startMailServer({ dsn: true });
  });

  afterEach(() => server.stop());

  it('sends a mail that is clearly a trial to the mailbox the team has today', async () => {
    await test.outbox.accept(submission('Een geheim.'));
    const receiverOf: OutboxOptions['receiverOf'] = (team) => (team === 'limburg' ? 'antwerpen' : team);
    const { code, written } = await run(['test', 'limburg'], { smtpUrl: server.url, receiverOf });
    const [mail] = await server.received(1);
    expect([code, written]).toEqual([
      0,
      expect.stringMatching(/neemt antwerpen over.*antwerpen@1712.example\n.*aangenomen/),
    ]);
    expect(mail).toMatchObject({ to: [mailboxOf('antwerpen')], parsed: { subject: '1712 PROEF' } });
    expect(mail?.parsed.text).toMatch(/^LET OP: dit bericht is voor het team limburg[\s\S]*Dit is een proefmail/);
    expect(mail?.raw.toString()).not.toContain('geheim');
    expect(await test.outbox.status()).toMatchObject({ waiting: 1 });
  });

  it.each([
    ['recipient', 550, 'het postvak wordt voorgoed geweigerd (550)'],
    ['recipient', 451, 'de mailserver zegt nu niet (451)'],
    ['login', 535, 'de mailserver is niet te bereiken (535)'],
  ] as const)('says what the server answered at %s with %i, without a secret', async (at, answer, expected) => {
    const closed = await startMailServer({ login: { user: 'website', password: 'wachtwoord' } });
    closed.misbehave({ at, how: 'refuse', code: answer });
    const smtpUrl = `smtp://website:wachtwoord@127.0.0.1:${closed.port}`;
    const { code, written, errors } = await run(['test', 'brussel'], { smtpUrl });
    await closed.stop();
    expect([code, errors]).toEqual([1, `NIET bezorgd: ${expected}.`]);
    expect(written + errors).not.toMatch(/wachtwoord|127\.0\.0\.1/);
  });

  it('writes a file when there is no mail server, and says so', async () => {
    const { code, written } = await run(['test', 'brussel']);
    expect([code, written]).toEqual([
      0,
      expect.stringContaining(`NIET verstuurd maar geschreven in ${folder.path}/mail`),
    ]);
    expect(await readdir(join(folder.path, 'mail'))).toEqual([expect.stringMatching(/-PROEF\.eml$/)]);
  });

  it('sends one to everybody, and writes down which is known to have arrived', async () => {
    const options = { smtpUrl: server.url, mailBounces: 'bounces@1712.example' };
    expect(await run(['trial', '--all'], options)).toMatchObject({ code: 0, errors: '' });
    const mails = await server.received(RECEIVER_IDS.length);
    expect(mails.map(({ to }) => to)).toEqual(RECEIVER_IDS.map((team) => [mailboxOf(team)]));
    expect(mails[0]).toMatchObject({ from: 'bounces@1712.example', dsn: { notify: ['SUCCESS', 'FAILURE', 'DELAY'] } });
    expect(mails[0]?.parsed.replyTo?.text).toBe('bounces@1712.example');
    const code = /Code: ([0-9a-f]{8})/.exec(mails[0]?.parsed.text ?? '')?.[1] ?? '';
    expect(await run(['confirm', 'ffffffff'], options)).toMatchObject({ code: 1, written: '' });
    expect(await run(['confirm', '%'], options)).toMatchObject({ code: 1 });
    expect(await run(['confirm', code.toUpperCase()], options)).toMatchObject({ code: 0, errors: '' });
    const input = answerTo(mails[1]?.parsed.messageId ?? '');
    expect(await run(['bounce'], { ...options, input })).toMatchObject({ code: 0, errors: '' });
    const confirmed = test.database.kysely.selectFrom('trials').select('team').where('confirmed_at', 'is not', null);
    const teams = (await confirmed.execute()).map(({ team }) => team);
    expect(teams.sort()).toEqual(RECEIVER_IDS.slice(0, 2).sort());
  });

  it('names the teams there are when it is none of them', async () => {
    const { code, errors } = await run(['test', 'luik'], { smtpUrl: server.url });
    expect([code, errors]).toEqual([2, expect.stringMatching(/"luik".*antwerpen, limburg.*brussel/)]);
    expect(server.connections()).toBe(0);
  });

  it('says that a team has no mailbox', async () => {
    const { code, written } = await run(['test', 'brussel'], { smtpUrl: server.url, mailboxOf: () => undefined });
    expect([code, written]).toEqual([1, expect.stringContaining('geen postvak')]);
  });
});
