/** When the phone is quiet and when it is busy, as far as a source says (content/opening-hours.yaml, "calls"). */
import type { Schedule } from '~/content/settings';
import type { Saying } from '~/hours/state-words';
import { clockInWords, weekdayName } from '~/hours/words';

/** "In 2020 kwamen tussen 12 uur en 13 uur de minste oproepen, op maandag de meeste." */
export function quietInWords({ calls }: Pick<Schedule, 'calls'>, { language, translate }: Saying): string {
  return translate('noAnswer.quiet', {
    year: calls.year,
    from: clockInWords(minutesOf(calls.quietFrom), language),
    until: clockInWords(minutesOf(calls.quietUntil), language),
    day: weekdayName(calls.busiestWeekday, language),
  });
}

/** @param time as 12:00 */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
