import { describe, expect, it } from 'vitest';
import { isMonth, monthPeriod, monthsOf, monthsUntil } from './period';

describe('a month', () => {
  it('is a year and a month', () => {
    expect(['2026-11', '2026-01', '2099-12'].filter(isMonth)).toHaveLength(3);
  });

  it.each(['2026-13', '2026-00', '2026-1', '11-2026', 'november', '', '2026-11-01', "2026-11'; drop table"])(
    'is not %j',
    (text) => {
      expect(isMonth(text)).toBe(false);
    },
  );
});

describe('a period', () => {
  it('is cut into its months, the first and the last as long as they are asked for', () => {
    expect(monthsOf({ from: '2026-11-28', to: '2027-02-03' })).toEqual([
      { from: '2026-11-28', to: '2026-11-30' },
      monthPeriod('2026-12'),
      monthPeriod('2027-01'),
      { from: '2027-02-01', to: '2027-02-03' },
    ]);
    expect(monthsOf({ from: '2026-11-05', to: '2026-11-05' })).toEqual([{ from: '2026-11-05', to: '2026-11-05' }]);
  });

  it('ends after ten years, so that nobody keeps the store busy', () => {
    expect(monthsOf({ from: '2000-01-01', to: '2099-12-31' })).toHaveLength(120);
  });

  it('knows the months before one, over the turn of a year', () => {
    expect(monthsUntil('2026-02', 3)).toEqual(['2025-12', '2026-01', '2026-02']);
  });
});
