/** The index in memory: which pages answer what was asked, and how well. */
import MiniSearch from 'minisearch';
import type { Folder } from '~/content/pages';
import type { SearchDocument } from './documents';
import { type TermOf, tokenize } from './terms';

export interface Scored {
  path: string;
  score: number;
}

interface Words {
  termOf: TermOf;
  /** True for a word that says nothing about what is looked for. */
  isIgnored(word: string): boolean;
  /** Terms that say who, not what: papa, vriend. Pages on many subjects name them. */
  people: ReadonlySet<string>;
}

const FIELDS = ['title', 'keywords', 'opening', 'summary', 'text'];
const BOOST = { title: 4, keywords: 4, opening: 2, summary: 1.5, text: 0.6 };
/** How much more the pages of one's own section count than what is for everyone; helplines count less: there are many. */
const NEARNESS = { own: 1.6, everyone: 0.6, helpline: 0.6 };
/** A first part of a longer word counts this much of the word itself. */
const WEIGHTS = { prefix: 0.25, fuzzy: 0 };
const SHORTEST_PREFIX = 5;
/** What was perhaps meant counts less than what was typed, each next guess less again. */
const GUESS = [1, 0.7, 0.5];
/** Who it is about says less than what happens. */
const WHO = 0.5;
/** A keyword of several words that was asked as a whole makes a page so much better, by each word after the first. */
const WHOLE_KEYWORD = 0.5;

export class Ranking {
  readonly #index: MiniSearch<SearchDocument>;
  readonly #keywords: Map<string, string[][]>;
  readonly #words: Words;

  constructor(documents: readonly SearchDocument[], words: Words) {
    this.#words = words;
    this.#index = new MiniSearch<SearchDocument>({
      idField: 'path',
      fields: FIELDS,
      storeFields: ['place', 'folders'],
      tokenize,
      processTerm: words.termOf,
    });
    this.#index.addAll(documents);
    this.#keywords = new Map(documents.map(({ path, keywords }) => [path, this.#longKeywords(keywords)]));
  }

  /**
   * The best first.
   * @param asked for each word that was typed the terms it may mean, the likeliest first
   */
  ranked(asked: readonly string[][], folder: Folder): Scored[] {
    const weights = this.#weights(asked);
    const terms = [...weights.keys()];
    if (terms.length === 0) return [];
    const hits = this.#index.search(terms.join(' '), {
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      prefix: (term) => term.length >= SHORTEST_PREFIX,
      boost: BOOST,
      boostTerm: (term) => weights.get(term) ?? 1,
      boostDocument: (_path, _term, stored) => nearness(stored as Stored | undefined, folder),
      weights: WEIGHTS,
    });
    // Who typed three words means all three: a page that knows only one of them counts for a third.
    return hits
      .map(({ id, score, queryTerms }) => ({
        path: String(id),
        score: score * this.#covered(asked, queryTerms) * this.#wholeKeyword(String(id), weights),
      }))
      .sort((one, other) => other.score - one.score);
  }

  #weights(asked: readonly string[][]): Map<string, number> {
    const weight = (term: string, at: number) => (GUESS[at] ?? 0) * this.#saying(term);
    return new Map(asked.flatMap((terms) => terms.map((term, at) => [term, weight(term, at)] as const)).reverse());
  }

  /** How much a term says of what is looked for. */
  #saying(term: string): number {
    return this.#words.people.has(term) ? WHO : 1;
  }

  #covered(asked: readonly string[][], found: readonly string[]): number {
    return asked
      .filter((terms) => terms.some((term) => found.includes(term)))
      .reduce((sum, [term = '']) => sum + this.#saying(term), 0);
  }

  #wholeKeyword(path: string, asked: ReadonlyMap<string, number>): number {
    const whole = (this.#keywords.get(path) ?? []).filter((terms) => terms.every((term) => asked.has(term)));
    return 1 + WHOLE_KEYWORD * Math.max(0, ...whole.map((terms) => terms.length - 1));
  }

  #longKeywords(keywords: string): string[][] {
    return keywords
      .split(',')
      .map((keyword) => [
        ...new Set(
          tokenize(keyword)
            .filter((word) => !this.#words.isIgnored(word))
            .map(this.#words.termOf),
        ),
      ])
      .filter((terms) => terms.length > 1);
  }
}

type Stored = Pick<SearchDocument, 'place' | 'folders'>;

function nearness(stored: Stored | undefined, folder: Folder): number {
  if (stored?.place === 'helpline') return NEARNESS.helpline;
  return stored?.place === folder && folder !== 'everyone' ? NEARNESS.own : NEARNESS.everyone;
}
