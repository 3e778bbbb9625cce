/** What somebody typed, as sets of words: capitals, order, dots, commas and one slip in each word do not matter. */
import { isSlipOf } from './slip';

export const WORDS_IN_SET = 5;
/** Who writes near two words means one of them; each set costs a derivation. */
const MOST_SETS = 4;

/** The words in what was typed, as they stand in the list of words: small letters without accents. */
export function wordsIn(typed: string): string[] {
  const plain = typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/\p{L}+/gu) ?? [];
}

/** The words that one typed word may be: itself when it is one, else those that are a slip away. */
export function meantBy(typed: string, list: readonly string[]): string[] {
  return list.includes(typed) ? [typed] : list.filter((word) => isSlipOf(typed, word));
}

/** @returns sorted sets of five different words that it may mean, four at most; none when it cannot be five words of the list */
export function setsMeant(typed: string, list: readonly string[]): string[][] {
  const words = wordsIn(typed);
  if (words.length !== WORDS_IN_SET) return [];
  const sets = words.reduce<string[][]>(
    (begun, word) => {
      const meant = meantBy(word, list);
      return begun.flatMap((set) => meant.filter((one) => !set.includes(one)).map((one) => [...set, one]));
    },
    [[]],
  );
  return sets.slice(0, MOST_SETS).map((set) => set.sort());
}
