/** The pieces of text a page shows, with the place of each line of it. Runs in the page. */
import type { Page } from '@playwright/test';

export interface Piece {
  words: string;
  home: Element;
  /** Beside the viewport's top left corner. */
  rect: DOMRect;
}

declare global {
  interface Window {
    textPieces(): Piece[];
  }
}

/** Lets a question that is asked in the page call `textPieces()`. */
export function installPieces(page: Page): Promise<unknown> {
  return page.evaluate(`window.textPieces = ${textPieces}`);
}

function textPieces(): Piece[] {
  const isForEarsOnly = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath !== 'none' || isForEarsOnly(element.parentElement));
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const home = node.parentElement;
    const words = node.nodeValue?.trim().slice(0, 30);
    // Letters in a drawing are part of the drawing; the skip link comes into sight with the focus.
    if (!words || !home?.checkVisibility() || home.closest('svg, .skip, option') || isForEarsOnly(home)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (rect.width > 1) pieces.push({ words, home, rect });
  }
  return pieces;
}
