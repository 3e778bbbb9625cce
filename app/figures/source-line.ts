/** A source as one line: which document, where in it, and the date it carries. */
import { longDate, longMonth } from '~/i18n/locale';
import type { Figure } from './schema';

export function sourceLine({ document, part, date }: Figure['sources'][number]): string {
  return `${document}, ${part} (${partialDate(date)})`;
}

/** As far as the source says it: "24 januari 2022", "februari 2022" or "2018". */
function partialDate(date: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? longMonth(date, 'nl') : longDate(date, 'nl');
}
