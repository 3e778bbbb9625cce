/** Moments to call, as a person says them. */
import { clockInWords, dateInWords, hourAndMinutes } from '~/hours/words';
import type { CallWindow } from './call-windows';

/** "9 tot 12 uur", "9 am to noon". */
function spanInWords({ from, until }: Pick<CallWindow, 'from' | 'until'>, language: string): string {
  if (language === 'en') return `${clockInWords(from, language)} to ${clockInWords(until, language)}`;
  return `${hourAndMinutes(from)} tot ${clockInWords(until, language)}`;
}

/** The same where a row of them stands under its day: "9–12 u". */
export function hoursInShort(window: Pick<CallWindow, 'from' | 'until'>, language: string): string {
  return language === 'nl'
    ? `${hourAndMinutes(window.from)}–${hourAndMinutes(window.until)} u`
    : spanInWords(window, language);
}

/** "maandag 23 november, 9 tot 12 uur" */
export function windowInWords(window: CallWindow, language: string): string {
  return `${dateInWords(window.day, language)}, ${spanInWords(window, language)}`;
}
