/** Where a page view came from, reduced to what may be kept: a partner's name, or one of three words. */

/** The page view before it was on this site too. */
export const OWN_SITE = '';
/** The browser told nothing: typed, a bookmark, an app, or a site that hides itself. */
export const DIRECT = 'direct';
/** Any site that is not on the list of partners. */
export const OTHER_SITE = 'andere';

export interface KnownSites {
  isOwnHost(hostname: string): boolean;
  /** Host names of partner sites; their subdomains count as the partner. */
  partners: readonly string[];
}

/**
 * @param referrer what the browser gave: an address, or nothing
 * @returns OWN_SITE, DIRECT, OTHER_SITE or a name from the list of partners; never anything else
 */
export function referrerName(referrer: string | null | undefined, sites: KnownSites): string {
  if (!referrer) return DIRECT;
  if (!URL.canParse(referrer)) return OTHER_SITE;
  const { protocol, hostname } = new URL(referrer);
  if (protocol !== 'https:' && protocol !== 'http:') return OTHER_SITE;
  if (sites.isOwnHost(hostname)) return OWN_SITE;
  return partnerOf(hostname, sites.partners) ?? OTHER_SITE;
}

/** The narrowest partner that the host is, or is a subdomain of. */
function partnerOf(hostname: string, partners: readonly string[]): string | undefined {
  return partners
    .map(withoutWww)
    .filter((partner) => hostname === partner || hostname.endsWith(`.${partner}`))
    .sort((first, second) => second.length - first.length)[0];
}

function withoutWww(hostname: string): string {
  return hostname.replace(/^www\./, '');
}
