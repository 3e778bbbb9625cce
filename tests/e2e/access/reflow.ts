/** WCAG 1.4.4, 1.4.10 and 1.4.12: no scrolling sideways, nothing cut off, beside its box or under other text. Asked in the page. */
import type { Piece } from './pieces';

/** @returns what makes the page scroll sideways, and boxes that hide or scroll a part of themselves */
export function beyondEdges(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const sideways = scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth} px`] : [];
  const cut = [...document.body.querySelectorAll('*')].filter((element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    if (clipPath !== 'none' || element.matches('textarea, select, input, svg, svg *')) return false;
    const isWider = element.scrollWidth > element.clientWidth + 1;
    const isHigher = element.scrollHeight > element.clientHeight + 1;
    return (overflowX !== 'visible' && isWider) || (overflowY !== 'visible' && isHigher);
  });
  return [...sideways, ...cut.map(({ tagName, className }) => `cut off: ${tagName} ${className}`)];
}

/** @returns text beside the screen, out of its box, or under other text */
export function misplacedText(pieces: readonly Piece[]): string[] {
  /** Below this, in pixels, the edges of letters touch, not their words. */
  const SLACK = 3;
  const faults: string[] = [];
  const { clientWidth } = document.documentElement;
  // With a mouse the top of the page stays in sight, and the page scrolls under it.
  const isOver = (position: string) => position === 'fixed' || (position === 'sticky' && scrollY > 0);
  const isFixed = (element: Element | null): boolean =>
    element !== null && (isOver(getComputedStyle(element).position) || isFixed(element.parentElement));
  const boxes = new Map<Element, DOMRect | null>();
  const boxAround = (element: Element | null): DOMRect | null => {
    if (element === null || element === document.body) return null;
    const known = boxes.get(element);
    if (known !== undefined) return known;
    const { borderTopWidth, borderLeftWidth, display } = getComputedStyle(element);
    const isBox = borderTopWidth !== '0px' && borderLeftWidth !== '0px' && display !== 'inline';
    const box = isBox ? element.getBoundingClientRect() : boxAround(element.parentElement);
    boxes.set(element, box);
    return box;
  };
  for (const { words, home, rect } of pieces) {
    if (rect.left < -1 || rect.right > clientWidth + 1) faults.push(`beside the screen: "${words}"`);
    const box = boxAround(home);
    if (!box) continue;
    const out = Math.max(box.left - rect.left, rect.right - box.right, box.top - rect.top, rect.bottom - box.bottom);
    if (out > SLACK) faults.push(`${Math.round(out)} px out of its box: "${words}"`);
  }
  // What is fixed lies over whatever is scrolled under it.
  const lying = pieces.filter(({ home }) => !isFixed(home)).sort((one, other) => one.rect.top - other.rect.top);
  lying.forEach((one, index) => {
    for (const other of lying.slice(index + 1)) {
      if (other.rect.top > one.rect.bottom) break;
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down = Math.min(one.rect.bottom, other.rect.bottom) - other.rect.top;
      const half = Math.min(one.rect.height, other.rect.height) / 2;
      if (across > SLACK && down > half) faults.push(`"${one.words}" under "${other.words}"`);
    }
  });
  return faults;
}
