/** Judges the address of a request before anything else looks at it. */
import type { SiteMap } from '~/platform/site-map.server';
import { bareForm, byBareForm } from './typed-address.server';

export type PathVerdict =
  | { readonly kind: 'known' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'moved'; readonly status: 301 | 308; readonly to: string };

export type PathJudge = (path: string) => PathVerdict;

const KNOWN: PathVerdict = { kind: 'known' };
const UNKNOWN: PathVerdict = { kind: 'unknown' };

/** The part of a request target before its query. */
export function pathOf(target: string): string {
  const query = target.indexOf('?');
  return query === -1 ? target : target.slice(0, query);
}

/**
 * Makes the function that says whether an address is known, moved or unknown. Only addresses of the map are ever
 * redirected to, so that no address of a visitor's making ("//elsewhere.example/") comes back in a Location header.
 * @param stands false for an address that must look as if it were not there now
 */
export function createPathJudge(map: SiteMap, stands: (path: string) => boolean = () => true): PathJudge {
  const typed = byBareForm([...map.known.keys()].map((path) => [path, path]));
  const moved = new Map([...map.redirects].map(([from, to]) => [bareOldAddress(from), to]));
  return (path) => {
    if (map.known.has(path)) return KNOWN;
    const own = movedTo(map.redirects, path);
    if (own !== undefined) return { kind: 'moved', status: 301, to: own };
    const bare = bareForm(path);
    if (bare === undefined) return UNKNOWN;
    const meant = typed.get(bare);
    if (meant !== undefined) return stands(meant) ? { kind: 'moved', status: 308, to: meant } : UNKNOWN;
    const to = movedTo(moved, bare);
    return to === undefined ? UNKNOWN : { kind: 'moved', status: 301, to };
  };
}

/** "/old/*", for everything in a folder, keeps its star. */
function bareOldAddress(from: string): string {
  const star = from.endsWith('/*') ? '/*' : '';
  return `${bareForm(from) ?? from}${star}`;
}

/** Folders deeper than these are not looked for: an address is as long as its sender likes. */
const DEEPEST = 6;

/** Where an old address went: its own new one, else that of the nearest folder that moved with all it held. */
function movedTo(redirects: ReadonlyMap<string, string>, path: string): string | undefined {
  const own = redirects.get(path);
  if (own !== undefined) return own;
  const parts = path.split('/', DEEPEST);
  for (let depth = parts.length - 1; depth > 1; depth -= 1) {
    const to = redirects.get(`${parts.slice(0, depth).join('/')}/*`);
    if (to !== undefined) return to;
  }
  return undefined;
}

/** The path for who came by an old host name: the address itself or what it became, else where that name leads. */
export function pathFromOldName(map: SiteMap, judge: PathJudge, host: string, path: string): string {
  const entrance = map.entrance(host);
  const verdict = judge(path);
  const to = verdict.kind === 'moved' ? verdict.to : path;
  if (entrance !== undefined && (verdict.kind === 'unknown' || to === '/')) return entrance;
  return /^\/[\x21-\x7e]*$/.test(to) ? to : '/';
}
