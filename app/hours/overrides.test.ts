import { describe, expect, it } from 'vitest';
import { at, regime, schedule, withClosure } from '~/availability/testing/fixtures';
import { brusselsIso } from './brussels-time';
import { hoursForMachines } from './hours-for-machines';
import type { HoursOverride } from './overrides';
import { type ChannelSchedule, channelState } from './schedule';

type Given = Partial<Omit<HoursOverride, 'from' | 'until'>> & { from: string; until: string };

/** A closure of the phone, unless told otherwise. */
function set({ from, until, ...more }: Given): HoursOverride {
  return {
    kind: 'closure',
    channels: ['phone'],
    reason: { nl: 'opleiding' },
    ...more,
    from: at(from),
    until: at(until),
  };
}

const other = (from: string, until: string) => set({ kind: 'hours', from, until });

function tell(instant: string, overrides: HoursOverride[], from: ChannelSchedule = schedule) {
  const state = channelState({ ...from, overrides }, 'phone', at(instant));
  const iso = (date: Date | null) => date && brusselsIso(date).slice(0, 16);
  return [state.state, state.reason, iso(state.until), iso(state.changesAt)];
}

/** 4 December 2026 is a Friday: open from 9 to 18 h. */
const FRIDAY = set({ from: '2026-12-04T07:00:00+01:00', until: '2026-12-04T18:00:00+01:00' });

describe('a closure', () => {
  it('is known before it begins, holds from its minute to its minute, and is over by itself', () => {
    expect(tell('2026-12-03T18:00:00+01:00', [FRIDAY])).toEqual([
      'closed',
      'hours',
      '2026-12-07T09:00',
      '2026-12-04T07:00',
    ]);
    expect(tell('2026-12-04T09:00:00+01:00', [FRIDAY])).toEqual([
      'closed',
      'closure',
      '2026-12-07T09:00',
      '2026-12-04T18:00',
    ]);
    expect(tell('2026-12-07T09:00:00+01:00', [FRIDAY])[0]).toBe('open');
  });

  it('that begins within an open hour ends it, and what is left of the day is open again', () => {
    const noon = set({ from: '2026-12-04T12:00:00+01:00', until: '2026-12-04T13:30:00+01:00' });
    expect(tell('2026-12-04T11:59:00+01:00', [noon])).toEqual([
      'open',
      'hours',
      '2026-12-04T12:00',
      '2026-12-04T12:00',
    ]);
    expect(tell('2026-12-04T12:00:00+01:00', [noon]).slice(0, 3)).toEqual(['closed', 'closure', '2026-12-04T13:30']);
    expect(tell('2026-12-04T13:30:00+01:00', [noon]).slice(0, 3)).toEqual(['open', 'hours', '2026-12-04T18:00']);
  });

  it('runs over midnight, and leaves the other channel alone', () => {
    const night: ChannelSchedule = { ...schedule, phone: [regime('2020-04-20', '24/7')] };
    const closed = set({ from: '2026-12-04T23:00:00+01:00', until: '2026-12-05T02:00:00+01:00' });
    expect(tell('2026-12-04T22:00:00+01:00', [closed], night)[2]).toBe('2026-12-04T23:00');
    expect(tell('2026-12-05T00:00:00+01:00', [closed], night).slice(0, 3)).toEqual([
      'closed',
      'closure',
      '2026-12-05T02:00',
    ]);
    expect(channelState({ ...schedule, overrides: [FRIDAY] }, 'chat', at('2026-12-04T14:00:00+01:00')).state).toBe(
      'open',
    );
  });

  it('that overlaps another is one stretch, with the reason of the later one where both hold', () => {
    const first = set({ from: '2026-12-04T09:00:00+01:00', until: '2026-12-04T14:00:00+01:00' });
    const second = set({
      from: '2026-12-04T12:00:00+01:00',
      until: '2026-12-04T16:00:00+01:00',
      reason: { nl: 'teamdag' },
    });
    const both = { ...schedule, overrides: [first, second] };
    const reasonAt = (instant: string) => channelState(both, 'phone', at(instant)).closure?.nl;
    expect(tell('2026-12-04T09:00:00+01:00', [first, second])).toEqual([
      'closed',
      'closure',
      '2026-12-04T16:00',
      '2026-12-04T12:00',
    ]);
    expect([reasonAt('2026-12-04T11:59:00+01:00'), reasonAt('2026-12-04T13:00:00+01:00')]).toEqual([
      'opleiding',
      'teamdag',
    ]);
  });

  it('lasts an hour longer on the night on which clocks go back', () => {
    const night: ChannelSchedule = { ...schedule, phone: [regime('2020-04-20', '24/7')] };
    const closed = set({ from: '2026-10-25T01:00:00+02:00', until: '2026-10-25T04:00:00+01:00' });
    for (const instant of ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'])
      expect(tell(instant, [closed], night).slice(0, 3)).toEqual(['closed', 'closure', '2026-10-25T04:00']);
  });
});

describe('other hours', () => {
  it('take the place of the usual ones on their day, and say why it is closed then', () => {
    const short = other('2026-12-04T10:00:00+01:00', '2026-12-04T14:00:00+01:00');
    expect(tell('2026-12-03T20:00:00+01:00', [short])[2]).toBe('2026-12-04T10:00');
    expect(tell('2026-12-04T08:00:00+01:00', [short]).slice(0, 3)).toEqual(['closed', 'hours', '2026-12-04T10:00']);
    expect(tell('2026-12-04T09:30:00+01:00', [short]).slice(0, 3)).toEqual(['closed', 'closure', '2026-12-04T10:00']);
    expect(tell('2026-12-04T10:00:00+01:00', [short]).slice(0, 3)).toEqual(['open', 'hours', '2026-12-04T14:00']);
    expect(tell('2026-12-04T14:00:00+01:00', [short]).slice(0, 3)).toEqual(['closed', 'closure', '2026-12-07T09:00']);
  });

  it('open a day that is closed otherwise when it is the only one: a Sunday, a holiday, a day of closure', () => {
    const sunday = other('2026-12-06T10:00:00+01:00', '2026-12-06T16:00:00+01:00');
    expect(tell('2026-12-06T11:00:00+01:00', [sunday]).slice(0, 3)).toEqual(['open', 'hours', '2026-12-06T16:00']);
    const christmas = other('2026-12-25T10:00:00+01:00', '2026-12-25T16:00:00+01:00');
    expect(tell('2026-12-25T11:00:00+01:00', [christmas])[0]).toBe('open');
    expect(tell('2026-12-25T09:00:00+01:00', [christmas]).slice(0, 3)).toEqual([
      'closed',
      'holiday',
      '2026-12-25T10:00',
    ]);
    const teamDay = other('2026-11-30T10:00:00+01:00', '2026-11-30T12:00:00+01:00');
    expect(tell('2026-11-30T10:00:00+01:00', [teamDay], withClosure({}))[0]).toBe('open');
  });

  it('of several days hold on those that are open anyway: not at the weekend, not on Christmas', () => {
    const winter = other('2026-12-21T10:00:00+01:00', '2026-12-31T16:00:00+01:00');
    const openAt = (instant: string) => tell(instant, [winter])[0];
    expect(['21', '22', '24', '28', '31'].map((day) => openAt(`2026-12-${day}T10:00:00+01:00`))).toEqual(
      Array(5).fill('open'),
    );
    expect(['25', '26', '27'].map((day) => openAt(`2026-12-${day}T11:00:00+01:00`))).toEqual(Array(3).fill('closed'));
    expect(tell('2026-12-24T16:00:00+01:00', [winter])[2]).toBe('2026-12-28T10:00');
    expect(tell('2026-12-31T16:00:00+01:00', [winter])[2]).toBe('2027-01-04T09:00');
  });

  it('run to midnight, and follow the clock over the night on which it changes', () => {
    const late = other('2026-12-04T10:00:00+01:00', '2026-12-05T00:00:00+01:00');
    expect(tell('2026-12-04T23:59:00+01:00', [late]).slice(0, 3)).toEqual(['open', 'hours', '2026-12-05T00:00']);
    const changing = other('2026-10-25T10:00:00+01:00', '2026-10-25T12:00:00+01:00');
    expect(tell('2026-10-25T10:00:00+01:00', [changing]).slice(0, 3)).toEqual(['open', 'hours', '2026-10-25T12:00']);
  });

  it('give way to a closure', () => {
    const short = other('2026-12-04T10:00:00+01:00', '2026-12-04T14:00:00+01:00');
    expect(tell('2026-12-04T11:00:00+01:00', [FRIDAY, short]).slice(0, 2)).toEqual(['closed', 'closure']);
  });
});

describe('for search engines', () => {
  it('each day that is set has its own times', () => {
    const short = other('2026-12-07T10:00:00+01:00', '2026-12-07T14:00:00+01:00');
    const told = hoursForMachines({ ...schedule, overrides: [FRIDAY, short] }, 'phone', '2026-12-01').slice(-2);
    expect(told).toMatchObject([
      { opens: '00:00', closes: '00:00', validFrom: '2026-12-04', validThrough: '2026-12-04' },
      { opens: '10:00', closes: '14:00', validFrom: '2026-12-07', validThrough: '2026-12-07' },
    ]);
    expect(hoursForMachines({ ...schedule, overrides: [FRIDAY] }, 'phone', '2026-12-05')).toEqual(
      hoursForMachines(schedule, 'phone', '2026-12-05'),
    );
  });
});
