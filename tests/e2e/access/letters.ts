/** The letters a page is read in: those of the visitor's device, and as large and as wide as the visitor sets them. */
import { FAMILIES } from '../../../scripts/fonts.js';

/** One that leaves the least room. */
const WIDEST = 'DejaVu Sans';

/** WCAG 1.4.12: a visitor's own style sheet. */
const SPACED_OUT = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** WCAG 1.4.4. */
const DOUBLED = ':root { font-size: 200% !important; }';

/** As a style sheet over the page's own. */
export interface Letters {
  name: string;
  css: string;
}

/** Letters of one family wherever the page asks for any. Not every browser has a dictionary, so none hyphenates here. */
function inFamily(family: string): string {
  return `*, ::before, ::after { font-family: "${family}" !important; hyphenate-limit-chars: 99 !important; }`;
}

const plain = (family: string): Letters => ({ name: family, css: inFamily(family) });
const doubled = (family: string): Letters => ({ name: `${family} at 200 %`, css: inFamily(family) + DOUBLED });
const spacedOut = { name: `${WIDEST} spaced out`, css: inFamily(WIDEST) + SPACED_OUT };

/** Each family as the page sets it. */
export const PLAIN_LETTERS: readonly Letters[] = FAMILIES.map(plain);
export const EVERY_LETTERS: readonly Letters[] = [...PLAIN_LETTERS, ...FAMILIES.map(doubled), spacedOut];
export const WIDEST_LETTERS: readonly Letters[] = [plain(WIDEST), doubled(WIDEST), spacedOut];
export const WIDEST_PLAIN: readonly Letters[] = [plain(WIDEST)];
