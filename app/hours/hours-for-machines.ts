/** 1712's hours as schema.org writes them, for search engines: each day and time of the ordinary week, with its dates. */
import { addDays, type BrusselsDay, brusselsDay, clockTime, minuteOfDay } from './brussels-time';
import { type OpenTime, type OrdinaryWeek, ordinaryWeek } from './ordinary-week';
import { openSpansOn } from './overrides';
import { type ChannelId, type ChannelSchedule, channelMoments, regimesFrom } from './schedule';

export interface HoursSpecification {
  '@type': 'OpeningHoursSpecification';
  dayOfWeek?: string;
  /** "09:00"; the same as `closes` when it is closed all day. */
  opens: string;
  closes: string;
  validFrom?: string;
  validThrough?: string;
}

interface Validity {
  validFrom?: string;
  validThrough?: string;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const CLOSED = { '@type': 'OpeningHoursSpecification', opens: '00:00', closes: '00:00' } as const;
/** schema.org has no 24:00. */
const LAST_MINUTE = 1439;

/**
 * The published hours of a channel from today on: those in force, those to come, announced closures, and each day for
 * which something else was set.
 * Hours that are not known, or that no ordinary week describes, are left out.
 * @throws Error when hours are malformed
 */
export function hoursForMachines(
  schedule: ChannelSchedule,
  channel: ChannelId,
  today: BrusselsDay,
): HoursSpecification[] {
  const regimes = regimesFrom(schedule, channel, today).flatMap(({ hours, from, until }) => {
    const valid = { validFrom: from, ...(until !== undefined && { validThrough: until }) };
    return hours === null ? [] : weekForMachines(hours, valid);
  });
  const closures = schedule.closures
    .filter(({ channels, until }) => channels.includes(channel) && today <= until)
    .map(({ from, until }) => ({ ...CLOSED, validFrom: from, validThrough: until }));
  return [...regimes, ...closures, ...daysSet(schedule, channel, today)];
}

/** A day of its own goes before the ordinary week (schema.org: validFrom and validThrough). */
function daysSet(schedule: ChannelSchedule, channel: ChannelId, today: BrusselsDay): HoursSpecification[] {
  const set = (schedule.overrides ?? []).filter(({ channels }) => channels.includes(channel));
  const days = new Set(set.flatMap(({ from, until }) => daysFrom(brusselsDay(from), until)));
  const momentAt = channelMoments(schedule, channel);
  return [...days]
    .filter((day) => day >= today)
    .sort()
    .flatMap((day) => {
      const valid = { validFrom: day, validThrough: day };
      const times = openSpansOn(momentAt, day).map(([from, until]) => ({
        from: minuteOfDay(from),
        until: minuteOfDay(until) || 1440,
      }));
      return times.length === 0 ? [{ ...CLOSED, ...valid }] : times.map((time) => ({ ...openBetween(time), ...valid }));
    });
}

function daysFrom(day: BrusselsDay, until: Date): BrusselsDay[] {
  return day > brusselsDay(new Date(until.getTime() - 1)) ? [] : [day, ...daysFrom(addDays(day, 1), until)];
}

/** @param hours OSM syntax */
export function weekForMachines(hours: string, valid: Validity = {}): HoursSpecification[] {
  const week = ordinaryWeek(hours);
  if (week === null) return [];
  const days = week.days.flatMap((times, index) =>
    times.map((time) => ({ ...openOn(WEEKDAYS[index] ?? '', time), ...valid })),
  );
  return [...days, ...holidays(week, valid)];
}

function openOn(dayOfWeek: string, time: OpenTime): HoursSpecification {
  return { ...openBetween(time), dayOfWeek };
}

function openBetween({ from, until }: OpenTime): HoursSpecification {
  const closes = clockTime(Math.min(until, LAST_MINUTE));
  return { '@type': 'OpeningHoursSpecification', opens: clockTime(from), closes };
}

function holidays({ holidays: habit }: OrdinaryWeek, valid: Validity): HoursSpecification[] {
  return habit === 'closed' ? [{ ...CLOSED, dayOfWeek: 'PublicHolidays', ...valid }] : [];
}
