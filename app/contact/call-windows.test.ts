import { describe, expect, it } from 'vitest';
import type { ChannelSchedule } from '~/hours/schedule';
import { callWindows, stillOffered } from './call-windows';

const regime = { from: '2012-03-12', published: true, checkedOn: '2026-10', source: 'test' };
const schedule: ChannelSchedule = {
  phone: [{ ...regime, hours: 'Mo-Fr 09:00-18:00; PH off' }],
  chat: [{ ...regime, hours: 'off' }],
  closures: [
    {
      from: '2026-12-24',
      until: '2026-12-24',
      channels: ['phone'],
      reason: { nl: 'teamdag' },
      source: 'test',
    },
  ],
};

function values(now: string, audience: 'children' | 'adults' = 'adults') {
  return callWindows(schedule, new Date(now), audience).map(({ value }) => value);
}

describe('callWindows', () => {
  it('offers five working days, cut at noon, two and four', () => {
    const offered = values('2026-11-21T10:00:00+01:00');
    expect(offered).toHaveLength(20);
    expect(offered.slice(0, 4)).toEqual([
      '2026-11-23T09:00/12:00',
      '2026-11-23T12:00/14:00',
      '2026-11-23T14:00/16:00',
      '2026-11-23T16:00/18:00',
    ]);
    expect(offered.at(-1)).toBe('2026-11-27T16:00/18:00');
  });

  it('leaves out what begins within the hour today', () => {
    expect(values('2026-11-23T13:00:00+01:00')[0]).toBe('2026-11-23T14:00/16:00');
    expect(values('2026-11-23T13:01:00+01:00')[0]).toBe('2026-11-23T16:00/18:00');
  });

  it('skips public holidays and closures, and counts a closed working day as one of the five', () => {
    const days = new Set(values('2026-12-23T19:00:00+01:00').map((value) => value.slice(0, 10)));
    expect([...days]).toEqual(['2026-12-28', '2026-12-29', '2026-12-30']);
  });

  it('offers a child the times after school first', () => {
    const offered = values('2026-11-21T10:00:00+01:00', 'children');
    expect(offered[0]).toBe('2026-11-23T16:00/18:00');
    expect(offered).toContain('2026-11-25T12:00/14:00');
    expect(offered.indexOf('2026-11-25T12:00/14:00')).toBeLessThan(offered.indexOf('2026-11-23T09:00/12:00'));
    expect(offered).toHaveLength(20);
  });

  it('offers nothing when the hours are not known', () => {
    const unknown = { ...schedule, phone: [{ ...regime, hours: null }] };
    expect(callWindows(unknown, new Date('2026-11-21T10:00:00+01:00'), 'adults')).toEqual([]);
  });
});

describe('stillOffered', () => {
  it('keeps only what can still be promised, and nothing that was made up', () => {
    const chosen = ['2026-11-23T09:00/12:00', '2026-11-24T09:00/12:00', '2026-11-24T03:00/04:00', 'onzin'];
    const kept = stillOffered(chosen, schedule, new Date('2026-11-23T15:00:00+01:00'));
    expect(kept.map(({ value }) => value)).toEqual(['2026-11-24T09:00/12:00']);
  });

  it('keeps a window that began while somebody wrote, as long as an hour of it is left', () => {
    const chosen = ['2026-11-23T14:00/16:00'];
    const keptAt = (time: string) => stillOffered(chosen, schedule, new Date(`2026-11-23T${time}:00+01:00`));
    expect(keptAt('15:00')).toHaveLength(1);
    expect(keptAt('15:01')).toHaveLength(0);
  });
});
