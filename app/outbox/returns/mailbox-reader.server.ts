/** Looks into the mailbox of bounces once a minute. Several processes may: a mail that two of them read changes something once. */
import { type AlarmParts, Alarms, type Wrong } from '~/platform/alarms.server';
import { errorCode } from '~/platform/database/database-error.server';
import { MINUTE, SECOND } from '~/platform/durations';
import type { Clock } from '../clock';
import { LeftMails, lookInto } from './mailbox.server';
import type { Returns } from './returns.server';

const EVERY = MINUTE;
const PATIENCE = 45 * SECOND;
/** A mail server that restarts is no news. */
const UNREAD_TOO_LONG = 15 * MINUTE;

export interface MailboxReaderParts extends AlarmParts {
  /** imaps://user:password@host/INBOX */
  url: string;
  returns: Returns;
  clock: Clock;
}

export class MailboxReader {
  readonly #parts: MailboxReaderParts;
  readonly #alarms: Alarms;
  readonly #left = new LeftMails();
  readonly #stopping = new AbortController();
  #unreadSince: number | null = null;
  #loop: Promise<void> = Promise.resolve();

  constructor(parts: MailboxReaderParts) {
    this.#parts = parts;
    this.#alarms = new Alarms(parts);
  }

  /** Mails that are no report of ours and lie in the mailbox for a person. */
  get left(): number {
    return this.#left.count;
  }

  start(): void {
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.look();
      await this.#parts.clock.pause(EVERY, signal);
    }
  }

  /** Once. Never throws: a mailbox that cannot be read is looked into again, and somebody hears of it. */
  async look(): Promise<void> {
    const { url, returns, clock, log } = this.#parts;
    const signal = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(PATIENCE)]);
    const unknown = await lookInto(url, (raw) => returns.read(raw), this.#left, signal).catch((error: unknown) => {
      if (!this.#stopping.signal.aborted) log.warn('bounces.mailbox_unreadable', { code: errorCode(error) });
      return null;
    });
    const now = clock.now();
    this.#unreadSince = unknown === null ? (this.#unreadSince ?? now) : null;
    this.#alarms.show(this.#wrong(unknown ?? 0, now), now);
  }

  #wrong(unknown: number, now: number): Wrong {
    const unread = this.#unreadSince !== null && now - this.#unreadSince > UNREAD_TOO_LONG;
    return {
      ...(unread && { 'outbox.bounces_unread': {} }),
      ...(unknown > 0 && { 'outbox.bounced_unknown': { mails: unknown } }),
    };
  }
}
