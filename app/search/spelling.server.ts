/** Wrong spellings: a word that the site does not know becomes the words of the site that differ least from it. */
import SearchableMap from 'minisearch/SearchableMap';
import { soundOf } from './sounds';

/** So many words at most stand for one that is not known. */
const MOST_CORRECTIONS = 3;

export class Spelling {
  /** Each known word, and how often it was learnt. */
  readonly #known = new SearchableMap<number>();
  /** The known words by their sound. */
  readonly #bySound = new Map<string, string[]>();

  /** @param isWord true for other words that are right as they are written, though the site does not know them */
  constructor(readonly isWord: (word: string) => boolean) {}

  learn(words: readonly string[]): void {
    for (const word of words) {
      const times = this.#known.get(word) ?? 0;
      this.#known.set(word, times + 1);
      if (times === 0) this.#learnSound(word);
    }
  }

  knows(word: string): boolean {
    return this.#known.has(word);
  }

  /** The word itself when it is right, else what may have been meant, the likeliest first; empty when nothing comes near. */
  corrected(word: string): string[] {
    if (this.knows(word) || this.isWord(word)) return [word];
    // A number that is not known is another number, no slip of the finger.
    if (/\d/.test(word)) return [];
    const alike = this.#bySound.get(soundOf(word));
    if (alike) return alike.slice(0, MOST_CORRECTIONS);
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

  #learnSound(word: string): void {
    const sound = soundOf(word);
    const alike = this.#bySound.get(sound);
    if (alike) alike.push(word);
    else this.#bySound.set(sound, [word]);
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
