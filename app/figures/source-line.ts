/** A source as one line: which document, and the date it carries. */
import { longDate, longMonth } from '~/i18n/locale';

export function sourceLine({ document, date }: { document: string; date: string }): string {
  return `${document} (${partialDate(date)})`;
}

/** As far as the source says it: "24 januari 2022", "februari 2022" or "2018". */
function partialDate(date: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? longMonth(date, 'nl') : longDate(date, 'nl');
}
