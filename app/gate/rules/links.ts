/** Every link to a page of this site leads to a page that is there. */
import { withoutBlocks } from '~/content/blocks';
import { internalLinksOf } from '~/content/prose';
import { type CheckedText, textFault } from '../checked-page';
import type { Fault } from '../fault';

/** @param isThere whether a path without "#..." and query shows something */
export function linkFaults(page: CheckedText, isThere: (path: string) => boolean): Fault[] {
  return internalLinksOf(withoutBlocks(page.html))
    .filter((path) => !isThere(path))
    .map((path) => textFault(page, (text) => linksTo(text, path), `de link naar ${path} komt nergens uit`));
}

/** In the file as it stands: "](/jongeren)", "](/jongeren#x)" or a tag. */
function linksTo(text: string, path: string): boolean {
  return [')', '#', '?', ' ', '"'].some((end) => text.includes(`(${path}${end}`) || text.includes(`"${path}${end}`));
}
