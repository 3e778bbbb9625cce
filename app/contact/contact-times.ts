/** The promises about time that the form and its confirmation make, in words, from content/opening-hours.yaml. */
import { brusselsDay } from '~/availability/brussels-time';
import type { Saying } from '~/availability/state-words';
import { dateInWords, dayInWords } from '~/availability/words';
import { addWorkingDays, readOn } from '~/availability/working-days';
import type { Schedule } from '~/content/settings';

/** How many, as people say it; beyond this list digits do. */
const NUMBERS: Record<string, string[]> = {
  nl: ['nul', 'één', 'twee', 'drie', 'vier', 'vijf'],
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
