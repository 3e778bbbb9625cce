/**
 * A second opinion on 1712's hours, written to be checked by eye: a plain week per regime, its own Easter, its own clock
 * changes, quarter of an hour by quarter of an hour. It shares no code with the site and knows neither OSM syntax nor Intl.
 * It can grow: more regimes, another channel, more years.
 */
export type OracleState = 'open' | 'closed' | 'unknown';

export interface OracleRegime {
  /** First and last day, as 20200420. */
  from: number;
  until: number;
  /** Hours per weekday as [from, until) in quarters since midnight, Sunday first; null: not known. */
  week: [number, number][][] | null;
}

export interface OracleAnswer {
  time: number;
  state: OracleState;
  /** Next change of state; null when none comes before the end of what was computed. */
  next: number | null;
}

const QUARTER = 15 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

/** Every quarter of an hour from the first to the last year, both whole. Holidays are always closed. */
export function oracle(regimes: OracleRegime[], firstYear: number, lastYear: number): OracleAnswer[] {
  const answers: OracleAnswer[] = [];
  const end = Date.UTC(lastYear + 1, 0, 1) - 3_600_000;
  // A month more, so that the last days of December know what follows.
  for (let time = Date.UTC(firstYear, 0, 1) - 3_600_000; time < end + 31 * DAY; time += QUARTER) {
    answers.push({ time, state: stateAt(time, regimes), next: null });
  }
  for (let index = answers.length - 2; index >= 0; index -= 1) {
    const here = answers[index];
    const following = answers[index + 1];
    if (here && following) here.next = here.state === following.state ? following.next : following.time;
  }
  return answers.filter(({ time }) => time < end);
}

function stateAt(time: number, regimes: OracleRegime[]): OracleState {
  const wall = new Date(time + (isSummer(time) ? 2 : 1) * 3_600_000);
  const day = wall.getUTCFullYear() * 10_000 + (wall.getUTCMonth() + 1) * 100 + wall.getUTCDate();
  const regime = regimes.find(({ from, until }) => from <= day && day <= until);
  if (!regime?.week) return 'unknown';
  if (isHoliday(wall)) return 'closed';
  const quarter = wall.getUTCHours() * 4 + Math.floor(wall.getUTCMinutes() / 15);
  const hours = regime.week[wall.getUTCDay()] ?? [];
  return hours.some(([from, until]) => from <= quarter && quarter < until) ? 'open' : 'closed';
}

/** From the last Sunday of March to the last Sunday of October, both at one o'clock UTC. */
function isSummer(time: number): boolean {
  const year = new Date(time).getUTCFullYear();
  return time >= lastSunday(year, 2) + 3_600_000 && time < lastSunday(year, 9) + 3_600_000;
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31));
  return last.getTime() - last.getUTCDay() * DAY;
}

function isHoliday(wall: Date): boolean {
  const fixed = ['1-1', '5-1', '7-21', '8-15', '11-1', '11-11', '12-25'];
  if (fixed.includes(`${wall.getUTCMonth() + 1}-${wall.getUTCDate()}`)) return true;
  const midnight = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate());
  const afterEaster = (midnight - easter(wall.getUTCFullYear())) / DAY;
  return [1, 39, 50].includes(afterEaster);
}

/** Easter Sunday by way of the paschal full moon: the Sunday after it (golden number, epact; Gregorian). */
function easter(year: number): number {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const skippedLeapYears = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  let epact = (((11 * golden + 20 + moonCorrection - skippedLeapYears) % 30) + 30) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  const moon = 44 - epact < 21 ? 74 - epact : 44 - epact;
  const fullMoon = new Date(Date.UTC(year, 2, moon));
  return fullMoon.getTime() + (7 - fullMoon.getUTCDay()) * DAY;
}
