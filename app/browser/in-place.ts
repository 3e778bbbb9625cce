/** Puts what a fetched page says about now in the place of what the open page says: nothing else moves. */

/** Blocks about now carry this; the panel is the first of them. */
const BLOCKS = '[data-live]';

/** @param html the fetched page; its <head> is left out: its style would be held against the policy of this page */
export function putInPlace(html: string) {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const fetched = new DOMParser().parseFromString(main, 'text/html').querySelectorAll<HTMLElement>(BLOCKS);
  for (const [index, old] of [...document.querySelectorAll<HTMLElement>(BLOCKS)].entries()) {
    const fresh = fetched[index];
    if (fresh) replace(old, fresh);
  }
}

function replace(old: HTMLElement, fresh: HTMLElement) {
  // The headline is a heading of the homes only.
  if (!old.querySelector('.headline')) fresh.querySelector('.headline')?.remove();
  const opened = [...old.querySelectorAll('details')].map(({ open }) => open);
  for (const [index, block] of fresh.querySelectorAll('details').entries()) block.open = opened[index] === true;
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
