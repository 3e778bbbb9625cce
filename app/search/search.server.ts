/** The index in memory, and what is found in it. */
import type { Folder } from '~/content/pages';
import type { DangerLexicon, SearchLexicon } from '~/content/settings';
import { Alarms } from './alarms';
import type { SearchDocument } from './documents';
import { Leads, type Led } from './leads';
import { Ranking } from './ranking.server';
import { Reading } from './reading.server';
import { memoizedTerms, tokenize } from './terms';

export type Result = Pick<SearchDocument, 'path' | 'place' | 'title' | 'summary'>;
export type FoundDanger = Omit<DangerLexicon['dangers'][number], 'pages'> & { pages: Result[] };

export interface Found {
  /** What is for the readers of this section, the best first. */
  own: Result[];
  /** What stands elsewhere on the site. */
  more: Result[];
  /** What was typed may mean that somebody is in danger. */
  dangers: FoundDanger[];
}

export interface Search {
  /**
   * @param folder the section where it is asked, or everyone
   * @param heard in what danger is heard, where more was typed than is searched for
   */
  find(query: string, folder: Folder, heard?: string): Found;
}

/** A result with less than this share of the best one's score is chance. */
const LEAST_SHARE = 0.15;
const MOST = { own: 8, more: 5 };

interface Candidate extends Pick<Led, 'score' | 'mayBeFirst'> {
  document: SearchDocument;
}

interface SearchWords {
  lexicon: SearchLexicon;
  danger: DangerLexicon;
  /** Ordinary words of Dutch: none of them is a slip of the finger. */
  everyday: readonly string[];
}

export function createSearch(documents: readonly SearchDocument[], { lexicon, danger, everyday }: SearchWords): Search {
  const reading: Reading = new Reading(documents, lexicon, everyday, (word) => alarms.hears(word));
  const alarms = new Alarms(danger, (word) => reading.isWord(word));
  const leads = new Leads(lexicon);
  const ranking = new Ranking(documents, {
    termOf: memoizedTerms(reading.termOf),
    isIgnored: (word) => reading.isIgnored(word),
    people: new Set(lexicon.people.flatMap(tokenize).map(reading.termOf)),
  });
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const at = (paths: readonly string[]) =>
    paths.map((path) => byPath.get(path)).filter((document) => document !== undefined);
  return {
    find(query, folder, heard = query) {
      const { words, stems, asked } = reading.typed(query);
      const scored = leads.led(ranking.ranked(asked, folder), stems);
      const found = scored.flatMap((one) => at([one.path]).map((document) => ({ ...one, document })));
      const told = heard === query ? words : reading.wordsIn(heard);
      const dangers = alarms.in(told).map((one) => ({ ...one, pages: at(one.pages).map(toResult) }));
      return { ...divide(found, folder), dangers };
    },
  };
}

/** Where no section was chosen, all pages are for whoever asks. */
export function divide(found: readonly Candidate[], folder: Folder): Pick<Found, 'own' | 'more'> {
  const isOwn = ({ document }: Candidate) => folder === 'everyone' || document.folders.includes(folder);
  return {
    own: best(found.filter(isOwn), MOST.own),
    more: best(
      found.filter((one) => !isOwn(one)),
      MOST.more,
    ),
  };
}

/** Each of the two lists is measured by its own best: a strong page for others must not empty what is for this reader. */
function best(found: readonly Candidate[], most: number): Result[] {
  const measured = found.filter(({ score, mayBeFirst }) => mayBeFirst && Number.isFinite(score));
  if (!found[0]?.mayBeFirst) return [];
  const least = Math.max(0, ...measured.map(({ score }) => score)) * LEAST_SHARE;
  return found
    .filter(({ score }) => score >= least)
    .slice(0, most)
    .map(({ document }) => toResult(document));
}

function toResult({ path, place, title, summary }: SearchDocument): Result {
  return { path, place, title, summary };
}
