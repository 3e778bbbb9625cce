import { describe, expect, it } from 'vitest';
import { brusselsIso } from './brussels-time';
import { openingHours } from './opening-hours.server';

function periods(text: string, day: string): string[] {
  return openingHours(text)
    .periodsOn(day)
    .map(({ from, until, state }) => `${brusselsIso(from).slice(11)} ${brusselsIso(until).slice(11)} ${state}`);
}

describe('the periods of a day', () => {
  it('cover the day from midnight to midnight', () => {
    expect(periods('Mo-Th 13:00-17:00,18:00-22:00; PH off', '2026-11-23')).toEqual([
      '00:00:00+01:00 13:00:00+01:00 closed',
      '13:00:00+01:00 17:00:00+01:00 open',
      '17:00:00+01:00 18:00:00+01:00 closed',
      '18:00:00+01:00 22:00:00+01:00 open',
      '22:00:00+01:00 00:00:00+01:00 closed',
    ]);
  });

  it('are one on a day that is open or closed throughout', () => {
    expect(periods('24/7', '2026-10-25')).toEqual(['00:00:00+02:00 00:00:00+01:00 open']);
    expect(periods('Mo-Fr 09:00-18:00; PH off', '2026-12-25')).toEqual(['00:00:00+01:00 00:00:00+01:00 closed']);
  });

  it('are unknown where the hours say so', () => {
    expect(periods('Mo-Fr 09:00-17:00; PH unknown', '2026-12-25')).toEqual(['00:00:00+01:00 00:00:00+01:00 unknown']);
  });

  it('join where the state stays the same', () => {
    const noon = 'Mo 09:00-12:00 open "by phone", Mo 12:00-15:00 open "by appointment"';
    expect(periods(noon, '2026-11-23')[1]).toBe('09:00:00+01:00 15:00:00+01:00 open');
  });

  it('are found in the nights on which clocks change, at every minute, without an error', () => {
    for (const day of ['2026-03-29', '2026-10-25']) {
      const all = openingHours('Sa 22:00-02:30; Su 02:15-02:45,03:15-04:00').periodsOn(day);
      const lengths = all.map(({ from, until }) => until.getTime() - from.getTime());
      expect(Math.min(...lengths)).toBeGreaterThan(0);
      expect(lengths.reduce((sum, length) => sum + length) / 3_600_000).toBe(day === '2026-03-29' ? 23 : 25);
    }
  });
});

describe('hours that never change', () => {
  it('are told apart from hours that do', () => {
    const constant = ['24/7', 'off', 'Mo-Su 00:00-24:00'].map((text) => openingHours(text).constant);
    const changing = ['Mo-Su 10:00-24:00', '24/7; PH off', 'Jul-Aug 24/7', '2030 24/7', 'PH off'].map(
      (text) => openingHours(text).constant,
    );
    expect(constant).toEqual([true, true, true]);
    // "PH off" alone is always closed, but the package does not see that: it is treated as hours that may change.
    expect(changing).toEqual([false, false, false, false, false]);
  });
});

describe('what cannot be answered', () => {
  it.each(['Mo-Fr 9:0-18', 'blah', '', 'Mo-Fr 25:00-26:00'])('refuses "%s" with an Error that names it', (text) => {
    expect(() => openingHours(text)).toThrow(Error);
    expect(() => openingHours(text)).toThrow(`opening hours "${text}" cannot be read`);
  });

  it('refuses to think in another time zone than that of Brussels', () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Asia/Tokyo';
      expect(() => openingHours('Mo 09:00-10:00')).toThrow('TZ=Europe/Brussels');
    } finally {
      process.env.TZ = zone;
    }
    expect(openingHours('Mo 09:00-10:00').constant).toBe(false);
  });
});
