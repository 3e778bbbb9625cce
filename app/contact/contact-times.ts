/** The promises about time that the form and its confirmation make, in words, from content/opening-hours.yaml. */
import type { Schedule } from '~/content/settings';
import { brusselsDay } from '~/hours/brussels-time';
import type { Saying } from '~/hours/state-words';
import { dateInWords, dayInWords } from '~/hours/words';
import { addWorkingDays, readOn } from '~/hours/working-days';

/** How many, as people say it; beyond this list digits do. */
const NUMBERS: Record<string, string[]> = {
  nl: ['nul', 'één', 'twee', 'drie', 'vier', 'vijf'],
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq'],
  de: ['null', 'einem', 'zwei', 'drei', 'vier', 'fünf'],
  en: ['no', 'one', 'two', 'three', 'four', 'five'],
};

/** "meestal binnen twee werkdagen" */
export function replyTimeInWords(schedule: Schedule, { language, translate }: Saying): string {
  const { workingDays } = schedule.reply;
  return translate('contact.reply', { days: NUMBERS[language]?.[workingDays] ?? workingDays });
}

/** When a message that comes in now is read: "vandaag", "maandag". Empty when the hours to come are not known. */
export function readOnInWords(schedule: Schedule, { now, language }: Saying): string {
  const day = readOn(schedule, now);
  return day === null ? '' : dayInWords(day, brusselsDay(now), language);
}

/** The day by which an answer usually comes: "dinsdag 24 november". Weekends and public holidays do not count. */
export function replyDateInWords(schedule: Schedule, acceptedAt: Date, language: string): string {
  return dateInWords(addWorkingDays(brusselsDay(acceptedAt), schedule.reply.workingDays), language);
}
