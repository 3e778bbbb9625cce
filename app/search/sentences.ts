/** Sentences of the content, cut into places: `<slaat> mij` is a place for each word of the group "slaat", and one for "mij". */
import { tokenize } from './terms';

/** What may stand in one place of a sentence. */
type Place = ReadonlySet<string>;
export type Sentence = readonly Place[];
/** For each word that was typed, what it may be. */
export type Heard = readonly (readonly string[])[];

/** @param keyOf what two words must share to be the same: their stem, their sound */
export class Sentences {
  readonly #keyOf: (word: string) => string;
  readonly #groups: ReadonlyMap<string, Place>;
  readonly #words = new Map<string, Place>();
  readonly #placesOf = new Map<string, Place[]>();

  constructor(groups: Readonly<Record<string, readonly string[]>>, keyOf: (word: string) => string) {
    this.#keyOf = keyOf;
    this.#groups = new Map(
      Object.entries(groups).map(([name, words]) => [`<${name}>`, this.#place(words.flatMap(tokenize))]),
    );
  }

  /** @param sentence with spaces between its words and names of groups */
  cut(sentence: string): Sentence {
    return sentence
      .split(' ')
      .flatMap((part) => this.#groups.get(part) ?? tokenize(part).map((word) => this.#word(word)));
  }

  /** The places that something of what was typed fits: a sentence with any other place cannot have been typed. */
  reached(heard: Heard): ReadonlySet<Place> {
    return new Set(heard.flat().flatMap((key) => this.#placesOf.get(key) ?? []));
  }

  #word(word: string): Place {
    const known = this.#words.get(word) ?? this.#place([word]);
    this.#words.set(word, known);
    return known;
  }

  #place(words: readonly string[]): Place {
    const place = new Set(words.map(this.#keyOf));
    for (const key of place) this.#placesOf.set(key, [...(this.#placesOf.get(key) ?? []), place]);
    return place;
  }
}

export function fits(place: Place, keys: readonly string[] = []): boolean {
  return keys.some((key) => place.has(key));
}
