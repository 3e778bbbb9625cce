import { describe, expect, it } from 'vitest';
import { campaignDays, monthsAround, type RunningCampaign } from './campaign-days';

const LENTE: RunningCampaign = { code: 'lente', from: '2026-10-05', until: '2026-11-08', ran: ['VRT'] };
const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };

const daysOf = (today: string, period = OCTOBER) =>
  campaignDays([LENTE], period, today).map(({ days, before, during }) => ({ days, before, during }));

describe('the days of a campaign', () => {
  it('are all of its own, also outside the month that is asked for, and as many just before', () => {
    expect(daysOf('2026-12-01')).toEqual([
      {
        days: 35,
        before: { from: '2026-08-31', to: '2026-10-04' },
        during: { from: '2026-10-05', to: '2026-11-08' },
      },
    ]);
  });

  it('end yesterday while it runs: today is not over', () => {
    expect(daysOf('2026-10-07')).toEqual([
      {
        days: 2,
        before: { from: '2026-10-03', to: '2026-10-04' },
        during: { from: '2026-10-05', to: '2026-10-06' },
      },
    ]);
  });

  it('are none before its second day, and none in a month in which it did not run', () => {
    expect(daysOf('2026-10-05')).toEqual([]);
    expect(daysOf('2026-09-05')).toEqual([]);
    expect(daysOf('2026-12-31', { from: '2026-12-01', to: '2026-12-31' })).toEqual([]);
    expect(daysOf('2026-12-31', { from: '2026-09-01', to: '2026-09-30' })).toEqual([]);
  });

  it('lie in whole months', () => {
    expect(monthsAround(campaignDays([LENTE], OCTOBER, '2026-12-01'))).toEqual({
      from: '2026-08-01',
      to: '2026-11-30',
    });
    expect(monthsAround([])).toBeNull();
  });
});
