/**
 * Addresses as people type them from a poster or a letter: in capitals, with the full stop of the sentence, a slash too
 * many, a space for a hyphen. What is left when only letters and digits count finds the address that was meant.
 */

/** No address of ours is nearly as long, and whoever sends more is not typing. */
const LONGEST = 300;

/** A path by its letters, digits and slashes alone; undefined for what nobody types. */
export function bareForm(path: string): string | undefined {
  const decoded = path.length <= LONGEST && path.startsWith('/') ? decode(path) : undefined;
  const parts = decoded?.normalize('NFKD').toLowerCase().split('/') ?? [];
  const kept = parts.map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '')).filter((part) => part !== '');
  return decoded === undefined ? undefined : `/${kept.join('/')}`;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** What stands at an address, found by its bare form. Two addresses that look the same so are found by neither. */
export function byBareForm<Standing>(entries: Iterable<readonly [string, Standing]>): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  const twice = new Set<string>();
  for (const [path, standing] of entries) {
    const bare = bareForm(path) ?? path;
    if (found.has(bare)) twice.add(bare);
    found.set(bare, standing);
  }
  for (const bare of twice) found.delete(bare);
  return found;
}
