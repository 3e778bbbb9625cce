/** Puts what a fetched page says about now in the place of what the open page says: nothing else moves. */

/** Blocks about now carry this; the panel is the first of them. */
const BLOCKS = '[data-live]';

/** @param html the fetched page; its <head> is left out: its style would be held against the policy of this page */
export function putInPlace(html: string) {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const fetched = new DOMParser().parseFromString(main, 'text/html').querySelectorAll<HTMLElement>(BLOCKS);
  for (const old of document.querySelectorAll<HTMLElement>(BLOCKS)) {
    // Of the same kind: a page whose panel is fetched from another one has not the same blocks as that.
    const fresh = [...fetched].find(({ className }) => className === old.className);
    if (!fresh) continue;
    replace(old, fresh);
    // It is taken.
    fresh.className = '';
  }
}

function replace(old: HTMLElement, fresh: HTMLElement) {
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement && old.contains(activeElement) ? activeElement : null;
  const twin = focused && twinOf(focused, old, fresh);
  Object.assign(old.dataset, fresh.dataset);
  old.textContent = '';
  old.append(...fresh.childNodes);
  if (!focused) return;
  // A heading takes the focus only with this; a link has it already.
  const next = twin || old;
  next.tabIndex = twin ? focused.tabIndex : -1;
  next.focus();
}

/** The link or button of the fresh block that stands for the one that has the focus. */
function twinOf(focused: HTMLElement, old: HTMLElement, fresh: HTMLElement): HTMLElement | undefined {
  const alike = (block: HTMLElement) =>
    [...block.querySelectorAll<HTMLElement>(focused.localName)].filter(
      (element) => element.getAttribute('href') === focused.getAttribute('href'),
    );
  return alike(fresh)[alike(old).indexOf(focused)];
}
