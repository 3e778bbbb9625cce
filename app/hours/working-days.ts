/** Working days in Brussels: Monday to Friday, public holidays apart; and when a message is read. */
import { addDays, type BrusselsDay, brusselsDay, weekdayOf } from './brussels-time';
import { holidayOn } from './holidays';
import { type ChannelSchedule, channelState } from './schedule';

export function isWorkingDay(day: BrusselsDay): boolean {
  return weekdayOf(day) <= 5 && holidayOn(day) === null;
}

/**
 * The day that lies a number of working days after a day, which itself is not counted.
 * @param count 0 or more; 0 gives the day itself, working day or not
 */
export function addWorkingDays(day: BrusselsDay, count: number): BrusselsDay {
  if (count <= 0) return day;
  const next = addDays(day, 1);
  return addWorkingDays(next, isWorkingDay(next) ? count - 1 : count);
}

/**
 * The day on which a message written now is read: today while the phone is open, else the day it opens next.
 * Live state plays no part: a busy line does not stop the reading. Null when the hours to come are not known.
 */
export function readOn(schedule: ChannelSchedule, now: Date): BrusselsDay | null {
  const { state, opensAt } = channelState(schedule, 'phone', now);
  if (state === 'open') return brusselsDay(now);
  return opensAt ? brusselsDay(opensAt) : null;
}
