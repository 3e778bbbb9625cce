/**
 * The oracle's own clock and calendar: the European rule for summer time, the Gregorian rule for Easter, the ten
 * Belgian holidays. It shares no code with the site and asks neither Intl, nor a library, nor the process's time zone.
 */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface WallClock {
  /** "2026-11-23" */
  day: string;
  /** Minutes since midnight as the clock on the wall shows them. */
  minute: number;
}

/** What the clocks in Brussels show at an instant (epoch milliseconds): UTC+1, in summer UTC+2. */
export function wallClock(time: number): WallClock {
  const shown = new Date(time + (isSummer(time) ? 2 : 1) * HOUR).toISOString();
  return { day: shown.slice(0, 10), minute: Number(shown.slice(11, 13)) * 60 + Number(shown.slice(14, 16)) };
}

/** Summer runs from one o'clock UTC on the last Sunday of March to one o'clock UTC on the last Sunday of October. */
function isSummer(time: number): boolean {
  const year = new Date(time).getUTCFullYear();
  return time >= lastSunday(year, 3) + HOUR && time < lastSunday(year, 10) + HOUR;
}

/** Midnight UTC of the last Sunday of a month that has 31 days. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month - 1, 31));
  return last.getTime() - last.getUTCDay() * DAY;
}

/** 0 is Sunday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Which statutory holiday a day is; undefined on all other days, 11 July among them. */
export function holiday(day: string): string | undefined {
  const fixed = FIXED[day.slice(5)];
  if (fixed) return fixed;
  const afterEaster = (Date.parse(`${day}T00:00:00Z`) - easter(Number(day.slice(0, 4)))) / DAY;
  return MOVING[afterEaster];
}

const FIXED: Record<string, string> = {
  '01-01': 'Nieuwjaar',
  '05-01': 'de Dag van de Arbeid',
  '07-21': 'de nationale feestdag',
  '08-15': 'Onze-Lieve-Vrouw-Hemelvaart',
  '11-01': 'Allerheiligen',
  '11-11': 'Wapenstilstand',
  '12-25': 'Kerstmis',
};

/** By days after Easter Sunday. */
const MOVING: Record<number, string> = { 1: 'paasmaandag', 39: 'Hemelvaart', 50: 'pinkstermaandag' };

/** Midnight UTC of Easter Sunday (the computus of Meeus, Jones and Butcher; its letters). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}
