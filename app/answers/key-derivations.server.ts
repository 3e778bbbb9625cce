/**
 * Deriving keys from words is made slow on purpose. Two at a time, so that pages stay quick; a short queue; and no more tries than
 * people need: guesses must not find a box.
 */
import { MINUTE } from '~/platform/durations';
import { NetworkCounts } from '~/platform/network-counts.server';
import { Often } from '~/platform/often';

const AT_ONCE = 2;
const LONGEST_QUEUE = 60;
const TEN_MINUTES = 10 * MINUTE;
/** A class that tries it out together. */
export const FROM_ONE_NETWORK = 60;
/** In all, of this process: 72,000 tries a day. In 2020, 8,059 people reached 1712 in the whole year. */
export const IN_ALL = 500;

/** Too many at the moment: it can be tried again in some minutes. */
export class TooManyTries extends Error {
  override readonly name = 'TooManyTries';
}

export class KeyDerivations {
  readonly #networks = new NetworkCounts();
  readonly #all = new Often(IN_ALL, TEN_MINUTES);
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** Counts one try. @param network null: not known @throws TooManyTries */
  count(network: string | null, now: number): void {
    const often = network !== null && this.#networks.add(network, now) > FROM_ONE_NETWORK;
    if (often || this.#all.note(now)) throw new TooManyTries();
  }

  /** Runs one derivation when it is its turn. @throws TooManyTries when too many wait */
  async run<Result>(derivation: () => Promise<Result>): Promise<Result> {
    if (this.#running >= AT_ONCE) {
      if (this.#waiting.length >= LONGEST_QUEUE) throw new TooManyTries();
      await new Promise<void>((begin) => this.#waiting.push(begin));
    } else {
      this.#running += 1;
    }
    try {
      return await derivation();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
