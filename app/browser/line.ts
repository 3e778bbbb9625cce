/**
 * A line of text that the script adds to the page.
 * @param role how a screen reader hears of it; absent: when it gets there
 */
export function makeLine(className: string, text = '', role?: 'alert' | 'status'): HTMLElement {
  const line = document.createElement('p');
  line.className = className;
  line.textContent = text;
  if (role) line.setAttribute('role', role);
  return line;
}

let shown: HTMLElement | undefined;

/** Says under a form that it has not left: the form brings the words. */
export function sayNotSent(form: HTMLFormElement): void {
  shown?.remove();
  shown = makeLine('offline', form.dataset.notSent, 'alert');
  form.after(shown);
  shown.scrollIntoView({ block: 'nearest' });
}
