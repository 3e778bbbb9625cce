/**
 * The clock and calendar of Brussels, the same in any process time zone: only Intl and UTC are asked.
 * A day is an ISO date such as "2026-11-23"; an instant is a Date.
 */
export type BrusselsDay = string;

/** Written out here: this file imports nothing, so that its test can run it alone in other time zones. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OFFSETS_KEPT = 20_000;

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', timeZoneName: 'longOffset' });
const offsets = new Map<number, number>();

/** How far Brussels is ahead of UTC at an instant, in minutes. Kept per hour: clocks change on the hour of UTC. */
function offsetAt(instant: number): number {
  const hour = Math.floor(instant / HOUR);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  if (offsets.size >= OFFSETS_KEPT) offsets.clear();
  const offset = readOffset(instant);
  offsets.set(hour, offset);
  return offset;
}

function readOffset(instant: number): number {
  const name = clock.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}

/** An instant as a UTC date that shows the wall clock of Brussels. */
function wallClock(instant: Date): Date {
  const time = instant.getTime();
  return new Date(time + offsetAt(time) * MINUTE);
}

/** The instant as people in Brussels write it, in seconds: "2026-11-23T10:00:00+01:00". */
export function brusselsIso(instant: Date): string {
  const offset = offsetAt(instant.getTime());
  return `${wallClock(instant).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${clockTime(Math.abs(offset))}`;
}

/** The day it is in Brussels. */
export function brusselsDay(instant: Date): BrusselsDay {
  return wallClock(instant).toISOString().slice(0, 10);
}

/** Minutes on the wall clock since midnight: 0 to 1439. */
export function minuteOfDay(instant: Date): number {
  const wall = wallClock(instant);
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
}

/** "09:30", as machines read it; midnight at the end of a day is "24:00". @param minutes since midnight */
export function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** @returns whether the text is a day that exists, as 2026-11-22 */
export function isDay(text: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The first instant of a day. Clocks change at one o'clock UTC, so at midnight UTC the offset is still that of midnight here. */
export function startOfDay(day: BrusselsDay): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return new Date(midnight - offsetAt(midnight) * MINUTE);
}

/**
 * The instant at which clocks in Brussels show a time on a day. In the hour that comes twice it is the second of the
 * two; a time that is skipped in spring is an hour later.
 * @param minutes since midnight on the wall clock
 */
export function instantOn(day: BrusselsDay, minutes: number): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE;
  const before = wall - offsetAt(wall - 2 * HOUR) * MINUTE;
  const after = wall - offsetAt(wall) * MINUTE;
  return new Date(offsetAt(after) === offsetAt(wall) ? after : before);
}

/** The next time the calendar turns over in Brussels. */
export function nextMidnight(instant: Date): Date {
  return startOfDay(addDays(brusselsDay(instant), 1));
}

export function addDays(day: BrusselsDay, count: number): BrusselsDay {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The same day of a later month, or its last day where that month is shorter (31 October + 18 months = 30 April). */
export function addMonths(day: BrusselsDay, count: number): BrusselsDay {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  const month = date.toISOString().slice(0, 7);
  const last = lastDayOf(month);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted < last ? wanted : last;
}

/** The last day a date can mean: a day is itself, a month ("2026-10") ends on its last day. */
export function lastDayOf(dateOrMonth: string): BrusselsDay {
  if (dateOrMonth.length > 7) return dateOrMonth;
  const date = new Date(`${dateOrMonth}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return date.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: BrusselsDay, to: BrusselsDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (24 * HOUR));
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: BrusselsDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
