/**
 * The only module that knows the `opening_hours` package (OSM syntax, Belgian holidays).
 * It is asked for one whole day at a time, from midnight on, and never for its "next change": that search does not end
 * on hours that never change ("PH off") and throws in the repeated hour of the night in October.
 */
import Evaluator from 'opening_hours';
import { addDays, type BrusselsDay, startOfDay } from './brussels-time';

export interface OpeningPeriod {
  from: Date;
  until: Date;
  state: 'open' | 'closed' | 'unknown';
}

export interface OpeningHours {
  /** The periods of one day in Brussels, without gaps, from midnight to midnight. */
  periodsOn(day: BrusselsDay): readonly OpeningPeriod[];
  /** One state for ever ("24/7", "off"). */
  constant: boolean;
}

const DAYS_KEPT = 1_000;
const BELGIUM = { lat: 50.85, lon: 4.35, address: { country_code: 'be', state: '' } };
const SAMPLE_WEEK = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'];

const compiled = new Map<string, OpeningHours>();

/**
 * Reads hours in OSM syntax; the same text is read once.
 * @throws Error naming the text when it is malformed, or when the process does not run on Brussels time.
 */
export function openingHours(text: string): OpeningHours {
  const known = compiled.get(text);
  if (known) return known;
  const fresh = compile(text);
  compiled.set(text, fresh);
  return fresh;
}

function compile(text: string): OpeningHours {
  requireBrusselsTime();
  const evaluator = read(text);
  const days = new Map<BrusselsDay, readonly OpeningPeriod[]>();
  function periodsOn(day: BrusselsDay): readonly OpeningPeriod[] {
    const known = days.get(day);
    if (known) return known;
    if (days.size >= DAYS_KEPT) days.clear();
    const periods = evaluate(evaluator, day);
    days.set(day, periods);
    return periods;
  }
  const states = new Set(SAMPLE_WEEK.flatMap((day) => periodsOn(day).map(({ state }) => state)));
  return { periodsOn, constant: states.size === 1 && evaluator.isWeekStable() };
}

function read(text: string): Evaluator {
  try {
    return new Evaluator(text, BELGIUM);
  } catch (fault) {
    // The package throws plain strings.
    throw new Error(`opening hours "${text}" cannot be read: ${String(fault)}`);
  }
}

/**
 * What the package had to guess at in hours that it accepts ("Ma-Vr 9-18", a forgotten ";"): it may have understood
 * something else than was meant. Empty when the text is plain.
 * @throws Error naming the text when it is malformed
 */
export function guessesAbout(text: string): string[] {
  return read(text)
    .getWarnings()
    .map((warning) => warning.replace(/\s+/g, ' ').trim());
}

/** The package thinks in the process's time zone; on any other than ours each answer would be wrong. */
function requireBrusselsTime(): void {
  const right = [1, 7].every((month) => {
    const day = `2026-0${month}-01`;
    return new Date(2026, month - 1, 1).getTime() === startOfDay(day).getTime();
  });
  if (!right) throw new Error('opening hours need a process that runs with TZ=Europe/Brussels');
}

function evaluate(evaluator: Evaluator, day: BrusselsDay): OpeningPeriod[] {
  const from = startOfDay(day);
  const until = startOfDay(addDays(day, 1));
  try {
    return withGapsClosed(evaluator.getOpenIntervals(from, until), from, until);
  } catch {
    // What cannot be evaluated is not known; "unknown" is never shown as open.
    return [{ from, until, state: 'unknown' }];
  }
}

type Interval = ReturnType<Evaluator['getOpenIntervals']>[number];

function withGapsClosed(intervals: Interval[], from: Date, until: Date): OpeningPeriod[] {
  const periods: OpeningPeriod[] = [];
  let reached = from;
  for (const [start, end, unknown] of intervals) {
    append(periods, { from: reached, until: start, state: 'closed' });
    append(periods, { from: start, until: end, state: unknown ? 'unknown' : 'open' });
    reached = end;
  }
  append(periods, { from: reached, until, state: 'closed' });
  return periods;
}

function append(periods: OpeningPeriod[], period: OpeningPeriod): void {
  if (period.until <= period.from) return;
  const last = periods.at(-1);
  if (last?.state === period.state) last.until = period.until;
  else periods.push(period);
}

/** The public holidays that begin between two instants, each with the package's own name for it. */
export function publicHolidaysOf(from: Date, until: Date): { start: Date; name: string }[] {
  requireBrusselsTime();
  return read('PH')
    .getOpenIntervals(from, until)
    .map(([start, , , name]) => ({ start, name: name ?? '' }));
}
