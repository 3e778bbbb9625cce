/** Judges the address of a request before anything else looks at it. */
import type { SiteMap } from './site-map.server';

export type PathVerdict =
  | { readonly kind: 'known' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'moved'; readonly status: 301 | 308; readonly to: string };

const KNOWN: PathVerdict = { kind: 'known' };
const UNKNOWN: PathVerdict = { kind: 'unknown' };

/** The part of a request target before its query. */
export function pathOf(target: string): string {
  const query = target.indexOf('?');
  return query === -1 ? target : target.slice(0, query);
}

/**
 * Known, moved or unknown. Only addresses of the map are ever redirected to, so that no address of a visitor's
 * making ("//elsewhere.example/") comes back in a Location header. A query is never carried along.
 */
export function judgePath(map: SiteMap, path: string): PathVerdict {
  if (map.known.has(path)) return KNOWN;
  const to = map.redirects.get(path);
  if (to !== undefined) return { kind: 'moved', status: 301, to };
  if (path.length < 3 || !path.endsWith('/')) return UNKNOWN;
  const bare = path.slice(0, -1);
  if (map.known.has(bare)) return { kind: 'moved', status: 308, to: bare };
  const moved = map.redirects.get(bare);
  return moved === undefined ? UNKNOWN : { kind: 'moved', status: 301, to: moved };
}
