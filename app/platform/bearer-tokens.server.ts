/**
 * Who may change the live state: one of AVAILABILITY_TOKEN; or see what the operator sees: OPERATIONS_TOKEN. A token is
 * never logged, only the start of its digest.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { MINUTE } from './durations';

/** So many wrong ones in a minute, by whomever, are told what is wrong; the next are told to wait. */
const WRONG_PER_MINUTE = 10;

export class BearerTokens {
  readonly #digests: Buffer[];
  /** When the last wrong ones came (epoch milliseconds); no address is kept with them. */
  #wrong: number[] = [];

  readonly #onWrong: (now: Date) => void;

  /** @param onWrong called for each wrong one that is noted */
  constructor(tokens: readonly string[], onWrong: (now: Date) => void = () => {}) {
    this.#digests = tokens.map(digestOf);
    this.#onWrong = onWrong;
  }

  /** False: nobody can change anything, because no token is set. */
  get configured(): boolean {
    return this.#digests.length > 0;
  }

  /**
   * The name of a right token, for the log: the first 8 hex digits of its SHA-256; null when it is wrong.
   * Every token is compared whole and by its digest, so that the time it takes says nothing about any of them.
   */
  nameOf(given: string): string | null {
    const digest = digestOf(given);
    const right = this.#digests.filter((known) => timingSafeEqual(known, digest));
    return right.length > 0 ? digest.toString('hex').slice(0, 8) : null;
  }

  /**
   * Notes a wrong token. A right one is never counted and always works, so nobody can lock the coordinator out by guessing.
   * @param given none at all is no guess: whoever looks for an open door sends none
   * @returns how many seconds to wait before the next try; 0: this one is simply wrong
   */
  noteWrong(given: string, now: Date): number {
    if (given !== '') this.#onWrong(now);
    const time = now.getTime();
    this.#wrong = this.#wrong.filter((moment) => moment > time - MINUTE && moment <= time);
    const [oldest] = this.#wrong;
    if (oldest !== undefined && this.#wrong.length >= WRONG_PER_MINUTE)
      return Math.ceil((oldest + MINUTE - time) / 1000);
    this.#wrong.push(time);
    return 0;
  }
}

/** The token of an `Authorization: Bearer ...` header; empty when there is none. */
export function bearerOf(authorization: string | null | undefined): string {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
