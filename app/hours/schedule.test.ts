import { describe, expect, it } from 'vitest';
import { at, regime, schedule, withClosure } from '~/availability/testing/fixtures';
import { brusselsIso } from './brussels-time';
import { type ChannelId, type ChannelSchedule, channelState, hoursInForce } from './schedule';

function tell(instant: string, channel: ChannelId = 'phone', from: ChannelSchedule = schedule) {
  const { state, reason, until, opensAt, changesAt, ...rest } = channelState(from, channel, at(instant));
  const iso = (date: Date | null) => date && brusselsIso(date);
  return { state, reason, until: iso(until), opensAt: iso(opensAt), changesAt: iso(changesAt), ...rest };
}

describe('an ordinary week', () => {
  it('is open within the hours and says until when', () => {
    const open = { state: 'open', reason: 'hours', until: '2026-11-23T18:00:00+01:00', opensAt: null };
    expect(tell('2026-11-23T09:00:00+01:00')).toMatchObject(open);
    expect(tell('2026-11-23T17:59:59+01:00')).toMatchObject(open);
  });

  it('is closed from the closing minute on, and says when it opens', () => {
    const opens = '2026-11-24T09:00:00+01:00';
    expect(tell('2026-11-23T18:00:00+01:00')).toMatchObject({
      state: 'closed',
      reason: 'hours',
      until: opens,
      opensAt: opens,
    });
    expect(tell('2026-11-24T08:59:59+01:00')).toMatchObject({ state: 'closed', until: opens });
  });

  it('looks over the weekend', () => {
    expect(tell('2026-11-27T18:00:00+01:00')).toMatchObject({ until: '2026-11-30T09:00:00+01:00' });
    expect(tell('2026-11-29T12:00:00+01:00')).toMatchObject({
      state: 'closed',
      reason: 'hours',
      until: '2026-11-30T09:00:00+01:00',
      changesAt: '2026-11-30T09:00:00+01:00',
    });
  });

  it('knows the two sessions of the chat, and that Friday ends at 17 h', () => {
    expect(tell('2026-11-23T17:30:00+01:00', 'chat')).toMatchObject({
      state: 'closed',
      until: '2026-11-23T18:00:00+01:00',
    });
    expect(tell('2026-11-27T16:59:59+01:00', 'chat')).toMatchObject({
      state: 'open',
      until: '2026-11-27T17:00:00+01:00',
    });
    expect(tell('2026-11-27T17:00:00+01:00', 'chat')).toMatchObject({
      state: 'closed',
      until: '2026-11-30T13:00:00+01:00',
    });
  });
});

describe('holidays', () => {
  it('name themselves from midnight to midnight, and the hours before them end with the hours', () => {
    expect(tell('2026-12-24T18:30:00+01:00')).toEqual({
      state: 'closed',
      reason: 'hours',
      until: '2026-12-28T09:00:00+01:00',
      opensAt: '2026-12-28T09:00:00+01:00',
      changesAt: '2026-12-25T00:00:00+01:00',
    });
    expect(tell('2026-12-25T00:00:00+01:00')).toEqual({
      state: 'closed',
      reason: 'holiday',
      holiday: { nl: 'Kerstmis', en: 'Christmas Day' },
      until: '2026-12-28T09:00:00+01:00',
      opensAt: '2026-12-28T09:00:00+01:00',
      changesAt: '2026-12-26T00:00:00+01:00',
    });
    expect(tell('2026-12-26T00:00:00+01:00')).toMatchObject({
      reason: 'hours',
      changesAt: '2026-12-28T09:00:00+01:00',
    });
  });

  it('include Easter Monday and Ascension, but not 11 July', () => {
    expect(tell('2026-04-06T10:00:00+02:00')).toMatchObject({ reason: 'holiday', holiday: { nl: 'paasmaandag' } });
    expect(tell('2026-05-14T10:00:00+02:00')).toMatchObject({ reason: 'holiday', until: '2026-05-15T09:00:00+02:00' });
    expect(tell('2025-07-11T10:00:00+02:00')).toMatchObject({ state: 'open', until: '2025-07-11T18:00:00+02:00' });
  });

  it('are no reason on a Sunday, which is closed anyway', () => {
    expect(tell('2026-11-01T10:00:00+01:00')).toMatchObject({ reason: 'hours', until: '2026-11-02T09:00:00+01:00' });
  });

  it('are looked over at the turn of the year', () => {
    expect(tell('2026-12-31T18:00:00+01:00')).toMatchObject({
      until: '2027-01-04T09:00:00+01:00',
      changesAt: '2027-01-01T00:00:00+01:00',
    });
  });
});

describe('the nights on which clocks change', () => {
  it('lose or gain an hour before Monday nine o’clock', () => {
    expect(tell('2026-03-27T18:00:00+01:00')).toMatchObject({ until: '2026-03-30T09:00:00+02:00' });
    expect(tell('2026-10-23T18:00:00+02:00')).toMatchObject({ until: '2026-10-26T09:00:00+01:00' });
  });

  it('are answered in the repeated and around the skipped hour', () => {
    for (const instant of ['2026-10-25T02:10:00+02:00', '2026-10-25T02:10:00+01:00', '2026-03-29T03:00:00+02:00']) {
      expect(tell(instant)).toMatchObject({ state: 'closed', reason: 'hours' });
    }
  });
});

describe('regimes', () => {
  it('change at midnight: 17 h until 19 April 2020, 18 h from the 20th', () => {
    expect(tell('2020-04-17T16:59:00+02:00')).toMatchObject({ state: 'open', until: '2020-04-17T17:00:00+02:00' });
    expect(tell('2020-04-17T17:30:00+02:00')).toMatchObject({ state: 'closed', until: '2020-04-20T09:00:00+02:00' });
    expect(tell('2020-04-20T17:30:00+02:00')).toMatchObject({ state: 'open', until: '2020-04-20T18:00:00+02:00' });
  });

  it('that were never published are not shown', () => {
    expect(tell('2018-10-04T17:30:00+02:00')).toMatchObject({ state: 'closed', until: '2018-10-05T09:00:00+02:00' });
  });

  it('are unknown before the first one, until it begins', () => {
    expect(tell('2010-01-01T12:00:00+01:00')).toMatchObject({ state: 'unknown', reason: null, opensAt: null });
    expect(tell('2012-03-11T12:00:00+01:00')).toMatchObject({ state: 'unknown', until: '2012-03-12T00:00:00+01:00' });
    expect(tell('2012-03-12T00:00:00+01:00')).toMatchObject({ state: 'closed', until: '2012-03-12T09:00:00+01:00' });
  });

  it('are unknown where no hours are known, for years if need be', () => {
    expect(tell('2020-04-01T00:00:00+02:00', 'chat')).toMatchObject({
      state: 'unknown',
      reason: null,
      until: '2026-10-01T00:00:00+02:00',
      opensAt: null,
    });
    expect(tell('2020-03-31T18:59:00+02:00', 'chat')).toMatchObject({
      state: 'open',
      until: '2020-03-31T19:00:00+02:00',
    });
    expect(tell('2020-03-31T19:00:00+02:00', 'chat')).toMatchObject({
      state: 'closed',
      until: '2020-04-01T00:00:00+02:00',
      opensAt: null,
    });
  });

  it('stay closed through seven years of "off", until the first chat', () => {
    expect(tell('2012-03-12T00:00:00+01:00', 'chat')).toMatchObject({
      state: 'closed',
      until: '2019-02-26T17:00:00+01:00',
    });
  });

  it('are unknown for ever after the last one', () => {
    const ended: ChannelSchedule = { ...schedule, phone: [regime('2012-03-12', '24/7', { until: '2026-11-30' })] };
    expect(tell('2026-11-30T23:00:00+01:00', 'phone', ended)).toMatchObject({
      state: 'open',
      until: '2026-12-01T00:00:00+01:00',
    });
    expect(tell('2026-12-01T00:00:00+01:00', 'phone', ended)).toMatchObject({
      state: 'unknown',
      until: null,
      changesAt: null,
    });
  });

  it('give their hours for structured data', () => {
    expect(hoursInForce(schedule, 'phone', '2018-11-01')).toBe('Mo-Fr 09:00-17:00; PH off');
    expect(hoursInForce(schedule, 'phone', '2011-01-01')).toBeNull();
  });
});

describe('closures', () => {
  it('close the day, with the reason', () => {
    const closed = withClosure({});
    expect(tell('2026-11-30T10:00:00+01:00', 'phone', closed)).toMatchObject({
      state: 'closed',
      reason: 'closure',
      closure: { nl: 'teamdag', en: 'team day' },
      until: '2026-12-01T09:00:00+01:00',
    });
    expect(tell('2026-11-27T18:00:00+01:00', 'phone', closed)).toMatchObject({
      reason: 'hours',
      until: '2026-12-01T09:00:00+01:00',
      changesAt: '2026-11-30T00:00:00+01:00',
    });
  });

  it('end an open stretch at midnight and touch only their channels', () => {
    const night: ChannelSchedule = { ...withClosure({ channels: ['phone'] }), phone: [regime('2020-04-20', '24/7')] };
    expect(tell('2026-11-29T12:00:00+01:00', 'phone', night)).toMatchObject({
      state: 'open',
      until: '2026-11-30T00:00:00+01:00',
    });
    expect(tell('2026-11-30T14:00:00+01:00', 'chat', night)).toMatchObject({ state: 'open', reason: 'hours' });
  });

  it('stand above a holiday that falls in them', () => {
    const winter = withClosure({ from: '2026-12-24', until: '2027-01-03' });
    expect(tell('2026-12-25T10:00:00+01:00', 'phone', winter)).toMatchObject({
      reason: 'closure',
      until: '2027-01-04T09:00:00+01:00',
      changesAt: '2027-01-04T00:00:00+01:00',
    });
  });
});

describe('live state', () => {
  const now = at('2026-11-23T14:00:00+01:00');
  const live = (state: 'busy' | 'closed', until: string) =>
    channelState(schedule, 'phone', now, { state, until: at(until) });

  it('makes an open line busy until it ends, then open again', () => {
    expect(live('busy', '2026-11-23T15:00:00+01:00')).toMatchObject({
      state: 'busy',
      reason: 'live',
      until: at('2026-11-23T15:00:00+01:00'),
      opensAt: at('2026-11-23T15:00:00+01:00'),
    });
  });

  it('does not outlast the closing time', () => {
    expect(live('busy', '2026-11-23T20:00:00+01:00')).toMatchObject({
      state: 'busy',
      until: at('2026-11-23T18:00:00+01:00'),
    });
  });

  it('that closes until tomorrow noon moves the next opening there', () => {
    expect(live('closed', '2026-11-24T12:00:00+01:00')).toMatchObject({
      state: 'closed',
      reason: 'live',
      until: at('2026-11-24T12:00:00+01:00'),
      changesAt: at('2026-11-23T18:00:00+01:00'),
    });
  });

  it('is gone when it has ended, and opens no closed line', () => {
    expect(live('busy', '2026-11-23T14:00:00+01:00')).toMatchObject({ state: 'open', reason: 'hours' });
    const night = at('2026-11-23T23:00:00+01:00');
    const busy = { state: 'busy', until: at('2026-11-24T08:00:00+01:00') } as const;
    expect(channelState(schedule, 'phone', night, busy)).toMatchObject({ state: 'closed', reason: 'hours' });
  });
});

describe('a remembered answer', () => {
  it('is right again when the clock is set back, and for another schedule', () => {
    expect(tell('2026-11-23T10:00:00+01:00').state).toBe('open');
    expect(tell('2026-11-22T10:00:00+01:00').state).toBe('closed');
    expect(tell('2026-11-23T10:00:00+01:00').state).toBe('open');
    expect(tell('2026-11-30T10:00:00+01:00', 'phone', withClosure({})).state).toBe('closed');
    expect(tell('2026-11-30T10:00:00+01:00').state).toBe('open');
  });
});
