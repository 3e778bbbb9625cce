/** WCAG 2.2, 2.5.8: what can be tapped can be hit. */
import type { Page } from '@playwright/test';
import { onScreens } from './looks';

/** CSS pixels: the rule's own, and what a small hand gets in the children's section. */
const SMALLEST = 24;
const FOR_CHILDREN = 48;

/** Every link, button and choice that is too small; a link inside a sentence is as high as its line. */
export async function targetFaults(page: Page): Promise<string[]> {
  const isForChildren = (await page.locator('html').getAttribute('data-audience')) === 'children';
  const least = { text: SMALLEST, box: isForChildren ? FOR_CHILDREN : SMALLEST };
  return onScreens(page, ['desk', 'narrow'], (at) => smallTargets(at, least));
}

/** @param least CSS pixels for a link that looks like text, and for a button, choice or card */
function smallTargets(page: Page, least: { text: number; box: number }): Promise<string[]> {
  return page.evaluate(({ text, box }) => {
    const isInSentence = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const block = element.closest('p, li, dd, figcaption, legend, h1, h2, h3');
      return block !== null && block.textContent?.trim() !== element.textContent?.trim();
    };
    const isBox = (element: Element) => {
      const { borderLeftWidth, borderTopWidth, backgroundColor } = getComputedStyle(element);
      return borderLeftWidth !== '0px' || borderTopWidth !== '0px' || backgroundColor !== 'rgba(0, 0, 0, 0)';
    };
    const targets = document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type="hidden"])');
    return [...targets].flatMap((element) => {
      // The card around a choice is what is tapped.
      const target = element.closest('label') ?? element;
      if (!target.checkVisibility() || element.matches('.skip, [tabindex="-1"]') || isInSentence(element)) return [];
      const pixels = isBox(target) ? box : text;
      const { width, height } = target.getBoundingClientRect();
      // Half a pixel is how browsers round.
      if (Math.min(width, height) >= pixels - 0.5) return [];
      return [`${Math.round(width)} x ${Math.round(height)} px: "${target.textContent?.trim().slice(0, 40)}"`];
    });
  }, least);
}
