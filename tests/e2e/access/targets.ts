/** WCAG 2.2, 2.5.8: what can be tapped can be hit. Asked in the page. */

/** @returns every link, button and choice that is too small; a link inside a sentence is as high as its line */
export function smallTargets(): string[] {
  /** CSS pixels: the rule's own, and what a small hand gets in the children's section for all that has an edge. */
  const SMALLEST = 24;
  const least = document.documentElement.dataset.audience === 'children' ? 48 : SMALLEST;
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
    const pixels = isBox(target) ? least : SMALLEST;
    const { width, height } = target.getBoundingClientRect();
    // Half a pixel is how browsers round.
    if (Math.min(width, height) >= pixels - 0.5) return [];
    return [`${Math.round(width)} x ${Math.round(height)} px: "${target.textContent?.trim().slice(0, 40)}"`];
  });
}
