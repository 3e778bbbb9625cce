/** 1712's hours against an independent oracle: at every quarter of an hour of twenty-four years, and on odd schedules. */
import { describe, expect, it } from 'vitest';
import { hoursText, regimesOf, schedule, scheduleOf } from './content';
import { easter, holiday } from './oracle/calendar';
import { type Comparison, compare, type Period } from './oracle/compare';
import { ODD_SCHEDULES } from './oracle/odd-schedules';
import { readSchedule } from './oracle/oracle';

const CHANNELS = ['phone', 'chat'] as const;
const ALL_YEARS: Period = { firstDay: '2012-01-01', lastDay: '2036-01-01' };

function say(what: string, { quarters, states, differences }: Comparison, started: number): void {
  const parts = `${states.open} open, ${states.closed} closed, ${states.unknown} unknown`;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `oracle: ${what}: ${quarters} quarters of an hour (${parts}): ` +
      `${differences.length} differences (${seconds} s)\n`,
  );
}

describe('the oracle itself', () => {
  it('knows when Easter was and will be', () => {
    const dates = [2012, 2016, 2019, 2024, 2026, 2030, 2035].map((year) => new Date(easter(year)).toISOString());
    expect(dates.map((date) => date.slice(0, 10))).toEqual([
      '2012-04-08',
      '2016-03-27',
      '2019-04-21',
      '2024-03-31',
      '2026-04-05',
      '2030-04-21',
      '2035-03-25',
    ]);
  });

  it('knows ten holidays a year, and 11 July is none of them', () => {
    const days = Array.from({ length: 365 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    );
    expect(days.filter((day) => holiday(day) !== undefined)).toHaveLength(10);
    expect([holiday('2026-07-11'), holiday('2026-05-14')]).toEqual([undefined, 'Hemelvaart']);
  });

  it('finds a site that opens a quarter of an hour late', () => {
    const late = scheduleOf(hoursText.replaceAll('09:00-18:00', '09:15-18:00'));
    const week = { firstDay: '2026-11-23', lastDay: '2026-11-28' };
    expect(compare(late, readSchedule(hoursText), 'phone', week).differences.length).toBeGreaterThan(5);
  });
});

describe('1712 as content/opening-hours.yaml has it', () => {
  it.each(CHANNELS)('says of the %s what the oracle says, at every quarter of an hour from 2012 to 2035', (channel) => {
    const started = performance.now();
    const comparison = compare(schedule, readSchedule(hoursText), channel, ALL_YEARS);
    say(`${channel}, 2012-2035`, comparison, started);
    expect(comparison.differences.slice(0, 5)).toEqual([]);
    expect(comparison.quarters).toBe(841_536);
    expect(comparison.states.open).toBeGreaterThan(50_000);
    expect(comparison.reasons).toContain('holiday');
  });
});

describe.each(ODD_SCHEDULES)('$name', ({ name, yaml }) => {
  it.each(CHANNELS)('are the same to the oracle: %s', (channel) => {
    const started = performance.now();
    const years = { firstDay: '2024-01-01', lastDay: '2028-01-01' };
    const comparison = compare(regimesOf(yaml), readSchedule(yaml), channel, years);
    say(`${name}, ${channel}`, comparison, started);
    expect(comparison.differences.slice(0, 5)).toEqual([]);
    expect(comparison.reasons).toContain('closure');
  });
});
