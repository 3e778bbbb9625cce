/** Every address of the site that shows a page: what stands there and for whom. */
import { AUDIENCES, type Audience } from '~/audiences/audiences';
import { isWithin, languageAt, sectionPath } from '~/content/pages';
import type { Sheet } from '~/ui/styles/sheets';
import { type Address, book, pagesOf, sheetsOf } from './book';

/** All known addresses by path (no trailing slash). */
export const addresses: ReadonlyMap<string, Address> = pagesOf(book);

export const sheets: ReadonlyMap<string, Sheet> = sheetsOf(book);

/** The section whose look and words a path has, also when nothing stands there: for 404 and error pages. */
export function sectionOf(path: string): { language: string; audience: Audience } {
  const known = addresses.get(path);
  if (known) return known;
  const language = languageAt(path);
  const audience = AUDIENCES.find((candidate) => isWithin(path, sectionPath(language, candidate))) ?? 'adults';
  return { language: language.code, audience };
}
