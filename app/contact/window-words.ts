/** Moments to call, as a person says them. */
import { dateInWords, shortSpanInWords, spanInWords } from '~/hours/words';
import type { CallWindow } from './call-windows';

/** The same where a row of them stands under its day: "9–12 u". */
export function hoursInShort(window: Pick<CallWindow, 'from' | 'until'>, language: string): string {
  return shortSpanInWords(window.from, window.until, language);
}

/** "maandag 23 november, 9 tot 12 uur" */
export function windowInWords(window: CallWindow, language: string): string {
  return `${dateInWords(window.day, language)}, ${spanInWords(window.from, window.until, language)}`;
}
