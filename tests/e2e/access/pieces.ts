/** The pieces of text a page shows, with the place of each line of it. Runs in the page. */
import type { Page } from '@playwright/test';

export interface Piece {
  words: string;
  node: Node;
  home: Element;
  /** Beside the viewport's top left corner; no higher than the line, where letters are taller than it. */
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
  const hidden = new Map<Element, boolean>();
  const isForEarsOnly = (element: Element | null): boolean => {
    if (element === null) return false;
    const known = hidden.get(element);
    if (known !== undefined) return known;
    const found = getComputedStyle(element).clipPath !== 'none' || isForEarsOnly(element.parentElement);
    hidden.set(element, found);
    return found;
  };
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const home = node.parentElement;
    const words = node.nodeValue?.trim().slice(0, 30);
    // Letters in a drawing are part of the drawing; the skip link comes into sight with the focus.
    if (
      !words ||
      !home?.checkVisibility({ visibilityProperty: true }) ||
      home.closest('svg, .skip, option') ||
      isForEarsOnly(home)
    )
      continue;
    const line = Number.parseFloat(getComputedStyle(home).lineHeight);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const letters of range.getClientRects()) {
      if (letters.width <= 1) continue;
      const over = Math.max(0, letters.height - line) / 2;
      const rect = new DOMRect(letters.x, letters.y + over, letters.width, letters.height - 2 * over);
      pieces.push({ words, node, home, rect });
    }
  }
  return pieces;
}
