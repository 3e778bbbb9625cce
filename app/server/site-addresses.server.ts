/** The addresses of the site as the server knows them: what each takes and what may be kept. */

import { addresses, sectionOf } from '~/content/addresses';
import { languages, sectionPath } from '~/content/pages';
import { redirectList } from '~/content/settings';
import type { KnownRoute, SiteMap } from './http/site-map.server';

const FORM: KnownRoute = { methods: ['GET', 'POST'], cached: false, answersCrossSite: true };
const PAGE: KnownRoute = { methods: ['GET'], cached: true };
const FRESH: KnownRoute = { methods: ['GET'], cached: false };

const pages = [...addresses].map(([path, { kind }]): [string, KnownRoute] => [path, kind === 'contact' ? FORM : PAGE]);

/** A path that no page ever has, so that "not found" is rendered once per section. */
const NOWHERE = 'niet-gevonden';

export const siteMap: SiteMap = {
  known: new Map([
    ...pages,
    ['/robots.txt', PAGE],
    ['/sitemap.xml', PAGE],
    ['/api/availability', FRESH],
    ['/api/event', { methods: ['POST'], cached: false }],
  ]),
  redirects: new Map(redirectList.redirects.map(({ from, to }) => [from, to])),
  missing(path) {
    const { language, audience } = sectionOf(path);
    const found = languages.find(({ code }) => code === language);
    return found ? `${sectionPath(found, audience)}/${NOWHERE}` : `/${NOWHERE}`;
  },
};
