/** What the form's script has to say, in the places that the server drew for it. */
import { type ErrorTexts, errorWords, type IslandTexts } from '~/contact/form-texts';
import { controlOf, type FieldName, type FormErrors } from '~/contact/message-fields';

/** Says at each field what is wrong with it, and at the top what is wrong in all; the focus goes there. */
export function showErrors(
  form: HTMLFormElement,
  asked: readonly FieldName[],
  wrong: FormErrors,
  texts: ErrorTexts,
): void {
  const entries: HTMLElement[] = [];
  for (const name of asked) {
    const code = wrong[name];
    const words = code ? errorWords(texts, name, code) : '';
    const control = controlOf(name, code);
    showAtField(form, name, control, words);
    if (words) entries.push(entryFor(control, words));
  }
  const summary = form.querySelector<HTMLElement>('.summary');
  const list = summary?.querySelector('ul');
  if (!summary || !list) return;
  list.textContent = '';
  list.append(...entries);
  summary.hidden = entries.length === 0;
  summary.focus();
}

/** A link in the page: the small script moves the focus along it. */
function entryFor(control: string, words: string): HTMLElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${control}`;
  link.textContent = words;
  entry.append(link);
  return entry;
}

function showAtField(form: HTMLFormElement, name: FieldName, control: string, words: string) {
  const place = form.querySelector(`#${name}-error`);
  if (!place) return;
  place.textContent = words;
  const field = place.closest('.field');
  field?.classList.toggle('has-error', words !== '');
  for (const wrong of field?.querySelectorAll('[aria-invalid]') ?? []) wrong.removeAttribute('aria-invalid');
  const typed = `input#${control}:not([type="radio"]):not([type="checkbox"]), textarea#${control}, select#${control}`;
  if (words) field?.querySelector(typed)?.setAttribute('aria-invalid', 'true');
  const fold = place.closest('details');
  if (words && fold) fold.open = true;
}

/** Says on the button that it is under way. Gives what takes that back. */
export function showSending(form: HTMLFormElement, words: string): () => void {
  const button = form.querySelector<HTMLButtonElement>('button.primary');
  const before = button?.textContent ?? '';
  const say = (text: string, isBusy: boolean) => {
    if (!button) return;
    button.textContent = text;
    if (isBusy) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  };
  say(words, true);
  return () => say(before, false);
}

/** @param words null: it is not, or no longer, the case */
export function showOffline(form: HTMLFormElement, words: IslandTexts['words'] | null): void {
  const place = form.querySelector('.offline');
  if (!place) return;
  place.textContent = '';
  if (!words) return;
  const title = document.createElement('strong');
  title.textContent = words.offlineTitle;
  place.append(title, ` ${words.offline}`);
}
