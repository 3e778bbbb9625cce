/** The addresses of the site as the server knows them: what each takes and what may be kept. */
import { languageAt, sectionPath } from '~/content/pages';
import { redirectList } from '~/content/settings';
import type { SiteMap } from '~/platform/site-map.server';
import { sectionOf } from './addresses';
import { book, knownOf } from './book';

/** A path that no page ever has, so that "not found" is rendered once per section. */
const NOWHERE = 'niet-gevonden';

export const siteMap: SiteMap = {
  known: knownOf(book),
  redirects: new Map(redirectList.redirects.map(({ from, to }) => [from, to])),
  entrance: (host) => redirectList.entrances.find((old) => host.startsWith(`${old.host}.`))?.to,
  missing(path) {
    return `${sectionPath(languageAt(path), sectionOf(path).audience)}/${NOWHERE}`;
  },
};
