/** Puts the focus where a page says it must begin: an error summary, or the heading of an answer. */
export function moveFocusToMarked() {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}
