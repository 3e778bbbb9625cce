/** Mail that comes back: what is kept for it, who reads the reports, who is told. README.md of the room says what stands in which file. */
import type { AlarmParts } from '~/platform/alarms.server';
import type { SiteDatabase } from '~/platform/database/database.server';
import { MINUTE, SECOND } from '~/platform/durations';
import type { Clock } from '../clock';
import type { Chore } from '../housekeeping.server';
import type { Settlements } from '../settlements.server';
import { forgetHeld } from './held.server';
import { MailboxReader } from './mailbox-reader.server';
import { ReturnStore } from './return-store.server';
import { Returns } from './returns.server';
import { TrialStore } from './trial-store.server';
import { type TrialAge, Watch } from './watch.server';

export interface ReturnedMailParts extends AlarmParts {
  database: SiteDatabase;
  clock: Clock;
  /** How long a delivered message is kept, in milliseconds; 0 when nobody reads bounces. */
  hold: number;
  /** imaps://user:password@host/INBOX; without it a mail server hands them to the command. */
  bouncesUrl?: string | undefined;
}

export class ReturnedMail {
  readonly #parts: ReturnedMailParts;
  readonly #watch: Watch;
  readonly #reader: MailboxReader | null;

  constructor(parts: ReturnedMailParts) {
    const stores = { returns: new ReturnStore(parts.database), trials: new TrialStore(parts.database) };
    this.#parts = parts;
    this.#watch = new Watch({ ...parts, ...stores });
    const url = parts.bouncesUrl;
    this.#reader = url ? new MailboxReader({ ...parts, url, returns: new Returns({ ...parts, ...stores }) }) : null;
  }

  /** Mails in the mailbox of bounces that a person has to look at. */
  get left(): number {
    return this.#reader?.left ?? 0;
  }

  get trialAges(): readonly TrialAge[] {
    return this.#watch.trialAges;
  }

  start(): void {
    this.#reader?.start();
  }

  async stop(): Promise<void> {
    await this.#reader?.stop();
  }

  /** What has to be done now and then. With nobody to read bounces, what was kept before is forgotten at once. */
  chores(settlements: Settlements): Chore[] {
    const { database, clock, hold } = this.#parts;
    const forget = async () => {
      if ((await forgetHeld(database, clock.now() - hold)) > 0) settlements.noteDeleted();
    };
    return [
      { name: 'held', every: 10 * SECOND, run: forget },
      { name: 'returns', every: 5 * SECOND, run: () => this.#watch.tell() },
      { name: 'trials', every: MINUTE, run: () => this.#watch.lookAtTrials() },
      { name: 'sweep-returns', every: 10 * MINUTE, run: () => this.#watch.sweep() },
    ];
  }
}
