/** Whole words: a word is broken only where it is too long for a line of its own. Asked in the page. */
import type { Piece } from './pieces';

/** @returns each word that is broken although it would fit, or could be hyphenated and is not allowed to be */
export function brokenWords(pieces: readonly Piece[]): string[] {
  /** No addresses and no names of settings, which may break anywhere. */
  const WORD = /(?<![^\s(])[\p{L}\p{N}()'’]{4,}(?![\p{L}_./:@])/gu;
  /** Letters: longer ones may be hyphenated, by browsers that can. */
  const LONG = 12;
  /** Part of the screen that a line is wide: what is left is the edge of the page and of a card. */
  const LINE = 0.75;
  const room = LINE * document.documentElement.clientWidth;
  const range = document.createRange();
  /** Pixels in all its lines; null: it stands on one. */
  const brokenWidth = (node: Node, from: number, to: number) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    const [first] = lines;
    if (!first || lines.every(({ top }) => Math.abs(top - first.top) < first.height / 2)) return null;
    return lines.reduce((sum, { width }) => sum + width, 0);
  };
  const homes = new Map(pieces.map(({ node, home }) => [node, home]));
  return [...homes].flatMap(([node, home]) => {
    if (home.closest('pre, code')) return [];
    const mayHyphenate = getComputedStyle(home).hyphens === 'auto';
    return [...(node.nodeValue ?? '').matchAll(WORD)].flatMap(({ 0: word, index }) => {
      const width = brokenWidth(node, index, index + word.length);
      if (width === null || width > room || (mayHyphenate && word.length >= LONG)) return [];
      return [`"${word}" is broken, ${Math.round(width)} px`];
    });
  });
}
