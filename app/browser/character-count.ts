/** How many characters of the message are too many, or soon will be. Nothing is cut off: whoever pastes keeps all of it. */
import { countWords } from '~/contact/form-texts';

/** Said when somebody stops typing this long (milliseconds): a screen reader must not say each number. */
const PAUSE = 500;

/** Counts while somebody writes. Gives what counts now, for a text that came without a key. */
export function keepCount(form: HTMLFormElement, words: Parameters<typeof countWords>[0]): () => void {
  const place = form.querySelector('.count');
  const field = form.querySelector('textarea');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = () => {
    const said = countWords(words, field?.value ?? '');
    if (place && place.textContent !== said) place.textContent = said;
  };
  field?.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(count, PAUSE);
  });
  count();
  return count;
}
