import { describe, expect, test } from 'vitest';
import { regime, schedule, withClosure } from '~/availability/testing/fixtures';
import { hoursForMachines } from './hours-for-machines';

const inShort = (specifications: ReturnType<typeof hoursForMachines>) =>
  specifications.map(({ dayOfWeek, opens, closes, validFrom, validThrough }) =>
    [dayOfWeek, opens, closes, validFrom, validThrough].filter(Boolean).join(' '),
  );

describe('hours for machines', () => {
  test('each day and time of the hours in force, with the day they began; public holidays are closed', () => {
    expect(inShort(hoursForMachines(schedule, 'phone', '2026-11-23'))).toEqual([
      ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((day) => `${day} 09:00 18:00 2020-04-20`),
      'PublicHolidays 00:00 00:00 2020-04-20',
    ]);
    expect(inShort(hoursForMachines(schedule, 'chat', '2026-11-23'))).toHaveLength(10);
  });

  test('hours to come stand beside those in force, each with its own days', () => {
    const phone = [
      regime('2020-04-20', 'Mo 09:00-18:00', { until: '2026-12-31' }),
      regime('2027-01-01', 'Mo 10:00-24:00'),
      regime('2026-01-01', 'Su 10:00-12:00', { published: false }),
    ];
    expect(inShort(hoursForMachines({ ...schedule, phone }, 'phone', '2026-12-31'))).toEqual([
      'Monday 09:00 18:00 2020-04-20 2026-12-31',
      'Monday 10:00 23:59 2027-01-01',
    ]);
    expect(inShort(hoursForMachines({ ...schedule, phone }, 'phone', '2027-01-01'))).toEqual([
      'Monday 10:00 23:59 2027-01-01',
    ]);
  });

  test('an announced closure is closed time of its own, until it is over', () => {
    const closed = withClosure({ from: '2026-12-24', until: '2026-12-25', channels: ['phone'] });
    const last = (channel: 'phone' | 'chat', today: string) => inShort(hoursForMachines(closed, channel, today)).at(-1);
    expect(last('phone', '2026-12-25')).toBe('00:00 00:00 2026-12-24 2026-12-25');
    expect(last('phone', '2026-12-26')).toMatch(/^PublicHolidays/);
    expect(last('chat', '2026-12-24')).toMatch(/^PublicHolidays/);
  });

  test('what is not known is not said', () => {
    expect(hoursForMachines(schedule, 'chat', '2026-09-30').every(({ validFrom }) => validFrom === '2026-10-01')).toBe(
      true,
    );
    expect(hoursForMachines({ ...schedule, chat: [regime('2020-01-01', null)] }, 'chat', '2026-11-23')).toEqual([]);
  });
});
