import { describe, expect, it } from 'vitest';
import { at, schedule, withClosure } from '~/availability/testing/fixtures';
import { addWorkingDays, isWorkingDay, readOn } from './working-days';

describe('working days', () => {
  it('are Monday to Friday without the holidays', () => {
    const week = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14', '2026-11-15'];
    expect(week.map(isWorkingDay)).toEqual([true, true, false, true, true, false, false]);
    expect(isWorkingDay('2025-07-11')).toBe(true);
  });

  it.each([
    ['2026-11-23', 2, '2026-11-25'],
    ['2026-11-27', 2, '2026-12-01'],
    ['2026-11-28', 2, '2026-12-01'],
    ['2026-12-24', 2, '2026-12-29'],
    ['2026-12-31', 2, '2027-01-05'],
    ['2026-04-03', 1, '2026-04-07'],
    ['2026-11-28', 0, '2026-11-28'],
  ])('from %s, %i further is %s', (day, count, result) => {
    expect(addWorkingDays(day, count)).toBe(result);
  });
});

describe('the day a message is read', () => {
  it.each([
    ['while the phone is open', '2026-11-27T17:59:00+01:00', '2026-11-27'],
    ['before it opens', '2026-11-27T07:00:00+01:00', '2026-11-27'],
    ['on Friday evening', '2026-11-27T18:00:00+01:00', '2026-11-30'],
    ['at Christmas', '2026-12-25T10:00:00+01:00', '2026-12-28'],
  ])('%s', (_, instant, day) => {
    expect(readOn(schedule, at(instant))).toBe(day);
  });

  it('waits for the end of a closure', () => {
    expect(readOn(withClosure({}), at('2026-11-28T10:00:00+01:00'))).toBe('2026-12-01');
  });

  it('is not promised when the hours are not known', () => {
    expect(readOn({ ...schedule, phone: [] }, at('2026-11-27T10:00:00+01:00'))).toBeNull();
  });
});
