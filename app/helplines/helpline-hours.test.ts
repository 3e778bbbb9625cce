import { describe, expect, it } from 'vitest';
import { at, channel } from '~/availability/testing/fixtures';
import { helplineChannelState } from './helpline-hours';

const AWEL = 'Mo-Tu,Th-Sa 16:00-22:00; We 14:00-22:00; Su,PH off';
const awel = channel('phone', AWEL);

describe('a line with known hours', () => {
  it('is open and closed by them', () => {
    expect(helplineChannelState(awel, at('2026-11-24T20:00:00+01:00'))).toMatchObject({
      state: 'open',
      reason: 'hours',
      until: at('2026-11-24T22:00:00+01:00'),
    });
    expect(helplineChannelState(awel, at('2026-11-25T13:59:00+01:00'))).toMatchObject({
      state: 'closed',
      opensAt: at('2026-11-25T14:00:00+01:00'),
    });
  });

  it('names the holiday that closes it', () => {
    expect(helplineChannelState(awel, at('2026-12-25T17:00:00+01:00'))).toMatchObject({
      state: 'closed',
      reason: 'holiday',
      holiday: { nl: 'Kerstmis' },
      until: at('2026-12-26T16:00:00+01:00'),
    });
  });

  it('is unknown on a holiday of which nobody knows, and says which', () => {
    const lumi = channel('phone', 'Mo-Fr 09:00-17:00; PH unknown');
    expect(helplineChannelState(lumi, at('2026-12-25T10:00:00+01:00'))).toMatchObject({
      state: 'unknown',
      reason: 'holiday',
      holiday: { nl: 'Kerstmis' },
      until: at('2026-12-26T00:00:00+01:00'),
      opensAt: null,
    });
  });

  it('that runs past midnight stays open over it', () => {
    const night = channel('phone', 'Fr-Sa 20:00-02:00');
    expect(helplineChannelState(night, at('2026-11-27T23:00:00+01:00'))).toMatchObject({
      state: 'open',
      until: at('2026-11-28T02:00:00+01:00'),
      changesAt: at('2026-11-28T02:00:00+01:00'),
    });
  });

  it('that is there day and night has no closing time', () => {
    expect(helplineChannelState(channel('phone', '24/7'), at('2026-12-25T03:00:00+01:00'))).toMatchObject({
      state: 'open',
      reason: 'hours',
      until: null,
    });
  });

  it('that only opens in another season says when', () => {
    const summer = channel('phone', 'Jul-Aug Mo-Fr 09:00-12:00');
    expect(helplineChannelState(summer, at('2026-11-24T10:00:00+01:00'))).toMatchObject({
      state: 'closed',
      opensAt: at('2027-07-01T09:00:00+02:00'),
    });
  });
});

describe('a line of which too little is known', () => {
  it.each([
    ['no hours', channel('chat', null)],
    ['no date', channel('chat', '24/7', { checkedOn: null })],
    ['an old date', channel('chat', '24/7', { checkedOn: '2022-10-23' })],
  ])('is unknown with %s, never open', (_, line) => {
    expect(helplineChannelState(line, at('2026-11-24T20:00:00+01:00'))).toEqual({
      state: 'unknown',
      reason: null,
      until: null,
      opensAt: null,
      changesAt: null,
    });
  });

  it('becomes so eighteen months after the last day of the month of the check', () => {
    const line = channel('phone', '24/7', { checkedOn: '2026-10' });
    const border = at('2028-05-01T00:00:00+02:00');
    const last = helplineChannelState(line, at('2028-04-30T23:59:59+02:00'));
    expect(last).toMatchObject({ state: 'open', until: null, changesAt: border });
    expect(helplineChannelState(line, border).state).toBe('unknown');
    expect(helplineChannelState(line, at('2026-11-24T20:00:00+01:00')).changesAt).toEqual(border);
  });

  it('becomes so eighteen months after the day of the check', () => {
    const line = channel('phone', '24/7', { checkedOn: '2026-08-08' });
    expect(helplineChannelState(line, at('2028-02-08T23:59:59+01:00')).state).toBe('open');
    expect(helplineChannelState(line, at('2028-02-09T00:00:00+01:00')).state).toBe('unknown');
  });

  it('does not hide malformed hours', () => {
    expect(() => helplineChannelState(channel('phone', 'Mo-Fr 9:0-18'), at('2026-11-24T20:00:00+01:00'))).toThrow(
      'Mo-Fr 9:0-18',
    );
  });
});
