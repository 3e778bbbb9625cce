/** Which clicks on links are ours to follow. All others stay the browser's: new tab, download, telephone, another site. */

/** The link to a page of this site that was clicked plainly; null for every other click. */
export function linkInHand(event: MouseEvent): HTMLAnchorElement | null {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (event.defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download')) return null;
  // Pages have no dot in their name; files do.
  return /\.[^/]*$/.test(link.pathname) ? null : link;
}
