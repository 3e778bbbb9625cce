/** What holds for a channel at one instant, and until when that surely holds. Layers (regimes, closures, live) add to it. */
import type { LocalisedText } from '~/i18n/phrases';
import { addDays, type BrusselsDay, brusselsDay, brusselsIso, minuteOfDay, startOfDay } from './brussels-time';
import { type HolidayName, holidayOn } from './holidays';
import type { OpeningHours } from './opening-hours.server';

export type State = 'open' | 'busy' | 'closed' | 'unknown';
export type Reason = 'hours' | 'holiday' | 'closure' | 'live' | null;

export interface Explained {
  state: State;
  reason: Reason;
  /** Which holiday, when that is the reason. */
  holiday?: HolidayName;
  /** Why 1712 is closed besides the holidays, when that is the reason. */
  closure?: LocalisedText;
  /** What the coordinator wrote with a live state. */
  note?: string;
}

export interface Moment extends Explained {
  /** The next instant at which any of this may differ; null: never. */
  edge: Date | null;
}

export type MomentAt = (instant: Date) => Moment;

export const UNKNOWN: Moment = { state: 'unknown', reason: null, edge: null };

/** The earliest of some instants; null counts as never. */
export function earliest(...instants: (Date | null)[]): Date | null {
  return instants.reduce((first, instant) => (first && (!instant || first <= instant) ? first : instant), null);
}

/** The earliest of some ISO instants; null counts as never. */
export function earliestIso(instants: readonly (string | null)[]): string | null {
  const first = earliest(...instants.map((iso) => (iso === null ? null : new Date(iso))));
  return first && brusselsIso(first);
}

/** What hours in OSM syntax say at an instant. A holiday is named when it changes that day's hours. */
export function hoursMoment(hours: OpeningHours, instant: Date): Moment {
  const day = brusselsDay(instant);
  const periods = hours.periodsOn(day);
  const period = periods.find(({ until }) => instant < until) ?? periods.at(-1);
  if (!period) return UNKNOWN;
  const edge = hours.constant ? null : period.until;
  if (period.state === 'open') return { state: 'open', reason: 'hours', edge };
  const holiday = holidayThatMatters(hours, day);
  if (holiday) return { state: period.state, reason: 'holiday', holiday, edge };
  return { state: period.state, reason: period.state === 'closed' ? 'hours' : null, edge };
}

function holidayThatMatters(hours: OpeningHours, day: BrusselsDay): HolidayName | null {
  const holiday = holidayOn(day);
  if (!holiday) return null;
  return shapeOf(hours, day) === shapeOf(hours, ordinaryDayLike(day)) ? null : holiday;
}

/** The nearest earlier day with the same weekday that is no holiday. */
function ordinaryDayLike(day: BrusselsDay): BrusselsDay {
  const weekBefore = addDays(day, -7);
  return holidayOn(weekBefore) ? ordinaryDayLike(weekBefore) : weekBefore;
}

/** A day's periods on the wall clock, to compare days with one another. */
function shapeOf(hours: OpeningHours, day: BrusselsDay): string {
  return hours
    .periodsOn(day)
    .map(({ from, state }) => `${from <= startOfDay(day) ? 0 : minuteOfDay(from)} ${state}`)
    .join(', ');
}
