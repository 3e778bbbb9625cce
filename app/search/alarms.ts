/** Hears danger in what was typed. What danger sounds like is data: content/danger.yaml. */
import type { DangerLexicon } from '~/content/settings';
import { Ear } from './ear';
import { fits, type Heard, type Sentence, Sentences } from './sentences';

type Danger = DangerLexicon['dangers'][number];

/** So many other words at most stand between the words of a sentence. */
const WORDS_BETWEEN = 5;

export class Alarms {
  readonly #ear: Ear;
  readonly #language: Sentences;
  readonly #harmless: Sentence[];
  readonly #dangers: { danger: Danger; sentences: Sentence[]; alone: Sentence[] }[];

  /** @param isWord true for a word that is right as it is written: it is never taken for another one */
  constructor({ groups, harmless, dangers }: DangerLexicon, isWord: (word: string) => boolean) {
    this.#ear = new Ear(isWord);
    this.#language = new Sentences(groups, (word) => this.#ear.learn(word));
    const cut = (sentence: string) => this.#language.cut(sentence);
    this.#harmless = harmless.map(cut);
    this.#dangers = dangers.map((danger) => ({
      danger,
      sentences: danger.words.map(cut),
      alone: danger.alone.map(cut),
    }));
  }

  /** The dangers that were meant, in the order of the content. @param words that were typed, in order */
  in(words: readonly string[]): Danger[] {
    const heard = without(
      this.#harmless,
      words.map((word) => this.#ear.sounds(word)),
    );
    // One word alone must be the word itself: "vervangen" is no slip of "verhangen".
    const plain = heard.map((sounds) => sounds.slice(0, 1));
    const reached = this.#language.reached(heard);
    const isSaid = (sentence: Sentence) =>
      sentence.every((place) => reached.has(place)) && together(sentence, sentence.length > 1 ? heard : plain);
    return this.#dangers
      .filter(({ sentences, alone }) => sentences.some(isSaid) || alone.some((sentence) => isAll(sentence, plain)))
      .map(({ danger }) => danger);
  }

  /** True for a word that danger is told with. */
  hears(word: string): boolean {
    return this.#ear.knows(word);
  }
}

/** What was heard without the words of harmless sayings: they must stand exactly so. */
function without(sayings: readonly Sentence[], heard: Heard): Heard {
  const said = new Set<number>();
  for (const saying of sayings) {
    for (const start of heard.keys()) {
      if (saying.every((place, at) => fits(place, heard[start + at])))
        for (const at of saying.keys()) said.add(start + at);
    }
  }
  return heard.map((sounds, at) => (said.has(at) ? [] : sounds));
}

/** True when the words of the sentence stand near each other, in any order: "wil dood", "dood wil ik". */
function together([place, ...rest]: Sentence, heard: Heard, taken: readonly number[] = []): boolean {
  if (!place) return true;
  const widest = taken.length + rest.length + WORDS_BETWEEN;
  return heard.some((sounds, at) => {
    const now = [...taken, at];
    const isNear = Math.max(...now) - Math.min(...now) <= widest;
    return isNear && !taken.includes(at) && fits(place, sounds) && together(rest, heard, now);
  });
}

/** True when the sentence is all that was typed. */
function isAll(sentence: Sentence, heard: Heard): boolean {
  return sentence.length === heard.length && sentence.every((place, at) => fits(place, heard[at]));
}
