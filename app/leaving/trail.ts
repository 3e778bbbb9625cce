/** Which pages belong to a visit of low trace (swapped at one address), and which are cited or kept (loaded, with their own). */
import { addresses } from '~/addresses/addresses';

/** True for every page of the three sections, the helplines and what is read on the way; false for what is not known. */
export function belongsToVisit(path: string): boolean {
  return addresses.get(path)?.cited === false;
}

/** The full address of a page of the sections, for who wants to pass it on; null elsewhere. */
export function sharedAddress(path: string, siteUrl: URL): string | null {
  const isInSection = addresses.get(path)?.folder !== 'everyone';
  return isInSection && belongsToVisit(path) ? new URL(path, siteUrl).href : null;
}
