/**
 * The oracle's own reading of hours. It knows only what content/opening-hours.yaml uses, and throws on the rest, so that
 * nobody writes a form there that was never compared: "off", "24/7", and rules of days and times split by ";".
 */
import { holiday, weekday } from './calendar';

/** Minutes since midnight. */
type Span = readonly [from: number, until: number];

interface Rule {
  /** 0 is Sunday. */
  weekdays: number[];
  onHolidays: boolean;
  spans: Span[];
}

const DAYS = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const ALL_DAY: Span[] = [[0, 1440]];

/** Is it open at this minute of this day? */
export function isOpen(hours: string, day: string, minute: number): boolean {
  return spansOn(hours, day, holiday(day) !== undefined).some(([from, until]) => from <= minute && minute < until);
}

/** Does the holiday this day is make it another day than it would have been? False when the day is no holiday. */
export function holidayMatters(hours: string, day: string): boolean {
  if (holiday(day) === undefined) return false;
  return String(spansOn(hours, day, true)) !== String(spansOn(hours, day, false));
}

/** The last rule that fits a day says all about it. */
function spansOn(hours: string, day: string, isHoliday: boolean): Span[] {
  let spans: Span[] = [];
  for (const rule of read(hours)) {
    if (rule.weekdays.includes(weekday(day)) || (rule.onHolidays && isHoliday)) spans = rule.spans;
  }
  return spans;
}

const known = new Map<string, Rule[]>();

function read(hours: string): Rule[] {
  const rules = known.get(hours) ?? hours.split(';').map((rule) => readRule(rule.trim()));
  known.set(hours, rules);
  return rules;
}

function readRule(rule: string): Rule {
  const everyDay = { weekdays: [0, 1, 2, 3, 4, 5, 6], onHolidays: true };
  if (rule === 'off') return { ...everyDay, spans: [] };
  if (rule === '24/7') return { ...everyDay, spans: ALL_DAY };
  const [days = '', times = '', ...more] = rule.split(' ');
  if (times === '' || more.length > 0) throw new Error(`the oracle cannot read "${rule}"`);
  return {
    weekdays: days
      .split(',')
      .filter((name) => name !== 'PH')
      .flatMap(readDays),
    onHolidays: days.split(',').includes('PH'),
    spans: times === 'off' ? [] : times.split(',').map(readSpan),
  };
}

/** "Mo" or "Mo-Fr". */
function readDays(text: string): number[] {
  const [first = '', last = first] = text.split('-');
  const from = DAYS.indexOf(first);
  const until = last === 'Su' ? 7 : DAYS.indexOf(last);
  if (from < 0 || until < 0 || (first !== last && until < from)) throw new Error(`the oracle cannot read "${text}"`);
  if (first === last) return [from];
  return Array.from({ length: until - from + 1 }, (_, index) => (from + index) % 7);
}

/** "09:00-18:00" */
function readSpan(text: string): Span {
  const [, hour, minute, lastHour, lastMinute] = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text) ?? [];
  const from = Number(hour) * 60 + Number(minute);
  const until = Number(lastHour) * 60 + Number(lastMinute);
  if (!(from < until && until <= 1440)) throw new Error(`the oracle cannot read "${text}"`);
  return [from, until];
}
