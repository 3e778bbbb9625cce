import { type Site, startSite } from './site';

/**
 * A site whose clock stands at another moment; nothing in the site itself knows of it.
 * @param moment ISO instant with offset
 */
export function startSiteAt(moment: string, smtpUrl: string): Promise<Site> {
  const CLOCK_AHEAD = String(Date.parse(moment) - Date.now());
  return startSite({
    smtpUrl,
    environment: { NODE_OPTIONS: '--import ./tests/support/other-clock.mjs', CLOCK_AHEAD },
  });
}
