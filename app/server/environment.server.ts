/** The environment variables as they are written: one schema, each message says what to write instead. */
import { z } from 'zod';
import { FLOOD } from '~/outbox/intake.server';
import { type AccessKey, SCOPES, type Scope } from '~/platform/bearer-tokens.server';
import { LOG_LEVELS } from '~/platform/log.server';
import { isLoopback } from '~/platform/loopback.server';
import { SHORTEST_TOKEN, type TokenWeakness, tokenWeakness } from './token-strength';

const wholeNumber = (lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `write a whole number from ${lowest} to ${highest}`)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest, `write a whole number from ${lowest} to ${highest}`);

const webAddress = (example: string) =>
  z
    .url({ protocol: /^https?$/, hostname: /.+/, error: `write a full address, for example ${example}` })
    .transform((value) => new URL(value));

const bareOrigin = webAddress('https://www.1712.be').refine(
  (url) => url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password,
  'write only scheme and host, for example https://www.1712.be, without path, query or password',
);

const commaList = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

const hostName = /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*$/;
const mailAddress = z.email({ error: 'write one mail address, for example website@1712.be' });

const mailServer = z.string().refine((value) => {
  return /^smtps?:\/\//.test(value) && URL.canParse(value) && new URL(value).hostname !== '';
}, 'write smtp://user:password@host:587 or smtps://user:password@host:465');

/** Read with a password, so never unencrypted over a network. */
const bouncesMailbox = z.string().refine((value) => {
  if (!/^imaps?:\/\//.test(value) || !URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  return username !== '' && password !== '' && hostname !== '' && (protocol === 'imaps:' || isLoopback(hostname));
}, 'write imaps://user:password@host/INBOX, special characters as %XX; imap:// only for a server on this machine');

/** A message is recognised, and its code known, for two days: nothing of it may stay longer. */
const LONGEST_HOLD = 48;

/** User and database are asked for by name: left out, they would come from whoever happens to run the process. */
const databaseServer = z.string().refine((value) => {
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) return false;
  const { hostname, username, pathname } = new URL(value);
  return hostname !== '' && username !== '' && pathname.length > 1;
}, 'write postgres://user:password@host:5432/database, with ?sslmode=verify-full when it is on another machine');

const sealingKeys = commaList
  .refine(
    (keys) => keys.every((key) => /^[A-Za-z0-9+/]{43}=$/.test(key)),
    'write 32 random bytes as base64 (openssl rand -base64 32), several with a comma between, the newest first',
  )
  .transform((keys) => keys.map((key) => Buffer.from(key, 'base64')));

const MAKE_TOKEN = 'make one with "openssl rand -base64 24"';
const TOKEN_FAULTS: Record<TokenWeakness, string> = {
  short: `a key of fewer than ${SHORTEST_TOKEN} characters can be guessed; ${MAKE_TOKEN}, which gives 32`,
  characters: `write letters, digits and signs without spaces, at least ${SHORTEST_TOKEN}; ${MAKE_TOKEN}`,
  foreseeable: `a key that counts or repeats itself can be guessed; it needs at least ${SHORTEST_TOKEN} random characters; ${MAKE_TOKEN}`,
};

/** A secret that opens a door of the site. Says what is wrong with the first that is, never what it was. */
function refuseGuessable(tokens: readonly string[], context: z.RefinementCtx): void {
  const fault = tokens.map(tokenWeakness).find((found) => found !== null);
  if (fault) context.addIssue({ code: 'custom', message: TOKEN_FAULTS[fault] });
}

const KEY_FORM = 'write name:scope+scope:secret with a comma between, for example els:busy+hours:SECRET';

/** A key with a name and what it is for. Says what is wrong with the first that is, and never the secret. */
const accessKeys = commaList.transform((items, context): AccessKey[] => {
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const keys = items.map(accessKeyOf);
  const broken = keys.indexOf(null);
  if (broken >= 0) return refuse(`key ${broken + 1} is not readable; ${KEY_FORM}; scopes are ${SCOPES.join(', ')}`);
  const readable = keys.filter((key) => key !== null);
  const twice = readable.find(({ name }, index) => readable.findIndex((other) => other.name === name) < index);
  if (twice) return refuse(`the name "${twice.name}" stands there twice; give each key a name of its own`);
  for (const { name, secret } of readable) {
    const fault = tokenWeakness(secret);
    if (fault) return refuse(`the key of "${name}": ${TOKEN_FAULTS[fault]}`);
  }
  return readable;
});

/** Null: it is not of the form. */
function accessKeyOf(text: string): (AccessKey & { name: string }) | null {
  const [, name = '', list = '', secret = ''] = /^([a-z0-9][a-z0-9-]{0,29}):([a-z+]+):(.+)$/i.exec(text) ?? [];
  const scopes = list.split('+').map((word) => SCOPES.find((scope) => scope === word));
  const known = scopes.filter((scope): scope is Scope => scope !== undefined);
  return name === '' || known.length < scopes.length ? null : { name, scopes: known, secret };
}

export const environmentSchema = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, 'write the address to listen on, for example 127.0.0.1')
    .default('127.0.0.1'),
  SITE_URL: bareOrigin.optional(),
  SITE_ALIASES: commaList
    .transform((names) => names.map((name) => name.toLowerCase()))
    .refine(
      (names) => names.every((name) => hostName.test(name)),
      'write host names with a comma between, without https://',
    )
    .default([]),
  DATA_DIR: z.string().default('./var'),
  DATABASE_URL: databaseServer.optional(),
  SMTP_URL: mailServer.optional(),
  MAIL_FROM: mailAddress.optional(),
  MAIL_BOUNCES: mailAddress.optional(),
  BOUNCES_URL: bouncesMailbox.optional(),
  MAIL_HOLD: wholeNumber(1, LONGEST_HOLD).optional(),
  MAIL_FALLBACK: mailAddress.optional(),
  OUTBOX_KEY: sealingKeys.default([]),
  AVAILABILITY_TOKEN: commaList.superRefine(refuseGuessable).default([]),
  OPERATIONS_TOKEN: z
    .string()
    .superRefine((token, context) => refuseGuessable([token], context))
    .optional(),
  ACCESS_TOKENS: accessKeys.default([]),
  FLOOD_MARKED: wholeNumber(1, 100_000).default(FLOOD.marked),
  FLOOD_MESSAGES: wholeNumber(1, 100_000).default(FLOOD.all),
  ALARM_URL: webAddress('https://alarm.example.org/hook').optional(),
  ALARM_HEARTBEAT_URL: webAddress('https://alarm.example.org/heartbeat').optional(),
  PLAUSIBLE_URL: webAddress('https://plausible.example.org').optional(),
  PLAUSIBLE_DOMAIN: z.string().regex(hostName, 'write a host name, for example 1712.be').optional(),
  EXIT_URLS: commaList
    .refine(
      (urls) => urls.every((url) => /^https?:\/\//.test(url) && URL.canParse(url)),
      'write full addresses with a comma between, for example https://nl.wikipedia.org/wiki/Hond',
    )
    .default([]),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  PREVIEW: z.literal('yes', { error: 'write yes, or leave it out' }).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `write one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});
