/** What a word that was typed may be, among the words that danger is told with. */
import SearchableMap from 'minisearch/SearchableMap';
import { soundOf } from './sounds';

/** Shorter words differ from each other by one sound too often: "kaars" is no "kras". */
const SHORTEST_SLIP = 6;
/** Letters of the parts of a word that was put together: "honkbal" and "knuppel". */
const SHORTEST_PART = { first: 3, last: 5 };

export class Ear {
  readonly #known = new SearchableMap<true>();

  /** @param isWord true for a word that is right as it is written: no slip is looked for */
  constructor(readonly isWord: (word: string) => boolean) {}

  /** Takes a word as one to be heard. @returns its sound */
  learn(word: string): string {
    const sound = soundOf(word);
    this.#known.set(sound, true);
    return sound;
  }

  knows(word: string): boolean {
    return this.#known.has(soundOf(word));
  }

  /** The sound of the word; for a long word that nobody knows also its last part, and what differs from it by one sound. */
  sounds(word: string): string[] {
    const sound = soundOf(word);
    if (this.#known.has(sound) || sound.length < SHORTEST_SLIP || this.isWord(word)) return [sound];
    const near = [...this.#known.fuzzyGet(sound, 1).keys()];
    const slips = near.filter((other) => other.length >= SHORTEST_SLIP && other[0] === sound[0]);
    return [sound, ...slips, ...this.#lastPart(word)];
  }

  /** Dutch puts words together: "honkbalknuppel" is a "knuppel". The longest part that danger is told with. */
  #lastPart(word: string): string[] {
    for (let start = SHORTEST_PART.first; start <= word.length - SHORTEST_PART.last; start += 1) {
      const part = word.slice(start);
      if (this.knows(part)) return [soundOf(part)];
    }
    return [];
  }
}
