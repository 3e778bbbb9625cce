/**
 * How much may be counted of one network, and in all. Wide, because a whole school reads in the same ten minutes and a mobile
 * operator shows thousands of phones as one network; it only keeps who sends views by hand from making the figures.
 */
import type { Log } from '~/platform/log.server';
import { NetworkCounts } from '~/platform/network-counts.server';

/** Views in ten minutes. */
export const OF_NETWORK = 3000;
export const OF_NETWORK_AND_PAGE = 600;
/** A thousand a second, which is what is measured. */
const IN_ALL = 600_000;
const SLOT = 600_000;

export class VisitPace {
  readonly #counts = new NetworkCounts();
  readonly #log: Log;
  #all = { slot: -1, views: 0, beyond: 0 };

  constructor(log: Log) {
    this.#log = log;
  }

  /**
   * @param network as networkOf() gives it; null: not known, bounded only by what is counted in all
   * @param now milliseconds since 1970
   * @returns whether a view of this page may still be counted
   */
  allows(network: string | null, page: string, now: number): boolean {
    const slot = Math.floor(now / SLOT);
    if (slot !== this.#all.slot) this.#all = { slot, views: 0, beyond: 0 };
    this.#all.views += 1;
    const allowed =
      this.#all.views <= IN_ALL &&
      (network === null ||
        (this.#counts.add(network, now) <= OF_NETWORK &&
          this.#counts.add(`${network} ${page}`, now) <= OF_NETWORK_AND_PAGE));
    if (!allowed) this.#note();
    return allowed;
  }

  /** One line in ten minutes, and nothing of who it was. */
  #note(): void {
    this.#all.beyond += 1;
    if (this.#all.beyond === 1) this.#log.warn('visits.too_many');
  }
}
