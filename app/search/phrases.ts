/** Words and short sentences that mean something of their own, wherever they stand in what was typed. */
import { stemOf, tokenize } from './terms';

/** So many words may stand between two words of a sentence: "ik heb mijn kind geslagen". */
const WIDEST_GAP = 2;

/**
 * Finds the entries of which a word or sentence was typed. Endings do not matter, synonyms are not tried: "ik sla" is
 * somebody else than "ik word geslagen".
 */
export class Phrases<Entry extends { words: readonly string[] }> {
  readonly #entries: { entry: Entry; phrases: string[][] }[];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries.map((entry) => ({
      entry,
      phrases: entry.words.map((phrase) => tokenize(phrase).map(stemOf)),
    }));
  }

  /** @param typed for each word that was typed the stems of what it may mean */
  in(typed: readonly (readonly string[])[]): Entry[] {
    return this.#entries
      .filter(({ phrases }) => phrases.some((phrase) => standsIn(phrase, typed)))
      .map(({ entry }) => entry);
  }
}

function standsIn(phrase: readonly string[], typed: readonly (readonly string[])[]): boolean {
  return typed.some((_word, start) => standsAt(phrase, typed, start));
}

/** True when the first word stands at this place and the others follow it. */
function standsAt([first = '', ...others]: readonly string[], typed: readonly (readonly string[])[], start: number) {
  if (!typed[start]?.includes(first)) return false;
  let last = start;
  return others.every((stem) => {
    const near = typed.slice(last + 1, last + 2 + WIDEST_GAP).findIndex((stems) => stems.includes(stem));
    last += near + 1;
    return near >= 0;
  });
}
