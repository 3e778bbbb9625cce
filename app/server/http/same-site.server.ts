/** Was a request sent by a page of this site, or by the visitor's own hand? Pure; decided before the framework. */
import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from '~/platform/loopback.server';

/**
 * `Sec-Fetch-Site` decides where the browser sends it; else `Origin` must be the site's own; a browser that sends
 * neither is let in, because it cannot be told from a plain one. With a loopback site any loopback name is its own.
 */
export function isSameSite(headers: IncomingHttpHeaders, siteUrl: URL): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = headers.origin;
  if (origin === undefined || origin === siteUrl.origin) return true;
  if (!isLoopback(siteUrl.hostname) || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  return isLoopback(from.hostname) && from.host === headers.host;
}
