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

/** Folders deeper than these are not looked for: an address is as long as its sender likes. */
const DEEPEST = 6;

/** Where an old address went: its own new one, else that of the nearest folder that moved with all it held. */
function movedTo({ redirects }: SiteMap, path: string): string | undefined {
  const own = redirects.get(path);
  if (own !== undefined) return own;
  const parts = path.split('/', DEEPEST);
  for (let depth = parts.length - 1; depth > 1; depth -= 1) {
    const to = redirects.get(`${parts.slice(0, depth).join('/')}/*`);
    if (to !== undefined) return to;
  }
  return undefined;
}

/**
 * Known, moved or unknown. Only addresses of the map are ever redirected to, so that no address of a visitor's
 * making ("//elsewhere.example/") comes back in a Location header. A query is never carried along.
 */
export function judgePath(map: SiteMap, path: string): PathVerdict {
  if (map.known.has(path)) return KNOWN;
  const to = movedTo(map, path);
  if (to !== undefined) return { kind: 'moved', status: 301, to };
  if (path.length < 3 || !path.endsWith('/')) return UNKNOWN;
  const bare = path.slice(0, -1);
  if (map.known.has(bare)) return { kind: 'moved', status: 308, to: bare };
  const moved = movedTo(map, bare);
  return moved === undefined ? UNKNOWN : { kind: 'moved', status: 301, to: moved };
}

/** The path for who came by an old host name: the address itself or what it became, else where that name leads. */
export function pathFromOldName(map: SiteMap, host: string, path: string): string {
  const entrance = map.entrance(host);
  const verdict = judgePath(map, path);
  const to = verdict.kind === 'moved' ? verdict.to : path;
  if (entrance !== undefined && (verdict.kind === 'unknown' || to === '/')) return entrance;
  return /^\/[\x21-\x7e]*$/.test(to) ? to : '/';
}
