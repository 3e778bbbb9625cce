/** Words and short sentences that mean something of their own, wherever they stand in what was typed. */
import { fits, type Heard, type Sentence, Sentences } from './sentences';
import { stemOf } from './terms';

/** So many words may stand between two words of a sentence: "ik heb mijn kind geslagen". */
const WIDEST_GAP = 3;

interface Said {
  words: readonly string[];
  /** Only when nothing else was typed. */
  alone: readonly string[];
  /** What was typed means something else when this stands in it too. */
  unless: readonly string[];
  /** Goes before whatever has a longer sentence. */
  first: boolean;
}

interface Known<Entry> {
  entry: Entry;
  sentences: Sentence[];
  alone: Sentence[];
  unless: Sentence[];
}

/**
 * Finds the entries of which a word or sentence was typed. Endings do not matter, synonyms are not tried: "ik sla" is
 * somebody else than "ik word geslagen". A `<name>` in a sentence is any word of that group.
 */
export class Phrases<Entry extends Said> {
  readonly #language: Sentences;
  readonly #known: Known<Entry>[];

  constructor(entries: readonly Entry[], groups: Readonly<Record<string, readonly string[]>> = {}) {
    const language = new Sentences(groups, stemOf);
    const cut = (sentence: string) => language.cut(sentence);
    this.#language = language;
    this.#known = entries.map((entry) => ({
      entry,
      sentences: entry.words.map(cut),
      alone: entry.alone.map(cut),
      unless: entry.unless.map(cut),
    }));
  }

  /**
   * The entry with the longest sentence first: it says most precisely what is meant. Before it those marked as first.
   * @param typed for each word that was typed the stems of what it may mean
   */
  in(typed: Heard): Entry[] {
    const reached = this.#language.reached(typed);
    const stands = (sentence: Sentence) =>
      sentence.every((place) => reached.has(place)) && typed.some((_word, start) => standsAt(sentence, typed, start));
    const longest = (sentences: readonly Sentence[]) =>
      Math.max(0, ...sentences.filter(stands).map(({ length }) => length));
    return this.#known
      .map(({ entry, sentences, alone, unless }) => {
        const all = alone.filter(({ length }) => length === typed.length);
        return { entry, unless, length: longest([...sentences, ...all]) };
      })
      .filter(({ length, unless }) => length > 0 && !unless.some(stands))
      .sort((one, other) => Number(other.entry.first) - Number(one.entry.first) || other.length - one.length)
      .map(({ entry }) => entry);
  }
}

/** True when the first word stands at this place and the others follow it. */
function standsAt([first, ...others]: Sentence, typed: Heard, start: number): boolean {
  if (!first || !fits(first, typed[start])) return false;
  let last = start;
  return others.every((place) => {
    const near = typed.slice(last + 1, last + 2 + WIDEST_GAP).findIndex((stems) => fits(place, stems));
    last += near + 1;
    return near >= 0;
  });
}
