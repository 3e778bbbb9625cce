import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOUR } from '~/platform/durations';
import { ConfigError, readConfig } from './config.server';
import { checkMailboxes } from './mailboxes.server';

/** As `openssl rand -base64 24` makes them. */
const KEYS = ['q7Jm0ZcVtY3nR8xLw2BfHs9DkPu5GaEo', 'Xe4+uN1/zCqT6vSbKd8LrWy0MhJ3pFgA'];

const HERE = new URL('http://localhost:3000');
const key = Buffer.alloc(32, 7).toString('base64');

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
}

/** Long enough to be taken. */
const OTHER_KEYS = [
  'Hd4sWq9LzX7vKt2BnRy6CmJf0PgUeTaI',
  'Zk3vQm8RtX1wLp5yCs0dHn7BgJf2UeAo',
  'Tb6yWd4KqPz9rMx2LcVj8SnHf0GuEaYi',
] as const;

describe('readConfig', () => {
  test('an empty environment is a site on this machine', () => {
    expect(readConfig({ PORT: '', SMTP_URL: ' ' })).toEqual({
      port: 3000,
      host: '127.0.0.1',
      siteUrl: new URL('http://localhost:3000'),
      siteAliases: [],
      dataDir: path.resolve('var'),
      mailFrom: 'website@localhost',
      mailHold: 0,
      outboxKeys: [],
      accessKeys: [],
      flood: { marked: 20, all: 100 },
      exitUrls: [],
      trustProxy: 0,
      logLevel: 'info',
      preview: false,
    });
  });

  test('a full environment is read whole', () => {
    const config = readConfig({
      PORT: '8080',
      SITE_URL: 'https://www.1712.be',
      SITE_ALIASES: '1712.be, Oud.1712.be',
      SMTP_URL: 'smtp://u:p@mail.example.org:587',
      OUTBOX_KEY: `${key},${key}`,
      AVAILABILITY_TOKEN: `${KEYS[0]}, ${KEYS[1]}`,
      OPERATIONS_TOKEN: OTHER_KEYS[0],
      ACCESS_TOKENS: `els:busy+hours:${OTHER_KEYS[1]}, stagiair:busy:${OTHER_KEYS[2]}`,
      PLAUSIBLE_URL: 'https://stats.example.org/base',
      EXIT_URLS: 'https://nl.wikipedia.org/wiki/Hond, https://www.vrt.be/',
      TRUST_PROXY: '1',
      LOG_LEVEL: 'debug',
    });
    expect(config.mailFrom).toBe('website@www.1712.be');
    expect(config.siteAliases).toEqual(['1712.be', 'oud.1712.be']);
    expect(config.outboxKeys.map((bytes) => bytes.length)).toEqual([32, 32]);
    expect(config.accessKeys).toEqual([
      ...KEYS.map((secret) => ({ secret, scopes: ['busy', 'hours'] })),
      { secret: OTHER_KEYS[0], scopes: ['figures', 'operations'] },
      { name: 'els', secret: OTHER_KEYS[1], scopes: ['busy', 'hours'] },
      { name: 'stagiair', secret: OTHER_KEYS[2], scopes: ['busy'] },
    ]);
    expect(config.plausibleDomain).toBe('www.1712.be');
    expect(config.exitUrls).toEqual(['https://nl.wikipedia.org/wiki/Hond', 'https://www.vrt.be/']);
  });

  test.each([
    ['PORT', '70000'],
    ['PORT', 'abc'],
    ['SITE_URL', 'site.without.scheme'],
    ['SITE_URL', 'ftp://1712.be'],
    ['SITE_URL', 'http://localhost:3000/path'],
    ['SITE_ALIASES', 'https://1712.be'],
    ['DATABASE_URL', 'postgres://localhost/site'],
    ['DATABASE_URL', 'postgres://site:geheim@localhost'],
    ['DATABASE_URL', 'mysql://site:geheim@localhost/site'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'http://mail.example.org'],
    ['MAIL_FROM', 'Site <website@1712.be>'],
    ['MAIL_FALLBACK', 'a@b.be, c@d.be'],
    ['MAIL_BOUNCES', 'terug'],
    ['BOUNCES_URL', 'mail.example.org'],
    ['BOUNCES_URL', 'imap://u:geheim@mail.example.org/INBOX'],
    ['BOUNCES_URL', 'imaps://u@mail.example.org/INBOX'],
    ['MAIL_HOLD', '0'],
    ['MAIL_HOLD', '49'],
    ['OUTBOX_KEY', 'c2hvcnQ='],
    ['OUTBOX_KEY', `${key},tooshort`],
    ['AVAILABILITY_TOKEN', '1712'],
    ['AVAILABILITY_TOKEN', `${KEYS[0]},nogkort`],
    ['AVAILABILITY_TOKEN', 'A'.repeat(40)],
    ['OPERATIONS_TOKEN', 'geheim'],
    ['OPERATIONS_TOKEN', '12345678901234567890123'],
    ['OPERATIONS_TOKEN', `${KEYS[0]} met spatie`],
    ['ACCESS_TOKENS', OTHER_KEYS[0]],
    ['ACCESS_TOKENS', `els:${OTHER_KEYS[0]}`],
    ['ACCESS_TOKENS', `els:busy+baas:${OTHER_KEYS[0]}`],
    ['ACCESS_TOKENS', 'els:busy:geheim'],
    ['ACCESS_TOKENS', `els:busy:${OTHER_KEYS[0]},els:hours:${OTHER_KEYS[1]}`],
    ['ACCESS_TOKENS', `els:busy:${OTHER_KEYS[0]},jan:hours:${OTHER_KEYS[0]}`],
    ['FLOOD_MARKED', '-1'],
    ['FLOOD_MESSAGES', 'veel'],
    ['ALARM_URL', 'no-address'],
    ['PLAUSIBLE_URL', 'javascript:alert(1)'],
    ['PLAUSIBLE_DOMAIN', 'https://1712.be'],
    ['EXIT_URLS', 'https://nl.wikipedia.org,javascript:alert(1)'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', 'yes'],
    ['LOG_LEVEL', 'verbose'],
  ])('%s=%s stops the start with one line that names it and does not repeat the value', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name}: \\S`));
    expect(faults[0]).not.toContain('\n');
    expect(faults[0]).not.toContain(value);
  });

  test('a key that can be guessed is told how long it must be, and how to make one', () => {
    for (const name of ['AVAILABILITY_TOKEN', 'OPERATIONS_TOKEN']) {
      expect(faultsOf({ [name]: '1712' })).toEqual([expect.stringMatching(/22 characters.*openssl rand -base64 24/)]);
    }
  });

  test.each(['postgres://site:p%40ss@db.example.org/site', 'postgresql://site@%2Fvar%2Frun%2Fpostgresql/site'])(
    'DATABASE_URL=%s is taken with a key of its own, which is never made here',
    (url) => {
      expect(readConfig({ DATABASE_URL: url, OUTBOX_KEY: key }).databaseUrl).toBe(url);
      expect(faultsOf({ DATABASE_URL: url })).toEqual([expect.stringMatching(/^OUTBOX_KEY: /)]);
    },
  );

  test.each(['https://www.1712.be', 'https://localhost', 'http://intranet.1712.be'])(
    '%s without a mail server is refused',
    (siteUrl) => {
      expect(faultsOf({ SITE_URL: siteUrl })).toEqual([expect.stringMatching(/^SMTP_URL: /)]);
      expect(faultsOf({ SITE_URL: siteUrl, SMTP_URL: 'smtp://mail.example.org' })).toEqual([]);
    },
  );

  test('delivered messages are kept only where bounces are read: a day unless told', () => {
    const url = 'imaps://bounces:geheim@mail.example.org/INBOX';
    expect(readConfig({ BOUNCES_URL: url })).toMatchObject({ bouncesUrl: url, mailHold: 24 * HOUR });
    expect(readConfig({ BOUNCES_URL: url, MAIL_HOLD: '48' }).mailHold).toBe(48 * HOUR);
    expect(readConfig({ MAIL_HOLD: '6', MAIL_BOUNCES: 'terug@1712.be' })).toMatchObject({
      mailHold: 6 * HOUR,
      mailBounces: 'terug@1712.be',
    });
    expect(readConfig({ BOUNCES_URL: 'imap://u:geheim@127.0.0.1:143' }).mailHold).toBe(24 * HOUR);
  });

  test('what has not begun is shown on this machine only', () => {
    expect(readConfig({ PREVIEW: 'yes' }).preview).toBe(true);
    const live = { SITE_URL: 'https://www.1712.be', SMTP_URL: 'smtp://mail.example.org', PREVIEW: 'yes' };
    expect(faultsOf(live)).toEqual([expect.stringMatching(/^PREVIEW: /)]);
  });

  test('every bad value gets its own line', () => {
    expect(faultsOf({ PORT: 'x', TRUST_PROXY: 'x', LOG_LEVEL: 'x' })).toHaveLength(3);
  });
});

describe('checkMailboxes', () => {
  const teams = [
    { id: 'antwerpen', mailbox: 'antwerpen@1712.be' },
    { id: 'limburg', mailbox: 'limburg@1712.example' },
    { id: 'brussel' },
  ];

  test('names each team without a real mailbox when mail really goes out', () => {
    const check = () => checkMailboxes({ siteUrl: HERE, smtpUrl: 'smtp://mail.1712.be' }, { teams });
    expect(check).toThrow(ConfigError);
    expect(check).toThrow(/"limburg"[\s\S]*"brussel"/);
    expect(check).not.toThrow(/antwerpen/);
  });

  test.each([undefined, 'smtp://localhost:1025', 'smtp://127.0.0.1', 'smtp://[::1]:25'])(
    'asks nothing when mail stays here (%s)',
    (smtpUrl) => {
      const settings = { siteUrl: HERE, ...(smtpUrl && { smtpUrl }) };
      expect(() => checkMailboxes(settings, { teams })).not.toThrow();
    },
  );

  test.each(['https://www.1712.be', 'https://localhost', 'http://intranet.1712.be'])(
    'asks for real ones at %s too when a mail server on this machine passes mail on',
    (siteUrl) => {
      const settings = { siteUrl: new URL(siteUrl), smtpUrl: 'smtp://localhost' };
      expect(() => checkMailboxes(settings, { teams })).toThrow(/"limburg"[\s\S]*"brussel"/);
      expect(() => checkMailboxes(settings, { teams: teams.slice(0, 1) })).not.toThrow();
      expect(() => checkMailboxes(settings, { teams }, true)).not.toThrow();
      const elsewhere = { ...settings, smtpUrl: 'smtp://mail.1712.be' };
      expect(() => checkMailboxes(elsewhere, { teams }, true)).toThrow(/"limburg"/);
    },
  );

  test.each([
    'a@1712.EXAMPLE',
    'a@1712.example.',
    'a@example.com',
    'a@mail.example.org',
    'a@1712.invalid',
    'a@localhost',
  ])('%s is read by nobody', (mailbox) => {
    const settings = { siteUrl: new URL('https://www.1712.be'), smtpUrl: 'smtp://localhost' };
    const check = (list: string, mailFallback?: string) =>
      checkMailboxes({ ...settings, ...(mailFallback && { mailFallback }) }, { teams: [{ id: 'x', mailbox: list }] });
    expect(() => check(mailbox)).toThrow(/team "x"/);
    expect(() => check('a@1712.be', mailbox)).toThrow(/^MAIL_FALLBACK: /);
    const bounces = { ...settings, mailBounces: mailbox };
    expect(() => checkMailboxes(bounces, { teams: [] })).toThrow(/^MAIL_BOUNCES: /);
    expect(() => check('a@voorbeeld-example.be', 'a@mijnexample.com')).not.toThrow();
  });
});
