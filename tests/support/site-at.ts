import { type Site, startSite } from './site';

/**
 * A site whose clock stands at another moment; nothing in the site itself knows of it.
 * @param moment ISO instant with offset
 * @param environment further variables
 * @param warm makes the pages ahead, as in production
 */
export function startSiteAt(
  moment: string,
  smtpUrl: string,
  environment: Record<string, string> = {},
  warm = false,
): Promise<Site> {
  const CLOCK_AHEAD = String(Date.parse(moment) - Date.now());
  return startSite({
    smtpUrl,
    warm,
    environment: { NODE_OPTIONS: '--import ./tests/support/other-clock.mjs', CLOCK_AHEAD, ...environment },
  });
}
