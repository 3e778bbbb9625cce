/** Says under a form that it has not left: where the form has no words of its own, the page brings them. */
import { makeLine } from './line';

let line: HTMLElement | undefined;

export function sayNotSent(form: HTMLFormElement): void {
  line?.remove();
  line = makeLine('offline', document.body.dataset.notSent, 'alert');
  form.after(line);
  line.scrollIntoView({ block: 'nearest' });
}
