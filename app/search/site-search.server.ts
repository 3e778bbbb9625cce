/** The search of this site. Made when the search is first opened, so that the start does not wait for it. */
import { dangerLexicon, everydayWords, searchLexicon } from '~/content/settings';
import { siteDocuments } from './documents';
import { createSearch, type Search } from './search.server';

let made: Search | undefined;

export function siteSearch(): Search {
  made ??= createSearch(siteDocuments(), {
    lexicon: searchLexicon,
    danger: dangerLexicon,
    everyday: everydayWords,
  });
  return made;
}
