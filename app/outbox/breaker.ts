/**
 * While the mail server cannot be reached no message is tried: one look every five seconds finds out when it is back.
 * Clock-free: the time, in milliseconds since 1970, is an argument.
 */
import { SECOND } from '~/platform/durations';
import type { Outcome } from './outcome';
import { isDue } from './retry';

const PROBE_EVERY = 5 * SECOND;

/** `recovered`: reachable again after at least one look in vain, so everything that waits becomes due. */
export type BreakerChange = 'opened' | 'closed' | 'recovered' | null;

export class Breaker {
  #open = false;
  #nextProbe = 0;
  #lookedInVain = false;
  /** False after a look succeeded and before any mail got through the door: a server that only pretends to be back is not hurried. */
  #progress = true;

  get isOpen(): boolean {
    return this.#open;
  }

  /** Takes in how a try, or a look, ended. A look that succeeds is reported as `reached`. */
  record(kind: Outcome['kind'] | 'reached', now: number): BreakerChange {
    if (kind === 'unreachable') return this.#fail(now);
    this.#progress = kind !== 'reached';
    if (!this.#open) return null;
    this.#open = false;
    return this.#lookedInVain ? 'recovered' : 'closed';
  }

  /** True at most once per look: whoever gets it takes the look. */
  takeProbe(now: number): boolean {
    if (!this.#open || !isDue(this.#nextProbe, now, PROBE_EVERY)) return false;
    this.#nextProbe = now + PROBE_EVERY;
    return true;
  }

  /** Milliseconds until the next look. */
  untilProbe(now: number): number {
    return isDue(this.#nextProbe, now, PROBE_EVERY) ? 0 : this.#nextProbe - now;
  }

  /** The first look comes at once, since one lost connection is no outage; the next ones five seconds apart. */
  #fail(now: number): BreakerChange {
    if (this.#open) {
      this.#lookedInVain = true;
      return null;
    }
    this.#open = true;
    this.#lookedInVain = false;
    this.#nextProbe = this.#progress ? now : now + PROBE_EVERY;
    return 'opened';
  }
}
