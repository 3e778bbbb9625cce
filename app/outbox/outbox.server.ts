/**
 * The outbox: a message taken in here is never lost. What comes in is sealed and on the disk before it is promised,
 * stays until a mailbox has taken it, and is then forgotten. README.md says what stands in which file.
 */
import { randomBytes } from 'node:crypto';
import { Resolver } from 'node:dns/promises';
import { join } from 'node:path';
import { RECEIVER_IDS } from '~/content/schemas';
import type { Ring } from '~/platform/alarms.server';
import type { SiteDatabase } from '~/platform/database/database.server';
import { SECOND } from '~/platform/durations';
import type { Log } from '~/platform/log.server';
import { waitedFor } from './alarm';
import { type Clock, systemClock } from './clock';
import type { OutboxCommandParts } from './command.server';
import { Courier } from './courier.server';
import { Delivery } from './delivery.server';
import { FileTransport } from './file-transport.server';
import { type Accepted, FrontDesk, type Submission } from './front-desk.server';
import { Housekeeping } from './housekeeping.server';
import { fingerprint, identify } from './identity.server';
import { type Inspected, Inspection } from './inspection.server';
import { type FloodLimits, Intake, type Taken } from './intake.server';
import { type KeyRing, openKeyRing } from './keys.server';
import type { MailDnsParts } from './mail-dns-command.server';
import type { Tries } from './mail-tries';
import { RefusingMailboxes } from './refusing-mailboxes.server';
import { ReturnStore } from './returns/return-store.server';
import { ReturnedMail } from './returns/returned-mail.server';
import { Returns } from './returns/returns.server';
import { TrialStore } from './returns/trial-store.server';
import type { TrialAge } from './returns/watch.server';
import type { Routing } from './routing';
import { Settlements } from './settlements.server';
import type { OutboxStore } from './store';
import { DatabaseStore } from './store.server';
import { type KeyDays, TeamKeys } from './team-keys.server';
import { SmtpTransport, type Transport } from './transport.server';
import { Worker } from './worker.server';

export { type Accepted, OutboxUnavailable, type Submission } from './front-desk.server';
export type { Letter } from './letter';

export interface OutboxStatus {
  /** Promised and not delivered, those set aside among them. */
  waiting: number;
  /** How long the oldest of them waits, in whole seconds. */
  oldestSeconds: number;
  /** Of them: cannot be opened, and wait for somebody to look at them. */
  setAside: number;
  /** Of them: sealed with a key that is not on the ring. */
  unknownKeys: number;
  canStore: boolean;
  /** False only when a message sent now would be refused. */
  canAccept: boolean;
  /** True while the mail server cannot be reached. */
  breakerOpen: boolean;
  /** What this process took in since its start. */
  taken: readonly Taken[];
  /** How its tries to hand mails over ended. */
  mailTries: readonly Tries[];
  /** How long the OpenPGP keys of teams can still be used. */
  teamKeys: readonly KeyDays[];
  /** Mails in the mailbox of bounces that are no report of ours, and wait there for a person. */
  bouncesLeft: number;
  /** Since when no trial mail was known to arrive, of the teams that are sent one. */
  trialAges: readonly TrialAge[];
}

export interface Outbox {
  /** Takes a message in; the same one again gets the same answer. @throws OutboxUnavailable when it could not be made safe */
  accept(submission: Submission): Promise<Accepted>;
  /** What a message is called, by each secret of the site: the newest first, as it will be when it is new. None: nothing can be taken in. */
  referencesOf(submission: Pick<Submission, 'id' | 'fields'>): readonly string[];
  /** Of a text, by each secret of the site, the newest first: 64 hex characters that tell nothing without it. @param purpose what it is for */
  fingerprints(purpose: string, text: string): readonly string[];
  /** Begins to deliver. */
  start(): void;
  /** Stops delivering, within about `grace` milliseconds, and gives back what is under way. accept() still works. */
  stop(): Promise<void>;
  /** Never throws: a store that cannot be read shows as one that cannot accept. */
  status(): Promise<OutboxStatus>;
}

export interface OutboxOptions extends Omit<Routing, 'mailFallback'> {
  dataDir: string;
  database: SiteDatabase;
  log: Log;
  /** nodemailer's URL; without it each mail becomes a file in `<dataDir>/mail`. */
  smtpUrl?: string | undefined;
  mailFrom: string;
  /** Where mail goes that cannot be delivered: the sender of the envelope. `mailFrom` unless told. */
  mailBounces?: string | undefined;
  /** Its mailbox, to be read by IMAP. */
  bouncesUrl?: string | undefined;
  /** How long delivered messages are kept in case they come back, in milliseconds; not at all unless told. */
  hold?: number;
  mailFallback?: string | undefined;
  /** Called when something has to be looked at; without it the log alone says so. */
  soundAlarm?(ring: Ring): void;
  /** 32 bytes each, the newest first; empty: the key file. */
  outboxKeys: readonly Buffer[];
  /** Of messages, marked and all, in ten minutes; beyond them somebody is told. */
  flood?: FloodLimits;
  /** For one try to deliver, in milliseconds; 20 s unless told. */
  deadline?: number;
  /** How long stop() lets deliveries end, in milliseconds; 5 s unless told. */
  grace?: number;
}

/** Everything the outbox is made of; a test puts its own clock, store, transport or random source in. */
export interface OutboxParts extends Omit<Routing, 'mailFallback'> {
  store: OutboxStore;
  ring: KeyRing;
  transport: Transport;
  clock: Clock;
  random(bytes: number): Buffer;
  log: Log;
  mailFrom: string;
  mailBounces?: string | undefined;
  mailFallback?: string | undefined;
  /** Mail that comes back; absent: nobody looks for it. */
  returned?: ReturnedMail;
  /** Called when something has to be looked at; without it the log alone says so. */
  soundAlarm?(ring: Ring): void;
  parallel?: number;
  flood?: FloodLimits;
  /** How many messages may wait before new ones are only mailed directly. */
  mostWaiting?: number;
  deadline?: number;
  grace?: number;
}

/** The longest take 25 kB each in the store: about a gigabyte. In 2020, 8,059 people reached 1712 in all. */
const MOST_WAITING = 50_000;
const PARALLEL = 4;
const DEADLINE = 20 * SECOND;
const GRACE = 5 * SECOND;

/** The site's outbox. @throws KeyFileError when the key file is damaged */
export async function openOutbox(options: OutboxOptions): Promise<Outbox> {
  const { dataDir, smtpUrl, log } = options;
  if (!smtpUrl) log.warn('outbox.MAILS_ARE_WRITTEN_TO_FILES_NOT_SENT', { folder: mailFolder(dataDir) });
  return createOutbox({
    ...options,
    ...(await openStoreAndKeys(options, true)),
    transport: openTransport(options),
    returned: openReturnedMail(options, systemClock),
    clock: systemClock,
    random: randomBytes,
  });
}

/** Looks for mail that comes back, with what the options say of it. */
export function openReturnedMail(
  options: Pick<OutboxOptions, 'database' | 'log' | 'hold' | 'bouncesUrl' | 'soundAlarm'>,
  clock: Clock,
): ReturnedMail {
  return new ReturnedMail({
    ...options,
    clock,
    hold: options.hold ?? 0,
    soundAlarm: (ring) => options.soundAlarm?.(ring),
  });
}

/** What the commands of the outbox work with, beside a running site or without one. They make no key, and mail only trials. */
export async function openForCommand(
  options: OutboxOptions,
): Promise<Omit<OutboxCommandParts, 'write' | 'writeError' | 'readInput'>> {
  const opened = await openStoreAndKeys(options, false);
  const { mailFallback, dataDir, smtpUrl } = options;
  const transport = openTransport(options);
  const courier = new Courier({ ...options, mailFallback, clock: systemClock, transport });
  const trials = new TrialStore(options.database);
  const trial = { courier, trials, random: randomBytes, mailFolder: smtpUrl ? null : mailFolder(dataDir) };
  const stores = { returns: new ReturnStore(options.database), trials };
  const returns = new Returns({ ...stores, clock: systemClock, log: options.log });
  return { ...opened, courier, trial, returns, mailDns: mailDnsOf(options), clock: systemClock };
}

const DNS_PATIENCE = 5 * SECOND;

function mailDnsOf({ mailFrom, mailBounces = mailFrom, mailFallback, mailboxOf }: OutboxOptions): MailDnsParts {
  const teams = RECEIVER_IDS.map((name) => ({ name, address: mailboxOf(name) }));
  const fallback = mailFallback ? [{ name: 'MAIL_FALLBACK', address: mailFallback }] : [];
  const resolver = new Resolver({ timeout: DNS_PATIENCE, tries: 2 });
  return { resolver, mailboxes: [...teams, ...fallback], mailFrom, mailBounces };
}

function openTransport({ smtpUrl, dataDir }: Pick<OutboxOptions, 'smtpUrl' | 'dataDir'>): Transport {
  return smtpUrl ? new SmtpTransport(smtpUrl) : new FileTransport(mailFolder(dataDir));
}

function mailFolder(dataDir: string): string {
  return join(dataDir, 'mail');
}

/** The store and the keys that open it. @param mayCreate whether a key may be made, when no message waits for a lost one */
async function openStoreAndKeys(
  options: OutboxOptions,
  mayCreate: boolean,
): Promise<{ store: OutboxStore; ring: KeyRing }> {
  const store = new DatabaseStore(options.database, (options.hold ?? 0) > 0);
  const { waiting } = await store.summary([]);
  const ring = await openKeyRing({
    configured: options.outboxKeys,
    dataDir: options.dataDir,
    mayCreate: mayCreate && waiting === 0,
    random: randomBytes,
  });
  return { store, ring };
}

/** Puts the parts together. Resolves when it is known whether the keys fit what waits. @throws when the store cannot tell */
export async function createOutbox(parts: OutboxParts): Promise<Outbox> {
  const { store, ring, clock, log, mostWaiting = MOST_WAITING, returned = null } = parts;
  const courier = new Courier({ ...parts, mailFallback: parts.mailFallback });
  const settlements = new Settlements(store, log);
  const alarmParts = { log, soundAlarm: (ring: Ring) => parts.soundAlarm?.(ring) };
  const inspection = new Inspection({ ...parts, ...alarmParts, mostWaiting, mailTakes: () => worker.mailTakes });
  const intake = new Intake(alarmParts, parts.flood);
  const teamKeys = new TeamKeys({ ...parts, ...alarmParts });
  const chores = returned?.chores(settlements) ?? [];
  const worker: Worker = new Worker({
    ...parts,
    courier,
    settlements,
    delivery: new Delivery({ ...parts, courier, settlements, refusing: new RefusingMailboxes(alarmParts) }),
    housekeeping: new Housekeeping({ store, settlements, inspection, teamKeys, chores, clock, log }),
    parallel: parts.parallel ?? PARALLEL,
    deadline: parts.deadline ?? DEADLINE,
  });
  const desk = new FrontDesk({
    ...parts,
    courier,
    settlements,
    inspection,
    intake,
    mostWaiting,
    onStored: () => worker.wake(),
    onOutcome: (outcome) => worker.note(outcome),
  });
  if ((await inspection.inspect()).summary === null) throw new Error('the outbox cannot be read');
  await teamKeys.look();
  return {
    accept: (submission) => desk.accept(submission),
    referencesOf: (submission) => ring.all.map(({ identity }) => identify(identity, submission).reference),
    fingerprints: (purpose, text) => ring.all.map(({ identity }) => fingerprint(identity, purpose, text)),
    start() {
      worker.start();
      returned?.start();
    },
    async stop() {
      await Promise.all([worker.stop(parts.grace ?? GRACE), returned?.stop()]);
    },
    status: async () => ({
      ...statusOf(await inspection.inspect(), clock.now()),
      breakerOpen: worker.breakerOpen,
      taken: intake.taken,
      mailTries: courier.tries.counts,
      teamKeys: teamKeys.days,
      bouncesLeft: returned?.left ?? 0,
      trialAges: returned?.trialAges ?? [],
    }),
  };
}

function statusOf({ summary, canStore, canAccept }: Inspected, now: number) {
  const waited = waitedFor(summary?.oldestAcceptedAt ?? null, now);
  return {
    waiting: summary?.waiting ?? 0,
    oldestSeconds: Math.floor(waited / SECOND),
    setAside: summary?.setAside ?? 0,
    unknownKeys: summary?.unknownKeys ?? 0,
    canStore,
    canAccept,
  };
}
