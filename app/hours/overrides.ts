/** What was set for days to come, laid over the dated hours: a closure, or other hours. It begins and ends by itself. */
import type { LocalisedText } from '~/i18n/phrases';
import { addDays, type BrusselsDay, brusselsDay, instantOn, minuteOfDay, startOfDay } from './brussels-time';
import { earliest, type Moment, type MomentAt } from './moments';

export interface HoursOverride {
  kind: 'closure' | 'hours';
  channels: readonly ('phone' | 'chat')[];
  /** A closure holds from one instant to the other; other hours hold on each day of them, from the time of day of the one to that of the other. */
  from: Date;
  until: Date;
  /** Why, as visitors read it. */
  reason: LocalisedText;
}

/** The days of an override, and the times of day (minutes since midnight) between which a line is open on them. */
interface OtherHours {
  first: BrusselsDay;
  last: BrusselsDay;
  opens: number;
  closes: number;
}

/** An end at midnight is the end of the day before. */
export function otherHoursOf({ from, until }: Pick<HoursOverride, 'from' | 'until'>): OtherHours {
  const last = brusselsDay(new Date(until.getTime() - 1));
  return { first: brusselsDay(from), last, opens: minuteOfDay(from), closes: minuteOfDay(until) || 1440 };
}

/** A closure wins over other hours, these over what they are laid over; of two the one that was set last (it stands last). */
export function withOverrides(momentAt: MomentAt, overrides: readonly HoursOverride[]): MomentAt {
  const others = overrides.filter(({ kind }) => kind === 'hours');
  const closures = overrides.filter(({ kind }) => kind === 'closure');
  return withClosures(others.reduce(withOtherHours, momentAt), closures);
}

function withClosures(momentAt: MomentAt, closures: readonly HoursOverride[]): MomentAt {
  if (closures.length === 0) return momentAt;
  const borders = closures
    .flatMap(({ from, until }) => [from, until])
    .sort((one, other) => Number(one) - Number(other));
  return (instant) => {
    const closure = closures.findLast(({ from, until }) => from <= instant && instant < until);
    const moment: Moment = closure
      ? { state: 'closed', reason: 'closure', closure: closure.reason, edge: null }
      : momentAt(instant);
    return { ...moment, edge: earliest(moment.edge, borders.find((border) => instant < border) ?? null) };
  };
}

/** Of several days only those on which the line is open anyway get the other hours; one day alone gets them whatever it is. */
function withOtherHours(momentAt: MomentAt, override: HoursOverride): MomentAt {
  const { first, last, opens, closes } = otherHoursOf(override);
  const begins = startOfDay(first);
  const ends = startOfDay(addDays(last, 1));
  return (instant) => {
    const usual = momentAt(instant);
    if (instant >= ends) return usual;
    if (instant < begins) return { ...usual, edge: earliest(usual.edge, begins) };
    const day = brusselsDay(instant);
    const midnight = startOfDay(addDays(day, 1));
    const withMidnight = { ...usual, edge: earliest(usual.edge, midnight) };
    if (first !== last && !opensOn(momentAt, day)) return withMidnight;
    const [opening, closing] = [instantOn(day, opens), instantOn(day, closes)];
    if (opening <= instant && instant < closing) return { state: 'open', reason: 'hours', edge: closing };
    const edge = earliest(withMidnight.edge, instant < opening ? opening : null);
    if (usual.state === 'closed') return { ...usual, edge };
    return { state: 'closed', reason: 'closure', closure: override.reason, edge };
  };
}

function opensOn(momentAt: MomentAt, day: BrusselsDay): boolean {
  return openSpansOn(momentAt, day).length > 0;
}

/** The stretches of a day in which a line is open, from instant to instant. */
export function openSpansOn(momentAt: MomentAt, day: BrusselsDay): [Date, Date][] {
  const end = startOfDay(addDays(day, 1));
  const spans: [Date, Date][] = [];
  for (let at: Date | null = startOfDay(day); at && at < end; ) {
    const { state, edge } = momentAt(at);
    const until: Date = edge && edge < end ? edge : end;
    const last = spans.at(-1);
    if (state === 'open' && last && last[1].getTime() === at.getTime()) last[1] = until;
    else if (state === 'open') spans.push([at, until]);
    at = until;
  }
  return spans;
}
