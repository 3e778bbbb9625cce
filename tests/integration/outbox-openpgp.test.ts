/** A team that wants its mail encrypted: nobody on the way reads it, and it never goes out in the clear. */
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Routing } from '~/outbox/routing';
import { teamFaults } from '~/outbox/team-faults.server';
import { type KeyPair, makeKeyPair, openWith, revoke } from '../support/openpgp';
import { type FastOptions, mailboxOf, submission, type TestOutbox } from '../support/outbox';
import { outboxRoom } from '../support/outbox-room';
import { eventually } from '../support/patience';
import type { ReceivedMail } from '../support/smtp';

const TEXT = 'Een geheim é 👍\n.\nFrom mij';
const ATTACHMENT = { filename: 'registratie.json', contentType: 'application/json', content: '{"thema":"geheim"}' };
const FALLBACK = 'permanentie@1712.example';

let team: KeyPair;
let expired: KeyPair;
const room = outboxRoom();

beforeAll(async () => {
  team = await makeKeyPair();
  expired = await makeKeyPair({ date: new Date('2025-01-01'), keyExpirationTime: 24 * 3600 });
});

async function open(publicKey: string, options: Partial<FastOptions> = {}): Promise<TestOutbox> {
  const routing: Omit<Routing, 'mailFallback'> = {
    mailboxOf,
    defaultTeam: 'oost-vlaanderen',
    publicKeyOf: (id) => (id === 'limburg' ? publicKey : undefined),
  };
  const test = await room.openFast({ routing, ...options });
  test.outbox.start();
  return test;
}

function secret() {
  return submission('x', {
    compose: (reference) => ({ team: 'limburg', subject: `1712 ${reference}`, text: TEXT, attachments: [ATTACHMENT] }),
  });
}

/** The armored message in a PGP/MIME mail, found as RFC 3156 says. */
function armoredIn(raw: string): string {
  const boundary = /^Content-Type: multipart\/encrypted;[\s\S]*?boundary="([^"]+)"/m.exec(raw)?.[1] ?? 'none';
  const [, version = '', message = ''] = raw.split(`--${boundary}`);
  expect(version).toMatch(/^\r\nContent-Type: application\/pgp-encrypted\r\n[\s\S]*\r\n\r\nVersion: 1\r\n/);
  expect(message).toMatch(/^\r\nContent-Type: application\/octet-stream/);
  return message.slice(message.indexOf('\r\n\r\n') + 4).trim();
}

async function expectAllOfIt(clear: Buffer): Promise<void> {
  const inside = await simpleParser(clear, { skipTextToHtml: true });
  expect(inside.text?.trim()).toBe(TEXT);
  expect(inside.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
    [ATTACHMENT.filename, ATTACHMENT.content],
  ]);
  expect(clear.toString('latin1')).not.toMatch(/^(from|to|subject|message-id|date):/im);
}

function rawOf(mail: ReceivedMail | undefined): string {
  const raw = mail?.raw.toString('latin1') ?? '';
  expect(raw).not.toMatch(/geheim|registratie|Z2VoZWlt/);
  expect(raw).toMatch(/^[\x20-\x7e\r\n]+$/);
  return raw;
}

describe('the mail of a team with a key', () => {
  it('has text and attachments inside, and only the neutral subject outside', async () => {
    const { outbox } = await open(team.publicKey);
    const { reference } = await outbox.accept(secret());
    const [mail] = await room.server.received(1);
    expect(mail?.parsed.subject).toBe(`1712 ${reference}`);
    expect(mail?.parsed.headers.get('content-type')).toMatchObject({
      value: 'multipart/encrypted',
      params: { protocol: 'application/pgp-encrypted' },
    });
    expect(mail?.parsed.messageId).toMatch(/^<[0-9a-f]{32}@1712\.example>$/);
    await expectAllOfIt(await openWith(team, armoredIn(rawOf(mail))));
  });

  it('can be read with GnuPG', async ({ skip }) => {
    if (spawnSync('gpg', ['--version']).error) return skip('there is no gpg here');
    const { outbox } = await open(team.publicKey);
    await outbox.accept(secret());
    const [mail] = await room.server.received(1);
    const home = join(room.folder, 'gnupg');
    await mkdir(home, { mode: 0o700 });
    await writeFile(join(room.folder, 'bericht.asc'), armoredIn(rawOf(mail)));
    const gpg = (args: string[], input = '') =>
      spawnSync('gpg', ['--homedir', home, '--batch', '--quiet', ...args], { input });
    expect(gpg(['--import'], team.privateKey).status).toBe(0);
    const { stdout, status } = gpg(['--decrypt', join(room.folder, 'bericht.asc')]);
    spawnSync('gpgconf', ['--homedir', home, '--kill', 'gpg-agent']);
    expect(status).toBe(0);
    await expectAllOfIt(stdout);
  });

  it('refused three times goes to the fallback still encrypted, with a readable word about whose it is', async () => {
    room.server.misbehave({ at: 'recipient', how: 'refuse', code: 550, to: mailboxOf('limburg') });
    const { outbox } = await open(team.publicKey, { mailFallback: FALLBACK });
    await outbox.accept(secret());
    const [mail] = await room.server.received(1);
    expect(mail?.to).toEqual([FALLBACK]);
    expect(mail?.parsed.text).toMatch(/voor het team limburg\.\nHet postvak van het team limburg weigerde/);
    await expectAllOfIt(await openWith(team, armoredIn(rawOf(mail))));
  });
});

describe('a mail that cannot be encrypted', () => {
  it.each(['no key at all', 'expired'])(
    '(%s) never goes out in the clear: it waits, and that is said',
    async (which) => {
      const { outbox, lines } = await open(which === 'expired' ? expired.publicKey : which, { times: 1000 });
      await outbox.accept(secret());
      await eventually(() => expect(lines.join('\n')).toContain('outbox.waiting_too_long'));
      expect(lines.join('\n')).toMatch(/"event":"outbox.cannot_encrypt","team":"limburg"/);
      expect(lines.join('\n')).not.toMatch(/geheim|set_aside|mailbox_refuses/);
      expect(room.server.connections()).toBe(0);
      expect(await outbox.status()).toMatchObject({ waiting: 1, setAside: 0 });
    },
  );
});

describe('a key that ends', () => {
  const DAY = 24 * 3600;
  const day = (count: number) => new Date(Date.now() + count * DAY * 1000);

  /** What is heard of a key, and what is told of it. */
  async function look(publicKey: string, clock?: FastOptions['clock']) {
    const { outbox, lines } = await open(publicKey, { times: 1, ...(clock && { clock }) });
    const alarms = lines.map((line) => JSON.parse(line)).filter(({ event }) => /team_key/.test(event));
    return { alarms, keys: (await outbox.status()).teamKeys };
  }

  it('is said from sixty days before, with the days that are left', async () => {
    const ending = await makeKeyPair({ keyExpirationTime: 40 * DAY + 3600 });
    expect(await look(ending.publicKey)).toMatchObject({
      alarms: [{ level: 'error', event: 'outbox.team_key_ends', limburg: 40 }],
      keys: [{ team: 'limburg', days: 40 }],
    });
    const long = await makeKeyPair({ keyExpirationTime: 61 * DAY + 3600 });
    expect(await look(long.publicKey)).toEqual({ alarms: [], keys: [{ team: 'limburg', days: 60 }] });
    expect(await look(team.publicKey)).toEqual({ alarms: [], keys: [{ team: 'limburg', days: 60 }] });
  });

  it.each<[string, () => Promise<string>, string]>([
    ['expired', async () => expired.publicKey, 'expired'],
    ['not yet valid', async () => (await makeKeyPair({ date: day(10) })).publicKey, 'expired'],
    ['revoked', async () => revoke(team), 'revoked'],
    ['no key', async () => 'geen sleutel', 'unreadable'],
    ['private', async () => team.privateKey, 'private'],
  ])(
    'and one that is %s keeps nobody from starting: that team’s mail waits, the others’ goes',
    async (_, make, fault) => {
      const publicKey = await make();
      const { outbox, lines } = await open(publicKey);
      await outbox.accept(secret());
      await outbox.accept(submission('Voor Brussel.', { compose: (reference) => brussels(reference) }));
      const [mail] = await room.server.received(1);
      expect(mail?.to).toEqual([mailboxOf('brussel')]);
      await eventually(() => expect(lines.join('\n')).toContain('outbox.cannot_encrypt'));
      expect(lines.map((line) => JSON.parse(line))).toContainEqual(
        expect.objectContaining({ level: 'error', event: 'outbox.team_key_unusable', limburg: fault }),
      );
      await expect
        .poll(() => outbox.status())
        .toMatchObject({
          waiting: 1,
          setAside: 0,
          canAccept: true,
          teamKeys: [{ team: 'limburg', days: -1 }],
        });
      expect(room.server.mails).toHaveLength(1);
    },
  );

  it('stops a build only when it can never be used', async () => {
    const faultsOf = (publicKey: string) => teamFaults([{ id: 'limburg', overflow: [], publicKey }]);
    expect(await faultsOf(expired.publicKey)).toEqual([]);
    expect(await faultsOf(await revoke(team))).toEqual([
      expect.stringMatching(/publicKey: limburg: deze sleutel is ingetrokken/),
    ]);
    expect(await faultsOf(team.privateKey)).toEqual([expect.stringContaining('limburg: dit is een privésleutel')]);
    expect(await faultsOf('x')).toEqual([expect.stringContaining('limburg: dit is geen OpenPGP-sleutel')]);
  });

  it('and what waited behind it goes out, encrypted, once the key is right', async () => {
    const held = await open(expired.publicKey);
    await held.outbox.accept(secret());
    await eventually(() => expect(held.lines.join('\n')).toContain('outbox.cannot_encrypt'));
    await held.outbox.stop();
    await open(team.publicKey);
    const [mail] = await room.server.received(1);
    await expectAllOfIt(await openWith(team, armoredIn(rawOf(mail))));
  });
});

function brussels(reference: string) {
  return { team: 'brussel', subject: `1712 ${reference}`, text: 'Voor Brussel.' } as const;
}
