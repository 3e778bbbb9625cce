/** Wrong spellings: a word that the site does not know becomes the words of the site that differ least from it. */
import SearchableMap from 'minisearch/SearchableMap';

/** So many words at most stand for one that is not known. */
const MOST_CORRECTIONS = 3;

export class Spelling {
  /** Each known word, and how often it was learnt. */
  readonly #known = new SearchableMap<number>();

  learn(words: readonly string[]): void {
    for (const word of words) this.#known.set(word, (this.#known.get(word) ?? 0) + 1);
  }

  /** The word itself when it is known, else what may have been meant, the likeliest first; empty when nothing comes near. */
  corrected(word: string): string[] {
    if (this.#known.has(word)) return [word];
    // A number that is not known is another number, no slip of the finger.
    if (/\d/.test(word)) return [];
    for (const distance of distancesFor(word)) {
      const near = [...this.#known.fuzzyGet(word, distance)].map(([found, [count]]) => ({ found, count }));
      if (near.length === 0) continue;
      return near
        .sort(
          (one, other) =>
            Number(sameStart(word, other.found)) - Number(sameStart(word, one.found)) || other.count - one.count,
        )
        .slice(0, MOST_CORRECTIONS)
        .map(({ found }) => found);
    }
    return [];
  }
}

/** How many letters may be wrong, added or left out, fewest first: the longer the word, the more. */
function distancesFor({ length }: string): number[] {
  if (length < 4) return [];
  if (length < 6) return [1];
  return length < 9 ? [1, 2] : [1, 2, 3];
}

/** The first letter is the one that is seldom wrong. */
function sameStart(one: string, other: string): boolean {
  return one[0] === other[0];
}
