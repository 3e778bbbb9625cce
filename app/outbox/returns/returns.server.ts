/** What each mail means that comes to where bounces go. Whoever sends one can at worst have a second copy go to the fallback. */
import { describeError } from '~/platform/describe-error.server';
import type { Log } from '~/platform/log.server';
import type { Clock } from '../clock';
import { type Returned, readReturned } from './report.server';
import type { ReturnStore } from './return-store.server';
import type { TrialStore } from './trial-store.server';

/**
 * `done`: nobody has to look at it any more. `early`: to be read again in a moment. `unknown`: a mail server could not deliver
 * something that is called as mails of ours are, and no mail of that name is known. `left`: anything else, for a person.
 */
export type Verdict = 'done' | 'early' | 'unknown' | 'left';

export interface ReturnsParts {
  returns: ReturnStore;
  trials: TrialStore;
  clock: Clock;
  log: Log;
}

export class Returns {
  readonly #parts: ReturnsParts;

  constructor(parts: ReturnsParts) {
    this.#parts = parts;
  }

  /** @param raw the whole mail, or its beginning @throws when the store cannot take it in; it must then be read again */
  async read(raw: Uint8Array): Promise<Verdict> {
    const returned = await readReturned(raw).catch((error: unknown) => {
      this.#parts.log.warn('bounces.cannot_parse', { ...describeError(error) });
      return null;
    });
    if (!returned?.name) return 'left';
    const { name, report } = returned;
    if (report?.action === 'failed') return this.#takeBack({ ...returned, name }, report.status);
    if (report?.action === 'delayed') return this.#noteDelay({ ...returned, name }, report.status);
    const arrived = report ? report.action === 'delivered' : !returned.fromServer;
    return arrived && name.round === 0 ? this.#confirm(name.id) : this.#noteRelay({ ...returned, name });
  }

  async #takeBack({ name }: NamedReturn, status: string): Promise<Verdict> {
    const became = await this.#parts.returns.takeBack(name, status, this.#parts.clock.now());
    if (became === 'early') return 'early';
    return became === null ? 'unknown' : 'done';
  }

  /** It is still on its way, and may come back: that is all there is to know. */
  async #noteDelay({ name }: NamedReturn, status: string): Promise<Verdict> {
    const mail = await this.#parts.returns.find(name);
    if (!mail) return 'left';
    this.#parts.log.warn('outbox.delayed_on_the_way', { team: mail.team, status });
    return 'done';
  }

  /** The next server took it and makes no reports: that is no more than we knew. */
  async #noteRelay({ name, report }: NamedReturn): Promise<Verdict> {
    return report && (await this.#parts.returns.find(name)) ? 'done' : 'left';
  }

  async #confirm(id: string): Promise<Verdict> {
    const team = await this.#parts.trials.confirm(id, this.#parts.clock.now());
    if (team === null) return 'left';
    this.#parts.log.info('outbox.trial_confirmed', { team });
    return 'done';
  }
}

type NamedReturn = Returned & { name: NonNullable<Returned['name']> };
