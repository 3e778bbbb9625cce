/**
 * How often something came from one network in ten minutes. Kept in memory only, under a key that is thrown away every hour,
 * so that nobody can be found back.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { HOUR, MINUTE } from './durations';

const SLOT = 10 * MINUTE;
/** Bounds the memory; what comes after that many names in an hour is not counted. */
const MOST_NAMES = 100_000;

interface Count {
  slot: number;
  times: number;
}

export class NetworkCounts {
  readonly #most: number;
  #hour = -1;
  #key: Buffer = Buffer.alloc(0);
  readonly #counts = new Map<string, Count>();

  /** @param most how many different names are kept in an hour */
  constructor(most = MOST_NAMES) {
    this.#most = most;
  }

  /**
   * @param name a network as networkOf() gives it, or one with what is done there
   * @param now milliseconds since 1970
   * @returns which time it is in these ten minutes: 1 for the first, and for what is not counted
   */
  add(name: string, now: number): number {
    this.#forgetLastHour(now);
    const hidden = createHmac('sha256', this.#key).update(name).digest('base64');
    const slot = Math.floor(now / SLOT);
    const count = this.#counts.get(hidden);
    if (count?.slot === slot) return ++count.times;
    if (count || this.#counts.size < this.#most) this.#counts.set(hidden, { slot, times: 1 });
    return 1;
  }

  #forgetLastHour(now: number): void {
    const hour = Math.floor(now / HOUR);
    if (hour === this.#hour) return;
    this.#hour = hour;
    this.#key = randomBytes(32);
    this.#counts.clear();
  }
}
