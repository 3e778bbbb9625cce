/** From what was typed to what is asked: words as they were meant, and their terms. */
import type { SearchLexicon } from '~/content/settings';
import type { SearchDocument } from './documents';
import type { Heard } from './sentences';
import { Spelling } from './spelling.server';
import { createReader } from './spoken';
import { createTerms, stemOf, type TermOf, tokenize } from './terms';

interface Typed {
  /** As they were typed, but for what is spoken or chatted. */
  words: string[];
  /** For each word the stems of what it may mean. */
  stems: Heard;
  /** For each word that says something the terms it may mean, the likeliest first. */
  asked: string[][];
}

export class Reading {
  readonly termOf: TermOf;
  readonly #spelling: Spelling;
  readonly #everyday: ReadonlySet<string>;
  readonly #ignored: ReadonlySet<string>;
  readonly #read: (text: string) => string[];

  /**
   * @param everyday ordinary words of Dutch: none of them is a slip of the finger
   * @param isSpoken true for further words that can stand behind a glued "k": "ksnij"
   */
  constructor(
    documents: readonly SearchDocument[],
    lexicon: SearchLexicon,
    everyday: readonly string[],
    isSpoken: (word: string) => boolean,
  ) {
    this.termOf = createTerms(lexicon);
    this.#everyday = new Set(everyday);
    this.#ignored = new Set(lexicon.ignored.flatMap(tokenize));
    this.#spelling = new Spelling((word) => this.#everyday.has(word));
    for (const { title, keywords, opening, summary, text } of documents) {
      this.#spelling.learn(tokenize([title, keywords, opening, summary, text].join(' ')));
    }
    this.#spelling.learn(wordsOf(lexicon));
    this.#read = createReader(lexicon, (word) => this.isWord(word) || isSpoken(word));
  }

  /** True for a word that is right as it is written. */
  isWord(word: string): boolean {
    return this.#spelling.knows(word) || this.#everyday.has(word);
  }

  /** True for a word that says nothing about what is looked for. */
  isIgnored(word: string): boolean {
    return this.#ignored.has(word);
  }

  /** As they were typed, but for what is spoken or chatted; slips of the finger stay. */
  wordsIn(text: string): string[] {
    return this.#read(text);
  }

  typed(query: string): Typed {
    const words = this.wordsIn(query);
    const meant = words.map((word) => this.#spelling.corrected(word));
    const telling = meant.filter((_meant, at) => !this.isIgnored(words[at] ?? ''));
    const asked = (telling.length > 0 ? telling : meant).map((ones) => ones.map(this.termOf));
    return { words, stems: meant.map((ones) => ones.map(stemOf)), asked };
  }
}

function wordsOf({ ignored, same, groups, leads }: SearchLexicon): string[] {
  return [...ignored, ...same.flat(), ...Object.values(groups).flat(), ...leads.flatMap(({ words }) => words)].flatMap(
    tokenize,
  );
}
