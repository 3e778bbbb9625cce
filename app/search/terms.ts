/** From a text to the terms of the index: small letters without accents, the stem of each word, one term for words that mean the same. */
import { stemmer } from '@orama/stemmers/dutch';
import type { SearchLexicon } from '~/content/settings';

/** A text as its words, in order. A single letter is no word; a number is. */
export function tokenize(text: string): string[] {
  return lettersOf(text).filter((word) => word.length > 1);
}

/** The same with its single letters: some are words in the mouth of who types ("u"). */
export function lettersOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Gives the term of a word as `tokenize` gives it. */
export type TermOf = (word: string) => string;

/** The term that all endings of a word share. */
export const stemOf: TermOf = stemmer;

/** @param same groups of words; each word stands for the first of its group */
export function createTerms({ same }: Pick<SearchLexicon, 'same'>): TermOf {
  const stands = new Map(
    same.flatMap(([first = '', ...others]) => others.map((other) => [stemOf(other), stemOf(first)] as const)),
  );
  return (word) => {
    const stem = stemOf(word);
    return stands.get(stem) ?? stem;
  };
}

/** The same, each word worked out once. Only for the texts of the site: what somebody types must not stay in memory. */
export function memoizedTerms(termOf: TermOf): TermOf {
  const known = new Map<string, string>();
  return (word) => {
    const term = known.get(word) ?? termOf(word);
    known.set(word, term);
    return term;
  };
}
