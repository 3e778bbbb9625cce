/** What a process says about time, line by line, so that processes in other time zones can be compared with this one. */
import { availability } from '~/availability/availability';
import {
  addDays,
  addMonths,
  brusselsDay,
  brusselsIso,
  minuteOfDay,
  nextMidnight,
  startOfDay,
} from '~/hours/brussels-time';
import { whenInWords } from '~/hours/words';
import { expiry } from '~/server/http/lifetime.server';
import { hoursText, schedule, sources } from '../content';
import { compare } from '../oracle/compare';
import { readSchedule } from '../oracle/oracle';

const MINUTE = 60_000;

function instants(from: string, count: number, minutesApart: number): Date[] {
  const start = Date.parse(from);
  return Array.from({ length: count }, (_, index) => new Date(start + index * minutesApart * MINUTE));
}

/** The clock and calendar of Brussels, asked 5,000 times over the years: they need no particular process. */
export function clockAnswers(): string[] {
  return instants('2012-01-01T00:00:00Z', 5_000, 2_525).map((now) => {
    const day = brusselsDay(now);
    const later = new Date(now.getTime() + 3 * 24 * 60 * MINUTE);
    return [
      brusselsIso(now),
      minuteOfDay(now),
      startOfDay(day).toISOString(),
      nextMidnight(now).toISOString(),
      addDays(day, 30),
      addMonths(day, 18),
      whenInWords(later, now, 'nl'),
    ].join(' ');
  });
}

/**
 * What visitors read, on the days around a clock change, a holiday and a change of year, and how long a page that is
 * rendered then may be kept; last the number of differences from the oracle in a year.
 */
export function siteAnswers(): string[] {
  const days = ['2026-03-28', '2026-05-13', '2026-10-24', '2026-12-30', '2027-07-10'];
  const said = days.flatMap((day) =>
    instants(`${day}T12:00:00Z`, 150, 17).flatMap((now) => [
      JSON.stringify(availability(now, 'teens', sources)),
      JSON.stringify(availability(now, 'adults', sources)),
      String(expiry(now.getTime(), null)),
    ]),
  );
  const year = { firstDay: '2026-01-01', lastDay: '2027-01-01' };
  const differences = (['phone', 'chat'] as const).flatMap(
    (channel) => compare(schedule, readSchedule(hoursText), channel, year).differences,
  );
  return [...said, `${differences.length} differences`];
}
