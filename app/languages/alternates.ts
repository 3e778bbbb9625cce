/** The same page in each language: what a search engine is told (hreflang), so that somebody finds theirs. */
import { pageAt, pagePath, translationsOf } from '~/content/pages';
import { tongues } from './choice';

export interface Alternate {
  language: string;
  path: string;
}

/** Its own language included; none where it is in one language only. */
export function alternatesOf(path: string): Alternate[] {
  // Of the whole site in a language there is one beginning, or one page.
  if (tongues.some((tongue) => tongue.path === path))
    return tongues.map(({ code, path: to }) => ({ language: code, path: to }));
  const page = pageAt(path);
  const pages = page ? translationsOf(page) : [];
  return pages.length > 1 ? pages.map((other) => ({ language: other.language, path: pagePath(other) })) : [];
}
