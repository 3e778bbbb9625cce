/** What an ordinary week looks like by hours in OSM syntax: found by asking for weeks, not by parsing the text. */
import { addDays, type BrusselsDay, minuteOfDay, weekdayOf } from './brussels-time';
import { holidayOn } from './holidays';
import { type OpeningHours, openingHours } from './opening-hours.server';

/** Minutes since midnight; 1440 is the end of the day. */
export interface OpenTime {
  from: number;
  until: number;
}

export type HolidayHabit = 'same' | 'closed' | 'unknown' | 'other';

export interface OrdinaryWeek {
  /** Open times per day, Monday first. */
  days: OpenTime[][];
  /** What public holidays do to a day that is open otherwise. */
  holidays: HolidayHabit;
}

/** A Monday in each month (two in June), of weeks without a public holiday and without a clock change. */
const SAMPLE_MONDAYS = '01-12 02-09 03-09 04-13 05-04 06-15 06-22 07-06 08-03 09-07 10-12 11-16 12-07'.split(' ');

const weeks = new Map<string, OrdinaryWeek | null>();

/**
 * @returns null when the weeks of a year differ or hours in it are "unknown": then no short sentence is true
 * @throws Error when the text is malformed
 */
export function ordinaryWeek(text: string): OrdinaryWeek | null {
  const known = weeks.get(text);
  if (known !== undefined) return known;
  const fresh = findWeek(text);
  weeks.set(text, fresh);
  return fresh;
}

function findWeek(text: string): OrdinaryWeek | null {
  const hours = openingHours(text);
  const [first, ...others] = SAMPLE_MONDAYS.map((monday) => weekFrom(hours, `2026-${monday}`));
  if (!first || others.some((week) => JSON.stringify(week) !== JSON.stringify(first))) return null;
  const days = first.filter((day) => day !== 'unknown');
  return days.length < first.length ? null : { days, holidays: holidayHabit(hours, days) };
}

type DayTimes = OpenTime[] | 'unknown';

function weekFrom(hours: OpeningHours, monday: BrusselsDay): DayTimes[] {
  return [0, 1, 2, 3, 4, 5, 6].map((later) => timesOn(hours, addDays(monday, later)));
}

function timesOn(hours: OpeningHours, day: BrusselsDay): DayTimes {
  const periods = hours.periodsOn(day);
  if (periods.some(({ state }) => state === 'unknown')) return 'unknown';
  return periods
    .filter(({ state }) => state === 'open')
    .map(({ from, until }) => ({ from: minuteOfDay(from), until: minuteOfDay(until) || 1440 }));
}

/** Looks at the holidays of one year that fall on a day which is open otherwise. */
function holidayHabit(hours: OpeningHours, days: OpenTime[][]): HolidayHabit {
  const year = Array.from({ length: 365 }, (_, later) => addDays('2026-01-01', later));
  const habits = year.filter((day) => holidayOn(day)).map((day) => habitOn(hours, day, days[weekdayOf(day) - 1] ?? []));
  const distinct = new Set(habits.filter((habit) => habit !== null));
  const [habit = 'same'] = distinct;
  return distinct.size > 1 ? 'other' : habit;
}

function habitOn(hours: OpeningHours, holiday: BrusselsDay, ordinary: OpenTime[]): HolidayHabit | null {
  if (ordinary.length === 0) return null;
  const times = timesOn(hours, holiday);
  if (times === 'unknown') return 'unknown';
  if (times.length === 0) return 'closed';
  return JSON.stringify(times) === JSON.stringify(ordinary) ? 'same' : 'other';
}
