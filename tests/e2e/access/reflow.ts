/** WCAG 1.4.10 and 1.4.12: a narrow screen and wider spacing cost nothing: no scrolling sideways, nothing cut off or covered. */
import type { Page } from '@playwright/test';
import { EVERY_SCREEN, onScreens, styleWith } from './looks';
import { installPieces } from './pieces';

/** As a visitor's own style sheet would have it (WCAG 1.4.12). */
const WIDE_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** On every screen, first as it is, then with a visitor's own spacing. */
export async function reflowFaults(page: Page): Promise<string[]> {
  await installPieces(page);
  const ask = () => onScreens(page, EVERY_SCREEN, async (at) => [...(await cutOff(at)), ...(await misplacedText(at))]);
  const plain = await ask();
  await styleWith(page, WIDE_SPACING);
  const spaced = await ask();
  await styleWith(page, '');
  return [...plain, ...spaced.map((fault) => `spaced out, ${fault}`)];
}

/** What makes the page scroll sideways, and boxes that hide or scroll a part of themselves. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
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
  });
}

/** Text beside the screen, out of its box, or under other text. */
function misplacedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Below this, in pixels, the edges of letters touch, not their words. */
    const SLACK = 3;
    const faults: string[] = [];
    const { clientWidth } = document.documentElement;
    const pieces = window.textPieces();
    const isFixed = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).position === 'fixed' || isFixed(element.parentElement));
    const boxOf = (element: Element | null): Element | null => {
      if (element === null || element === document.body) return null;
      const { borderTopWidth, borderLeftWidth, display } = getComputedStyle(element);
      const isBox = borderTopWidth !== '0px' && borderLeftWidth !== '0px' && display !== 'inline';
      return isBox ? element : boxOf(element.parentElement);
    };
    for (const { words, home, rect } of pieces) {
      if (rect.left < -1 || rect.right > clientWidth + 1) faults.push(`beside the screen: "${words}"`);
      const box = boxOf(home)?.getBoundingClientRect();
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
  });
}
