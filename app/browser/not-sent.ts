/** Says under a form that it has not left: the form brings the words. */
import { makeLine } from './line';

let line: HTMLElement | undefined;

export function sayNotSent(form: HTMLFormElement): void {
  line?.remove();
  line = makeLine('offline', form.dataset.notSent, 'alert');
  form.after(line);
  line.scrollIntoView({ block: 'nearest' });
}
