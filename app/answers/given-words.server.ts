/** Five words for a form that is opened. A form can only bring words that this site gave out: nobody chooses their own. */
import { timingSafeEqual } from 'node:crypto';
import { DAY } from '~/platform/durations';
import { WORDS_IN_SET } from './typed-words';

/** A long story may take a day to write. */
const GOOD_FOR = DAY;
const ASKED_BACK = 2;

export interface GivenWords {
  words: string[];
  /** Which of them are typed back, from 1. */
  asked: number[];
  /** When they were given out, and our sign for that. */
  sign: string;
}

export interface GivingParts {
  list: readonly string[];
  /** A whole number from 0 to below `below`, by the machine's source of random numbers. */
  randomBelow(below: number): number;
  /** Keyed with each secret of the site, the newest first; none: nothing can be given out. */
  fingerprints(purpose: string, text: string): readonly string[];
}

/** @returns null when the site has no key to sign with */
export function giveWords({ list, randomBelow, fingerprints }: GivingParts, now: number): GivenWords | null {
  const words = drawn(list, WORDS_IN_SET, randomBelow);
  const [sign] = fingerprints('given words', signed(words, now));
  if (sign === undefined) return null;
  const places = words.map((_, index) => index + 1);
  return { words, asked: drawn(places, ASKED_BACK, randomBelow).sort(), sign: `${now}.${sign}` };
}

/** Whether these words were given out by this site, not longer ago than a day. @param now milliseconds since 1970 */
export function wereGiven(
  { words, sign }: Pick<GivenWords, 'words' | 'sign'>,
  now: number,
  { fingerprints }: Pick<GivingParts, 'fingerprints'>,
): boolean {
  const [, moment, mark] = /^(\d{13})\.([0-9a-f]{64})$/.exec(sign) ?? [];
  if (moment === undefined || mark === undefined) return false;
  const age = now - Number(moment);
  const ours = fingerprints('given words', signed(words, Number(moment)));
  return Math.abs(age) <= GOOD_FOR && ours.some((one) => timingSafeEqual(Buffer.from(one), Buffer.from(mark)));
}

function signed(words: readonly string[], moment: number): string {
  return `${moment} ${words.join(' ')}`;
}

/** So many different ones, in the order in which they were drawn. */
function drawn<Item>(from: readonly Item[], count: number, randomBelow: GivingParts['randomBelow']): Item[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(randomBelow(left.length), 1)).flat();
}
