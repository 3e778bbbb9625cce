/** Months and days as an operator writes them, and a period cut into its months. */
import { addDays, type BrusselsDay, lastDayOf } from '~/hours/brussels-time';

/** Both days belong to it. */
export interface Period {
  from: BrusselsDay;
  to: BrusselsDay;
}

const LONGEST_MONTHS = 120;

/** @returns whether the text is a month, as 2026-11 */
export function isMonth(text: string): boolean {
  return /^20\d{2}-(0[1-9]|1[0-2])$/.test(text);
}

export function monthPeriod(month: string): Period {
  return { from: `${month}-01`, to: lastDayOf(month) };
}

/** @returns whether the period is whole months, the last of which is over */
export function isOver({ from, to }: Period, today: BrusselsDay): boolean {
  return from.endsWith('-01') && to === lastDayOf(to.slice(0, 7)) && to < today;
}

/** The months that end with this one, in order. @param count how many, this one included */
export function monthsUntil(month: string, count: number): string[] {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - count);
  return Array.from({ length: count }, () => {
    date.setUTCMonth(date.getUTCMonth() + 1);
    return date.toISOString().slice(0, 7);
  });
}

/** The period as pieces of one month each; only the first and the last may be shorter than their month. At most ten years. */
export function monthsOf({ from, to }: Period): Period[] {
  const pieces: Period[] = [];
  for (let first = from; first <= to && pieces.length < LONGEST_MONTHS; ) {
    const last = lastDayOf(first.slice(0, 7));
    pieces.push({ from: first, to: last < to ? last : to });
    first = addDays(last, 1);
  }
  return pieces;
}
