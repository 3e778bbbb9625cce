/** Puts a fetched page in the place of the open one: same document, same address, and the exit never gone. */
import { PAGE_LEAVES, PAGE_SHOWN } from './signals';

/** What stands still: the exit and the live region carry the mark. */
const MOVING = ':scope > :not([data-stays]):not(script)';

/**
 * A fetched page, not yet shown.
 * @param sameBuild false: its style is left out, because the policy of the open page would object to it, even unused
 */
export function parsePage(html: string, sameBuild = true): Document {
  const text = sameBuild ? html : html.replace(/<style>[\s\S]*?<\/style>/g, '');
  return new DOMParser().parseFromString(text, 'text/html');
}

export function swapIn(fresh: Document): void {
  document.dispatchEvent(new Event(PAGE_LEAVES));
  copyAttributes(fresh.documentElement, document.documentElement);
  copyAttributes(fresh.body, document.body);
  copyHead(fresh);
  copyExit(fresh);
  for (const old of document.body.querySelectorAll(MOVING)) old.remove();
  document.body.prepend(...fresh.body.querySelectorAll(MOVING));
  document.dispatchEvent(new Event(PAGE_SHOWN));
}

function copyAttributes(from: Element, to: Element) {
  for (const { name } of [...to.attributes]) if (!from.hasAttribute(name)) to.removeAttribute(name);
  for (const { name, value } of from.attributes) to.setAttribute(name, value);
}

function copyHead(fresh: Document) {
  const styles = fresh.querySelectorAll('style');
  for (const [index, old] of document.querySelectorAll('style').entries()) {
    const style = styles[index];
    if (style && style.textContent !== old.textContent) old.replaceWith(style);
  }
  const colours = fresh.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]');
  for (const [index, meta] of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]').entries())
    meta.content = colours[index]?.content || meta.content;
}

/** The link itself stays: a finger that is on it in this very moment must still leave. */
function copyExit(fresh: Document) {
  const [bar, oldBar] = [fresh, document].map((page) => page.querySelector('body > [data-stays]'));
  const [link, oldLink] = [bar, oldBar].map((nav) => nav?.querySelector<HTMLElement>('a[data-exit]'));
  if (!bar || !oldBar || !link || !oldLink) return;
  copyAttributes(bar, oldBar);
  copyAttributes(link, oldLink);
  if (link.innerHTML !== oldLink.innerHTML) oldLink.innerHTML = link.innerHTML;
  // The history keeps the title: one and the same for every page of a visit.
  document.title = link.dataset.title || '';
}
