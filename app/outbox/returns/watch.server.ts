/** Tells somebody of mail that came back, and of teams whose trial mails are not known to arrive. */
import { type AlarmParts, Alarms } from '~/platform/alarms.server';
import { DAY, SECOND } from '~/platform/durations';
import type { Clock } from '../clock';
import type { ReturnStore } from './return-store.server';
import type { TrialState, TrialStore } from './trial-store.server';

/** A team whose server makes no reports answers a trial itself, and not at weekends. */
const UNCONFIRMED = 3 * DAY;
/** Nobody sends trials any more: then nobody misses them. */
const TRIALS_STOPPED = 7 * DAY;
const TRIALS_STAY = 30 * DAY;

export interface TrialAge {
  team: string;
  /** Whole seconds since a trial was last known to arrive, or since the first was sent. */
  seconds: number;
}

export interface WatchParts extends AlarmParts {
  returns: ReturnStore;
  trials: TrialStore;
  clock: Clock;
}

export class Watch {
  readonly #parts: WatchParts;
  readonly #unconfirmed: Alarms;
  #ages: readonly TrialAge[] = [];

  constructor(parts: WatchParts) {
    this.#parts = parts;
    this.#unconfirmed = new Alarms(parts, DAY);
  }

  /** As last looked at. */
  get trialAges(): readonly TrialAge[] {
    return this.#ages;
  }

  /** One line for each mail, one ring for all. Said before it is written down: told twice is better than never. */
  async tell(): Promise<void> {
    const { returns, clock, log, soundAlarm } = this.#parts;
    const rows = await returns.untold();
    if (rows.length === 0) return;
    for (const { team, reference, became, status } of rows) {
      log.error('outbox.bounced', { team: team || 'unknown', reference, became, status });
    }
    soundAlarm({ kind: 'outbox.bounced', count: rows.length, since: Math.min(...rows.map(({ at }) => at)) });
    await returns.told(rows, clock.now());
  }

  async lookAtTrials(): Promise<void> {
    const now = this.#parts.clock.now();
    const states = await this.#parts.trials.states();
    this.#ages = states.map(({ team, since }) => ({ team, seconds: Math.max(0, Math.floor((now - since) / SECOND)) }));
    const late = states.filter((state) => isUnconfirmed(state, now));
    const days = Object.fromEntries(late.map(({ team, since }) => [team, Math.floor((now - since) / DAY)]));
    this.#unconfirmed.show(late.length > 0 ? { 'outbox.trial_unconfirmed': { count: late.length, ...days } } : {}, now);
  }

  async sweep(): Promise<void> {
    await this.#parts.returns.sweep();
    await this.#parts.trials.sweep(this.#parts.clock.now() - TRIALS_STAY);
  }
}

function isUnconfirmed({ since, lastSentAt }: TrialState, now: number): boolean {
  return now - since > UNCONFIRMED && now - lastSentAt < TRIALS_STOPPED;
}
