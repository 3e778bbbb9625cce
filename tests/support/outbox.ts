/** An outbox on real files in a folder of its own, for tests. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, systemClock } from '~/outbox/clock';
import { keyRing } from '~/outbox/keys.server';
import {
  createOutbox,
  type Outbox,
  type OutboxOptions,
  openOutbox,
  openReturnedMail,
  type Submission,
} from '~/outbox/outbox.server';
import type { Routing } from '~/outbox/routing';
import type { OutboxStore } from '~/outbox/store';
import { DatabaseStore } from '~/outbox/store.server';
import { SmtpTransport, type Transport } from '~/outbox/transport.server';
import type { DatabaseOptions, SiteDatabase } from '~/platform/database/database.server';
import { createLog, type Log } from '~/platform/log.server';
import { createAlarmBell } from '~/server/alarm-bell.server';
import { openSiteDatabase } from '~/server/site-tables.server';
import { PATIENCE } from './patience';

export interface TestOutbox {
  outbox: Outbox;
  database: SiteDatabase;
  dataDir: string;
  /** Every line logged so far. */
  lines: string[];
  /** Stops the outbox and closes its database; the files stay. */
  close(): Promise<void>;
}

export function mailboxOf(team: string): string {
  return `${team}@1712.example`;
}

export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), '1712-outbox-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export function collectingLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  return { log: createLog('debug', (line) => lines.push(line)), lines };
}

export interface TestOutboxOptions extends Partial<OutboxOptions>, Pick<DatabaseOptions, 'databaseUrl'> {
  ballastBytes?: number;
}

/** Opens an outbox, not started. The ballast is small: tests make many of them. */
export async function openTestOutbox(
  dataDir: string,
  { ballastBytes = 64 * 1024, databaseUrl, ...options }: TestOutboxOptions = {},
): Promise<TestOutbox> {
  const { log, lines } = collectingLog();
  const database = await openSiteDatabase({ dataDir, log, ballastBytes, databaseUrl });
  const outbox = await openOutbox({
    dataDir,
    database,
    log,
    mailFrom: 'website@1712.example',
    outboxKeys: [],
    mailboxOf,
    defaultTeam: 'oost-vlaanderen',
    ...options,
  });
  return closable({ outbox, database, dataDir, lines });
}

function closable(parts: Omit<TestOutbox, 'close'>): TestOutbox {
  return {
    ...parts,
    async close() {
      await parts.outbox.stop();
      await parts.database.close();
    },
  };
}

/** Minutes pass in tenths of a second: only the clock is not real. */
export function fastClock(times: number): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * times,
    pause: (milliseconds, signal) => systemClock.pause(milliseconds / times, signal),
  };
}

export interface FastOptions extends Pick<DatabaseOptions, 'databaseUrl'> {
  smtpUrl: string;
  mailboxOf?: OutboxOptions['mailboxOf'];
  /** Instead of `mailboxOf`. */
  routing?: Omit<Routing, 'mailFallback'>;
  mailFallback?: string;
  mailBounces?: string;
  /** Mail that comes back is looked for there, and kept for so long, in milliseconds of the clock. */
  returned?: { bouncesUrl?: string; hold: number };
  /** Also called at an alarm. */
  alarmUrl?: string;
  /** How long that may take, in real milliseconds. */
  alarmPatience?: number;
  /** For one try, in real milliseconds. */
  deadline?: number;
  times?: number;
  mostWaiting?: number;
  /** Instead of a plain way to `smtpUrl`. */
  transport?: Transport;
  /** Another clock than the one that runs `times` too fast. */
  clock?: Clock;
  /** Puts something between the outbox and its real store. */
  around?(store: OutboxStore): OutboxStore;
}

/** An outbox, not started, whose clock runs 100 times too fast; all else is real. */
export async function openFastOutbox(dataDir: string, options: FastOptions): Promise<TestOutbox> {
  const { log, lines } = collectingLog();
  const database = await openSiteDatabase({ dataDir, log, ballastBytes: 64 * 1024, databaseUrl: options.databaseUrl });
  const store = new DatabaseStore(database, options.returned !== undefined);
  const clock = options.clock ?? fastClock(options.times ?? 100);
  const soundAlarm = createAlarmBell(options.alarmUrl, log, options.alarmPatience ?? PATIENCE);
  const outbox = await createOutbox({
    store: options.around?.(store) ?? store,
    ring: keyRing([Buffer.alloc(32, 7)]),
    transport: options.transport ?? new SmtpTransport(options.smtpUrl),
    clock,
    random: randomBytes,
    log,
    mailFrom: 'website@1712.example',
    mailFallback: options.mailFallback,
    mailboxOf: options.mailboxOf ?? mailboxOf,
    defaultTeam: 'oost-vlaanderen',
    mailBounces: options.mailBounces,
    soundAlarm,
    ...(options.returned && { returned: openReturnedMail({ ...options.returned, database, log, soundAlarm }, clock) }),
    ...options.routing,
    // A try does not end with its deadline because the machine is busy, unless a test is about that.
    deadline: options.deadline ?? PATIENCE,
    grace: 200,
    ...(options.mostWaiting !== undefined && { mostWaiting: options.mostWaiting }),
  });
  return closable({ outbox, database, dataDir, lines });
}

/** Overwrites what is sealed in every waiting message. */
export async function damageAll({ database }: Pick<TestOutbox, 'database'>): Promise<void> {
  await database.kysely
    .updateTable('messages')
    .set({ sealed: Buffer.alloc(200, 1) })
    .execute();
}

/** A message as the contact room would hand it over. */
export function submission(text: string, change: Partial<Submission> = {}): Submission {
  return {
    id: `form of ${text}`,
    fields: { message: text },
    compose: (reference) => ({ team: 'limburg', subject: `1712 ${reference}`, text }),
    ...change,
  };
}
