/**
 * The search among the few pages of another language: by the stems of that language, nothing more. Danger is heard in Dutch only,
 * so whoever searches in another language always reads what to do in danger.
 */
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { allPages } from 'content-collections';
import { pageDocument } from './documents';
import { Ranking } from './ranking.server';
import { divide, type Found } from './search.server';
import { memoizedTerms, type TermOf, tokenize } from './terms';

const STEMS: Record<string, TermOf> = { de: german, en: english, fr: french };
const asItStands: TermOf = (word) => word;

type TranslatedSearch = (query: string, folder: Parameters<typeof divide>[1]) => Omit<Found, 'dangers'>;

const made = new Map<string, TranslatedSearch>();

/** @param language of content/languages.yaml, other than Dutch */
export function searchIn(language: string): TranslatedSearch {
  const search = made.get(language) ?? createTranslatedSearch(language);
  made.set(language, search);
  return search;
}

function createTranslatedSearch(language: string): TranslatedSearch {
  const termOf = STEMS[language] ?? asItStands;
  const documents = allPages.filter((page) => page.language === language && page.slug !== 'index').map(pageDocument);
  const ranking = new Ranking(documents, {
    termOf: memoizedTerms(termOf),
    isIgnored: () => false,
    people: new Set(),
  });
  const byPath = new Map(documents.map((document) => [document.path, document]));
  return (query, folder) => {
    const scored = ranking.ranked(
      tokenize(query).map((word) => [termOf(word)]),
      folder,
    );
    const found = scored.flatMap(({ path, score }) => {
      const document = byPath.get(path);
      return document ? [{ score, mayBeFirst: true, document }] : [];
    });
    return divide(found, folder);
  };
}
