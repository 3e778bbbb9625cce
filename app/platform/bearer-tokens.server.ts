/**
 * Who may do what: each key opens some doors of the site. A key is never logged, only its name: the one that was given to it,
 * or else the start of its digest.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { MINUTE } from './durations';

/** So many wrong ones in a minute, by whomever, are told what is wrong; the next are told to wait. */
const WRONG_PER_MINUTE = 10;

/** Say that the lines are busy; set hours, numbers and news; see the figures of visits; see how the process is. */
export const SCOPES = ['busy', 'hours', 'figures', 'operations'] as const;
export type Scope = (typeof SCOPES)[number];

export interface AccessKey {
  secret: string;
  /** None: it is named by its digest. */
  name?: string;
  scopes: readonly Scope[];
}

interface KnownKey extends Omit<AccessKey, 'secret'> {
  digest: Buffer;
}

/** One door: which keys open it, and what is done about wrong ones. */
export class BearerTokens {
  readonly #keys: KnownKey[];
  readonly #scope: Scope;
  /** When the last wrong ones came (epoch milliseconds); no address is kept with them. */
  #wrong: number[] = [];

  readonly #onWrong: (now: Date) => void;

  /**
   * @param keys all keys of the site
   * @param scope what a key must be for
   * @param onWrong called for each wrong one that is noted
   */
  constructor(keys: readonly AccessKey[], scope: Scope, onWrong: (now: Date) => void = () => {}) {
    this.#keys = keys.map(({ secret, ...key }) => ({ ...key, digest: digestOf(secret) }));
    this.#scope = scope;
    this.#onWrong = onWrong;
  }

  /** False: nobody can come in here, because no key is set that may. */
  get configured(): boolean {
    return this.#keys.some(({ scopes }) => scopes.includes(this.#scope));
  }

  /** The name of a key that may come in here, for the log and for who looks back; null when it is wrong, or for other doors. */
  nameOf(given: string): string | null {
    const key = this.#allOf(given).find(({ scopes }) => scopes.includes(this.#scope));
    return key ? (key.name ?? key.digest.toString('hex').slice(0, 8)) : null;
  }

  /** What a right key may do, here or elsewhere; nothing: it is wrong. */
  scopesOf(given: string): readonly Scope[] {
    return this.#allOf(given).flatMap(({ scopes }) => scopes);
  }

  /**
   * Every key is compared whole and by its digest, so that the time it takes says nothing about any of them. One secret may stand
   * in both older variables.
   */
  #allOf(given: string): KnownKey[] {
    const digest = digestOf(given);
    return this.#keys.filter((known) => timingSafeEqual(known.digest, digest));
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
