/**
 * When 1712 may call back: parts of the days on which its phone is open, in the next five working days. Offered in the
 * form, and checked again when the form comes in.
 */
import type { Audience } from '~/audiences/audiences';
import {
  addDays,
  type BrusselsDay,
  brusselsDay,
  clockTime,
  minuteOfDay,
  startOfDay,
  weekdayOf,
} from '~/hours/brussels-time';
import { type ChannelSchedule, channelState } from '~/hours/schedule';
import { isWorkingDay } from '~/hours/working-days';

export interface CallWindow {
  /** As it travels in the form: "2026-11-23T09:00/12:00", wall clock of Brussels. */
  value: string;
  day: BrusselsDay;
  /** Minutes since midnight. */
  from: number;
  until: number;
}

const WORKING_DAYS = 5;
/** A team needs time to read a message before the first call. */
const NOTICE_MINUTES = 60;
/** Where a day is cut, in minutes: noon is quiet, and after 16 h many children are home from school. */
const CUTS = [12 * 60, 14 * 60, 16 * 60];
/** Longer than any row of weekends and holidays; ends the search when the hours to come are not known. */
const MOST_DAYS = 21;
const WEDNESDAY = 3;

/** The windows to offer, in order of time; for children those after school come first. Empty: no call can be promised. */
export function callWindows(schedule: ChannelSchedule, now: Date, audience: Audience): CallWindow[] {
  const offered = windowsFrom(schedule, now).filter(({ day, from }) => hasNotice(day, from, now));
  if (audience !== 'children') return offered;
  return [...offered.filter(isAfterSchool), ...offered.filter((window) => !isAfterSchool(window))];
}

/** The windows among those that were chosen in which a call can still be made: somebody may have written for an hour. */
export function stillOffered(chosen: readonly string[], schedule: ChannelSchedule, now: Date): CallWindow[] {
  return windowsFrom(schedule, now).filter(
    ({ value, day, until }) => chosen.includes(value) && hasNotice(day, until, now),
  );
}

function windowsFrom(schedule: ChannelSchedule, now: Date): CallWindow[] {
  return nextWorkingDays(now).flatMap((day) => windowsOf(schedule, day));
}

/** @param minute of that day */
function hasNotice(day: BrusselsDay, minute: number, now: Date): boolean {
  return day > brusselsDay(now) || minute >= minuteOfDay(now) + NOTICE_MINUTES;
}

function nextWorkingDays(now: Date): BrusselsDay[] {
  const today = brusselsDay(now);
  const days = Array.from({ length: MOST_DAYS }, (_, ahead) => addDays(today, ahead)).filter(isWorkingDay);
  return days.slice(0, WORKING_DAYS);
}

function windowsOf(schedule: ChannelSchedule, day: BrusselsDay): CallWindow[] {
  return openSpans(schedule, day).flatMap(([from, until]) => {
    const edges = [from, ...CUTS.filter((cut) => cut > from && cut < until), until];
    return edges.slice(1).map((end, index) => callWindow(day, edges[index] ?? from, end));
  });
}

/** When the phone is open on a day by its hours, in minutes since midnight. Live state plays no part: it passes. */
function openSpans(schedule: ChannelSchedule, day: BrusselsDay): [number, number][] {
  const end = startOfDay(addDays(day, 1));
  const spans: [number, number][] = [];
  let at: Date | null = startOfDay(day);
  while (at !== null && at < end) {
    const { state, until } = channelState(schedule, 'phone', at);
    const stop: Date = until === null || until > end ? end : until;
    if (state === 'open') spans.push([minuteOfDay(at), stop >= end ? 24 * 60 : minuteOfDay(stop)]);
    at = until;
  }
  return spans;
}

function callWindow(day: BrusselsDay, from: number, until: number): CallWindow {
  return { value: `${day}T${clockTime(from)}/${clockTime(until)}`, day, from, until };
}

/** Wednesday afternoon, and every day from 16 h. */
export function isAfterSchool({ day, from }: CallWindow): boolean {
  return from >= 16 * 60 || (weekdayOf(day) === WEDNESDAY && from >= 12 * 60);
}
