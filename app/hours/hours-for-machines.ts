/** 1712's hours as schema.org writes them, for search engines: each day and time of the ordinary week, with its dates. */
import { type BrusselsDay, clockTime } from './brussels-time';
import { type OpenTime, type OrdinaryWeek, ordinaryWeek } from './ordinary-week';
import { type ChannelId, type ChannelSchedule, regimesFrom } from './schedule';

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
 * The published hours of a channel from today on: those in force, those to come, and announced closures.
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
  return [...regimes, ...closures];
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

function openOn(dayOfWeek: string, { from, until }: OpenTime): HoursSpecification {
  const closes = clockTime(Math.min(until, LAST_MINUTE));
  return { '@type': 'OpeningHoursSpecification', dayOfWeek, opens: clockTime(from), closes };
}

function holidays({ holidays: habit }: OrdinaryWeek, valid: Validity): HoursSpecification[] {
  return habit === 'closed' ? [{ ...CLOSED, dayOfWeek: 'PublicHolidays', ...valid }] : [];
}
