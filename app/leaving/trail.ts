/** Which pages belong to a visit of low trace (swapped at one address), and which are cited or kept (loaded, with their own). */
import { allPages } from 'content-collections';
import { type Address, addresses } from '~/addresses/addresses';
import { folderOf, pagePath } from '~/content/pages';

/** Of the pages for everyone: those a frightened person reads on the way. By the name of their Dutch file. */
const OF_THE_VISIT = ['index', 'veilig-surfen', 'veilig-bellen', 'bezet', 'andere-taal', 'veelgestelde-vragen'];

/** What is cited, printed or ordered. */
const KEPT: readonly Address['kind'][] = ['figures', 'print', 'order'];

const cited: ReadonlySet<string> = new Set([
  ...allPages
    .filter((page) => folderOf(page) === 'everyone' && !OF_THE_VISIT.includes(page.translationOf ?? page.slug))
    .map(pagePath),
  ...[...addresses].filter(([, { kind }]) => KEPT.includes(kind)).map(([path]) => path),
]);

/** True for every page of the three sections, the helplines and what is read on the way; false for what is not known. */
export function belongsToVisit(path: string): boolean {
  return addresses.has(path) && !cited.has(path);
}

/** The full address of a page of the sections, for who wants to pass it on; null elsewhere. */
export function sharedAddress(path: string, siteUrl: URL): string | null {
  const address = addresses.get(path);
  return address && address.folder !== 'everyone' && !cited.has(path) ? new URL(path, siteUrl).href : null;
}
