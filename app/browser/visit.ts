/**
 * Counting a visit: the one place that uses plausible-tracker in the browser. One event per page that was shown, to our
 * own server, with nothing in it that tells two visitors apart: the page, the site one came from, phone or larger.
 */
import { sendEvent } from 'plausible-tracker/build/module/lib/request';

/** The short side of a phone's screen, upright or on its side; above it stands a tablet or a computer. */
const PHONE_BELOW = 600;

/**
 * Sends one page view to `/api/event`, or nothing when the page or the visitor says so. Call it once after load, and
 * once after each swap with the path of the page that was swapped in and our own origin.
 * @param page path of the page that is shown, without query and hash
 * @param cameFrom origin of the site one came from; null when the browser does not tell
 */
export function countVisit(page: string = location.pathname, cameFrom: string | null = referringOrigin()): void {
  if (document.documentElement.dataset.count === 'no' || wantsNoCounting()) return;
  const isPhone = Math.min(screen.width, screen.height) < PHONE_BELOW;
  sendEvent('pageview', {
    apiHost: '',
    domain: location.hostname,
    url: location.origin + page,
    referrer: cameFrom,
    deviceWidth: isPhone ? 375 : 1280,
    trackLocalhost: true,
  });
}

/** At once, or when a page that was made ahead or in the background is looked at for the first time. */
export function onceSeen(count: () => void): void {
  if (document.hidden) document.addEventListener('visibilitychange', () => count(), { once: true });
  else count();
}

function wantsNoCounting(): boolean {
  const signals: { globalPrivacyControl?: boolean; doNotTrack: string | null } = navigator;
  return signals.globalPrivacyControl === true || signals.doNotTrack === '1';
}

/** A reload and a step back keep the referrer of the first time, but nobody arrives: they come from our own site. */
function referringOrigin(): string | null {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (/^(reload|back)/.test(navigation?.type || '')) return location.origin;
  return document.referrer === '' ? null : new URL(document.referrer).origin;
}
