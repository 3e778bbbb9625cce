/**
 * The one module that reads the environment. Everything is checked once, at start; a value that cannot be
 * right stops the start with one line that names the variable and says what to do. No value is ever printed:
 * several of them are secrets.
 */
import path from 'node:path';
import type { z } from 'zod';
import type { FloodLimits } from '~/outbox/intake.server';
import type { AccessKey } from '~/platform/bearer-tokens.server';
import { HOUR } from '~/platform/durations';
import type { LogLevel } from '~/platform/log.server';
import { isForVisitors } from '~/platform/loopback.server';
import { environmentSchema } from './environment.server';
import { gatherSettings } from './settings-in-files.server';

export interface Config {
  port: number;
  host: string;
  siteUrl: URL;
  /** Old host names of the site, without port: each request for them is sent on to siteUrl. */
  siteAliases: string[];
  dataDir: string;
  /** postgres://...; absent: the store is a file in dataDir. */
  databaseUrl?: string;
  /** nodemailer's URL; absent: mails are written as clear files into dataDir/mail. */
  smtpUrl?: string;
  mailFrom: string;
  /** Where mail goes that cannot be delivered; absent: to mailFrom. */
  mailBounces?: string;
  /** imaps://user:password@host/INBOX of that mailbox; absent: the site does not look into it. */
  bouncesUrl?: string;
  /** How long a delivered message is kept in case it comes back, in milliseconds; 0: bounces are not read. */
  mailHold: number;
  mailFallback?: string;
  /** 32 bytes each, the newest first; empty: the key file in dataDir. */
  outboxKeys: Buffer[];
  /** Who may do what: the keys of ACCESS_TOKENS, AVAILABILITY_TOKEN and OPERATIONS_TOKEN. */
  accessKeys: AccessKey[];
  /** How many messages in ten minutes, marked and all, are told to the operator. */
  flood: FloodLimits;
  alarmUrl?: string;
  alarmHeartbeatUrl?: string;
  plausibleUrl?: URL;
  plausibleDomain?: string;
  exitUrls: string[];
  /** How many proxies stand in front; 0: X-Forwarded-* is not believed. */
  trustProxy: number;
  logLevel: LogLevel;
  /** Shows what has not begun yet. Only on the machine of who makes the site: `npm run dev` sets it. */
  preview: boolean;
}

/** Unless MAIL_HOLD says otherwise, once bounces are read. */
const HOLD_HOURS = 24;

/** The environment cannot be used. `lines` holds one sentence per fault, each beginning with the variable's name. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/**
 * Reads and checks the environment, and the files it names (settings-in-files). An empty value counts as absent.
 * @throws ConfigError with one line per bad value.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = gatherSettings(environment, Object.keys(environmentSchema.shape));
  if (given.faults.length > 0) throw new ConfigError(given.faults);
  const parsed = environmentSchema.safeParse(given.values);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(issueLine));
  const config = toConfig(parsed.data);
  const faults = contradictions(config);
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

function issueLine(issue: z.core.$ZodIssue): string {
  return `${String(issue.path[0])}: ${issue.message}`;
}

function toConfig(values: z.infer<typeof environmentSchema>): Config {
  const siteUrl = values.SITE_URL ?? new URL(`http://localhost:${values.PORT}`);
  return {
    port: values.PORT,
    host: values.HOST,
    siteUrl,
    siteAliases: values.SITE_ALIASES,
    dataDir: path.resolve(values.DATA_DIR),
    mailFrom: values.MAIL_FROM ?? `website@${siteUrl.hostname}`,
    mailHold: HOUR * (values.MAIL_HOLD ?? (values.BOUNCES_URL ? HOLD_HOURS : 0)),
    outboxKeys: values.OUTBOX_KEY,
    accessKeys: accessKeysOf(values),
    flood: { marked: values.FLOOD_MARKED, all: values.FLOOD_MESSAGES },
    exitUrls: values.EXIT_URLS,
    trustProxy: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    preview: values.PREVIEW === 'yes',
    ...optionalValues(values, siteUrl),
  };
}

/** The two older variables have no names in them, and open what they always opened. */
function accessKeysOf(values: z.infer<typeof environmentSchema>): AccessKey[] {
  const { ACCESS_TOKENS, AVAILABILITY_TOKEN, OPERATIONS_TOKEN } = values;
  return [
    ...AVAILABILITY_TOKEN.map((secret): AccessKey => ({ secret, scopes: ['busy', 'hours'] })),
    ...(OPERATIONS_TOKEN ? [{ secret: OPERATIONS_TOKEN, scopes: ['figures', 'operations'] } satisfies AccessKey] : []),
    ...ACCESS_TOKENS,
  ];
}

function optionalValues(values: z.infer<typeof environmentSchema>, siteUrl: URL): Partial<Config> {
  const plausibleDomain = values.PLAUSIBLE_DOMAIN ?? (values.PLAUSIBLE_URL ? siteUrl.hostname : undefined);
  return {
    ...(values.DATABASE_URL && { databaseUrl: values.DATABASE_URL }),
    ...(values.SMTP_URL && { smtpUrl: values.SMTP_URL }),
    ...(values.MAIL_BOUNCES && { mailBounces: values.MAIL_BOUNCES }),
    ...(values.BOUNCES_URL && { bouncesUrl: values.BOUNCES_URL }),
    ...(values.MAIL_FALLBACK && { mailFallback: values.MAIL_FALLBACK }),
    ...(values.ALARM_URL && { alarmUrl: values.ALARM_URL.href }),
    ...(values.ALARM_HEARTBEAT_URL && { alarmHeartbeatUrl: values.ALARM_HEARTBEAT_URL.href }),
    ...(values.PLAUSIBLE_URL && { plausibleUrl: values.PLAUSIBLE_URL }),
    ...(plausibleDomain && { plausibleDomain }),
  };
}

function isElsewhere(secret: string, index: number, keys: readonly AccessKey[]): boolean {
  return keys.some((other, at) => at !== index && other.secret === secret);
}

/** Values that are fine by themselves and wrong together. */
function contradictions(config: Config): string[] {
  const faults: string[] = [];
  const forVisitors = isForVisitors(config.siteUrl);
  if (forVisitors && !config.smtpUrl) {
    faults.push(
      'SMTP_URL: a site that people can visit needs a mail server; set it, for example smtp://user:password@host:587',
    );
  }
  if (config.databaseUrl && config.outboxKeys.length === 0) {
    faults.push(
      'OUTBOX_KEY: processes that share a database share its key too; set it (openssl rand -base64 32), the same for all',
    );
  }
  if (forVisitors && config.preview) {
    faults.push('PREVIEW: visitors would see what has not begun; leave it out on a site that people can visit');
  }
  if (config.accessKeys.some(({ name, secret }, index) => name && isElsewhere(secret, index, config.accessKeys))) {
    faults.push('ACCESS_TOKENS: a secret stands there twice, or in an older variable too; give each name its own');
  }
  if (config.siteAliases.includes(config.siteUrl.hostname)) {
    faults.push('SITE_ALIASES: it names the host of SITE_URL itself; list only old host names');
  }
  return faults;
}
