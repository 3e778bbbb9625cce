/** The index in memory, and what is found in it. */
import MiniSearch from 'minisearch';
import type { Folder } from '~/content/pages';
import type { SearchLexicon } from '~/content/settings';
import type { SearchDocument } from './documents';
import { Phrases } from './phrases';
import { Spelling } from './spelling.server';
import { createTerms, memoizedTerms, stemOf, type TermOf, tokenize } from './terms';

export type Result = Pick<SearchDocument, 'path' | 'place' | 'title' | 'summary'>;
export type FoundDanger = Omit<SearchLexicon['danger'][number], 'pages'> & { pages: Result[] };

export interface Found {
  /** What is for the readers of this section, the best first. */
  own: Result[];
  /** What stands elsewhere on the site. */
  more: Result[];
  /** What was typed may mean that somebody is in danger. */
  dangers: FoundDanger[];
}

export interface Search {
  /** @param folder the section where it is asked, or everyone */
  find(query: string, folder: Folder): Found;
}

const FIELDS = ['title', 'keywords', 'opening', 'summary', 'text'];
const BOOST = { title: 4, keywords: 4, opening: 2, summary: 1.5, text: 0.6 };
/** How much more the pages of one's own section count than what is for everyone; helplines count less: there are many. */
const NEARNESS = { own: 1.6, everyone: 1, helpline: 0.8 };
/** A result with less than this share of the best one's score is chance. */
const LEAST_SHARE = 0.15;
const MOST = { own: 8, more: 5 };
/** A first part of a longer word counts this much of the word itself. */
const WEIGHTS = { prefix: 0.25, fuzzy: 0 };
const SHORTEST_PREFIX = 5;
/** What was perhaps meant counts less than what was typed, each next guess less again. */
const GUESS = [1, 0.7, 0.5];

export function createSearch(documents: readonly SearchDocument[], lexicon: SearchLexicon): Search {
  const termOf = createTerms(lexicon);
  const spelling = learnSpelling(documents, lexicon);
  const index = indexOf(documents, memoizedTerms(termOf));
  const ignored = new Set(lexicon.ignored.flatMap(tokenize));
  const dangers = new Phrases(lexicon.danger);
  const leads = new Phrases(lexicon.leads);
  const byPath = new Map(documents.map((document) => [document.path, document]));

  const at = (paths: Iterable<string>) =>
    [...paths].map((path) => byPath.get(path)).filter((document) => document !== undefined);
  return {
    find(query, folder) {
      const typed = tokenize(query).map((word) => ({ word, meant: spelling.corrected(word) }));
      const telling = typed.filter(({ word }) => !ignored.has(word));
      const asked = (telling.length > 0 ? telling : typed).map(({ meant }) => meant.map(termOf));
      const stems = typed.map(({ meant }) => meant.map(stemOf));
      const led = leads.in(stems).flatMap(({ to }) => to);
      const found = at(new Set([...led, ...ranked(index, asked, folder)]));
      const near = dangers.in(stems).map((danger) => ({ ...danger, pages: at(danger.pages).map(toResult) }));
      return { ...divide(found, folder), dangers: near };
    },
  };
}

function learnSpelling(documents: readonly SearchDocument[], lexicon: SearchLexicon): Spelling {
  const spelling = new Spelling();
  for (const { title, keywords, opening, summary, text } of documents) {
    spelling.learn(tokenize([title, keywords, opening, summary, text].join(' ')));
  }
  const phrases = [...lexicon.danger, ...lexicon.leads].flatMap((entry) => entry.words);
  spelling.learn([...lexicon.ignored, ...lexicon.same.flat(), ...phrases].flatMap(tokenize));
  return spelling;
}

function indexOf(documents: readonly SearchDocument[], termOf: TermOf): MiniSearch<SearchDocument> {
  const index = new MiniSearch<SearchDocument>({
    idField: 'path',
    fields: FIELDS,
    storeFields: ['place', 'folders'],
    tokenize,
    processTerm: termOf,
  });
  index.addAll(documents);
  return index;
}

/**
 * Paths, the best first.
 * @param asked for each word that was typed the terms it may mean, the likeliest first
 */
function ranked(index: MiniSearch<SearchDocument>, asked: readonly string[][], folder: Folder): string[] {
  const guesses = new Map(asked.flatMap((terms) => terms.map((term, at) => [term, GUESS[at] ?? 0] as const)).reverse());
  const terms = [...guesses.keys()];
  if (terms.length === 0) return [];
  const hits = index.search(terms.join(' '), {
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    prefix: (term) => term.length >= SHORTEST_PREFIX,
    boost: BOOST,
    boostTerm: (term) => guesses.get(term) ?? 1,
    boostDocument: (_path, _term, stored) => nearness(stored as Stored | undefined, folder),
    weights: WEIGHTS,
  });
  // Who typed three words means all three: a page that knows only one of them counts for a third.
  const scored = hits.map(({ id, score, queryTerms }) => ({
    path: String(id),
    score: score * asked.filter((one) => one.some((term) => queryTerms.includes(term))).length,
  }));
  scored.sort((one, other) => other.score - one.score);
  const least = (scored[0]?.score ?? 0) * LEAST_SHARE;
  return scored.filter(({ score }) => score >= least).map(({ path }) => path);
}

type Stored = Pick<SearchDocument, 'place' | 'folders'>;

function nearness(stored: Stored | undefined, folder: Folder): number {
  if (stored?.place === 'helpline') return NEARNESS.helpline;
  return stored?.place === folder && folder !== 'everyone' ? NEARNESS.own : NEARNESS.everyone;
}

/** Where no section was chosen, all pages are for whoever asks. */
function divide(documents: readonly SearchDocument[], folder: Folder): Pick<Found, 'own' | 'more'> {
  const isOwn = ({ folders }: SearchDocument) => folder === 'everyone' || folders.includes(folder);
  const own = documents.filter(isOwn).slice(0, MOST.own);
  const more = documents.filter((document) => !isOwn(document)).slice(0, MOST.more);
  return { own: own.map(toResult), more: more.map(toResult) };
}

function toResult({ path, place, title, summary }: SearchDocument): Result {
  return { path, place, title, summary };
}
