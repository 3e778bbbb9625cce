/** Where the focus goes when a page begins, or a link leads to a place on the open page. */

/** Puts the focus where a page says it must begin: an error summary, or the heading of an answer. False: it says nothing. */
export function moveFocusToMarked(): boolean {
  const marked = document.querySelector<HTMLElement>('[data-focus]');
  marked?.focus();
  return marked !== null;
}

/** A screen reader reads the heading of a page that was swapped in, once; nothing scrolls. */
export function moveFocusToHeading(): void {
  const heading = document.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Goes to the element with this id. Without "#" in the address: that would be a row in the history. */
export function moveFocusTo(id: string): void {
  const place = document.getElementById(id);
  if (!place) return;
  place.scrollIntoView();
  place.focus({ preventScroll: true });
  if (document.activeElement === place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
