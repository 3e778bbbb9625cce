/** The drill: a mail server says yes, and sends the mail back later. Real SMTP, a real mailbox by IMAP; only the clock is ours. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DONE_FOLDER, LeftMails, lookInto } from '~/outbox/returns/mailbox.server';
import { HOUR, MINUTE } from '~/platform/durations';
import { type Bell, startBell } from '../support/bell';
import { type ImapMailbox, startImapMailbox } from '../support/imap';
import {
  type FastOptions,
  fastClock,
  mailboxOf,
  openFastOutbox,
  submission,
  type TestOutbox,
  temporaryFolder,
} from '../support/outbox';
import { eventually } from '../support/patience';
import { postfixReport } from '../support/reports';
import { type MailServer, type ReceivedMail, startMailServer } from '../support/smtp';

const FALLBACK = 'reserve@1712.example';
const SECRET = 'Een geheim dat niet verloren mag gaan.';
const HOLD = 24 * HOUR;

let mailbox: ImapMailbox;
let server: MailServer;
let bell: Bell;
let folder: { path: string; remove(): Promise<void> };
const opened: TestOutbox[] = [];

beforeAll(async () => {
  mailbox = await startImapMailbox();
  server = await startMailServer({ dsn: true });
  bell = await startBell();
  folder = await temporaryFolder();
});

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

afterAll(async () => {
  await Promise.all([mailbox.remove(), server.stop(), bell.stop()]);
  await folder.remove();
});

/** A minute passes in 0.6 s, and as much as is said at once. */
function ownClock() {
  const fast = fastClock(100);
  let ahead = 0;
  return {
    clock: { ...fast, now: () => fast.now() + ahead },
    pass: (milliseconds: number) => {
      ahead += milliseconds;
    },
  };
}

async function open(options: Partial<FastOptions>): Promise<TestOutbox> {
  const test = await openFastOutbox(folder.path, {
    smtpUrl: server.url,
    mailFallback: FALLBACK,
    mailBounces: 'bounces@1712.example',
    alarmUrl: bell.url,
    returned: { bouncesUrl: mailbox.url, hold: HOLD },
    ...options,
  });
  opened.push(test);
  test.outbox.start();
  return test;
}

function reportAbout({ dsn, parsed }: ReceivedMail): string {
  return postfixReport({ envelopeId: dsn?.envid ?? '', messageId: parsed.messageId ?? '' });
}

const mailTo = (address: string, text: string) =>
  eventually(() => {
    const mail = server.mails.find(({ to, parsed }) => to.includes(address) && parsed.text?.includes(text));
    if (!mail) throw new Error(`no mail to ${address} yet`);
    return mail;
  });
const linesOf = ({ lines }: TestOutbox, event: string) => lines.filter((line) => line.includes(`"event":"${event}"`));
const heldBy = async ({ database }: TestOutbox) => database.kysely.selectFrom('held').select('key').execute();

/** Its first bytes, which are drawn by lot. */
async function sealedBytes({ database }: TestOutbox): Promise<Buffer> {
  const { sealed } = await database.kysely.selectFrom('held').select('sealed').executeTakeFirstOrThrow();
  return Buffer.from(new Uint8Array(sealed)).subarray(0, 24);
}

async function filesHolding(bytes: Buffer): Promise<string[]> {
  const names = await readdir(folder.path);
  const contents = await Promise.all(names.map((name) => readFile(join(folder.path, name))));
  return names.filter((_, index) => contents[index]?.includes(bytes));
}

describe('a mail that comes back', () => {
  it('is told of, goes to the fallback with the team on top, and its text is gone after the hold', async () => {
    const { clock, pass } = ownClock();
    const test = await open({ clock });
    const began = performance.now();
    const { reference } = await test.outbox.accept(submission(SECRET));
    const first = await mailTo(mailboxOf('limburg'), SECRET);
    expect(first).toMatchObject({
      from: 'bounces@1712.example',
      dsn: { ret: 'HDRS', envid: expect.stringMatching(/^[0-9a-f]{32}$/), notify: ['FAILURE', 'DELAY'] },
    });
    const mailed = performance.now();
    await mailbox.deliver(reportAbout(first));
    const second = await mailTo(FALLBACK, SECRET);
    const resent = performance.now();
    expect(second.parsed.text).toMatch(
      /^LET OP: dit bericht is voor het team limburg\.\nDe mail naar het postvak van het team limburg kwam terug\./,
    );
    expect(second.parsed.messageId).not.toBe(first.parsed.messageId);
    const [line] = await eventually(() => {
      const lines = linesOf(test, 'outbox.bounced');
      expect(lines).toHaveLength(1);
      expect(bell.rings()).toBe(1);
      return lines;
    });
    expect(line).toContain(`"team":"limburg","reference":"${reference}","became":"resent","status":"5.1.1"`);
    await eventually(async () => expect(await heldBy(test)).toHaveLength(1));
    expect(await test.outbox.status()).toMatchObject({ waiting: 0 });
    await eventually(async () =>
      expect([(await mailbox.inbox()).length, (await mailbox.folder(DONE_FOLDER)).length]).toEqual([0, 1]),
    );
    const sealed = await sealedBytes(test);
    expect(await filesHolding(sealed)).not.toEqual([]);
    pass(HOLD);
    const passed = performance.now();
    await eventually(async () => expect(await filesHolding(sealed)).toEqual([]));
    expect(await heldBy(test)).toEqual([]);
    expect(test.lines.join('\n')).not.toMatch(/geheim|@1712\.example/);
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
    process.stdout.write(
      `bounce drill: mailed after ${seconds(began, mailed)} s; report read, told and mailed to the fallback ` +
        `${seconds(mailed, resent)} s later, of which up to 0.6 s is the minute between two looks; ` +
        `gone ${seconds(passed, performance.now())} s after the hold\n`,
    );
  });

  it('leaves in the mailbox what is no report, and counts it; a report of no known mail is told', async () => {
    const test = await open({});
    await mailbox.deliver('From: iemand@1712.example\nSubject: Afwezig\n\nIk ben er niet.\n');
    const id = randomBytes(16).toString('hex');
    await mailbox.deliver(postfixReport({ messageId: `<${id}@1712.example>` }));
    await eventually(async () => expect(await test.outbox.status()).toMatchObject({ bouncesLeft: 2 }));
    await eventually(() => expect(linesOf(test, 'outbox.bounced_unknown')).toHaveLength(1));
    expect(await mailbox.inbox()).toHaveLength(2);
  });

  it('waits for no server that says nothing, and for none when the site stops', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const url = `imap://bounces:geheim@127.0.0.1:${port}/INBOX`;
    const read = async (): Promise<'left'> => 'left';
    await expect(lookInto(url, read, new LeftMails(), AbortSignal.timeout(50))).rejects.toThrow();
    const test = await open({ returned: { bouncesUrl: url, hold: HOLD } });
    await once(silent, 'connection');
    await test.close();
    opened.pop();
    silent.close();
  });

  it('is missed aloud when the mailbox cannot be read for a quarter of an hour, and read when it is back', async () => {
    const { clock, pass } = ownClock();
    const test = await open({ clock });
    await mailbox.stop();
    await eventually(() => expect(linesOf(test, 'bounces.mailbox_unreadable')).not.toHaveLength(0));
    expect(linesOf(test, 'outbox.bounces_unread')).toHaveLength(0);
    pass(16 * MINUTE);
    await eventually(() => expect(linesOf(test, 'outbox.bounces_unread')).toHaveLength(1));
    expect(test.lines.join('\n')).not.toMatch(/geheim|127\.0\.0\.1/);
    const { reference } = await test.outbox.accept(submission('Een tweede geheim.'));
    await mailbox.deliver(reportAbout(await mailTo(mailboxOf('limburg'), 'Een tweede geheim.')));
    await mailbox.start();
    await mailTo(FALLBACK, 'Een tweede geheim.');
    await eventually(() => expect(linesOf(test, 'outbox.bounced').join()).toContain(reference));
  });
});
