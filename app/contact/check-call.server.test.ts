import { describe, expect, it } from 'vitest';
import type { Schedule } from '~/content/settings';
import type { ChannelSchedule } from '~/hours/schedule';
import { checkCall } from './check-call.server';
import { EMPTY_VALUES, type FormValues } from './message-fields';
import { parseMessage } from './parse-message';

const regime = { from: '2012-03-12', published: true, checkedOn: '2026-10', source: 'test' };
const hours: ChannelSchedule = {
  phone: [{ ...regime, hours: 'Mo-Fr 09:00-18:00; PH off' }],
  chat: [{ ...regime, hours: 'off' }],
  closures: [],
};
const schedule = hours as Schedule;
/** A Friday morning. */
const NOW = new Date('2026-11-27T10:00:00+01:00');
const MONDAY = '2026-11-30T09:00/12:00';
const TUESDAY = '2026-12-01T14:00/16:00';

function check(values: Partial<FormValues>) {
  const { message } = parseMessage(
    { ...EMPTY_VALUES, message: 'Hallo', replyBy: 'phone', phone: '0470 12 34 56', ...values },
    [],
  );
  if (!message) throw new Error('the form itself was refused');
  return checkCall(message, schedule, NOW);
}

describe('checkCall', () => {
  it.each([
    ['0470 12 34 56', '+32 470 12 34 56'],
    ['0470/12.34.56', '+32 470 12 34 56'],
    ['02 123 45 67', '+32 2 123 45 67'],
    ['+32 (0)470 12 34 56', '+32 470 12 34 56'],
    ['0031 6 12345678', '+31 6 12345678'],
    ['+33 6 12 34 56 78', '+33 6 12 34 56 78'],
    ['+44 (0)20 7946 0958', '+44 20 7946 0958'],
  ])('reads %s as %s', (typed, phone) => {
    expect(check({ phone: typed })).toMatchObject({ message: { phone } });
  });

  it.each(['0470 12 34 5', '00000000', '+999 123 456 789', '04701234567890'])('asks %s again', (phone) => {
    expect(check({ phone })).toEqual({ errors: { phone: 'phone-invalid' } });
  });

  it('keeps the moments that can still be', () => {
    const checked = check({ callWindow: ['2026-11-26T09:00/12:00', MONDAY] });
    expect(checked).toMatchObject({ windows: [{ value: MONDAY }] });
  });

  it('asks again when every chosen moment has passed, and when they were made up', () => {
    expect(check({ callWindow: ['2026-11-26T09:00/12:00'] })).toEqual({ errors: { callWindow: 'window-gone' } });
    expect(check({ callWindow: ['altijd'] })).toEqual({ errors: { callWindow: 'window-gone' } });
  });

  it('makes no call after the last day', () => {
    expect(check({ callWindow: [MONDAY, TUESDAY], callUntil: '2026-11-30' })).toMatchObject({
      windows: [{ value: MONDAY }],
      callUntil: '2026-11-30',
    });
    expect(check({ callWindow: [TUESDAY], callUntil: '30/11/2026' })).toEqual({
      errors: { callUntil: 'date-before-windows' },
    });
  });

  it.each([
    ['4/12/2026', '2026-12-04'],
    ['04-12-2026', '2026-12-04'],
    ['2026-11-27', '2026-11-27'],
  ])('reads the day %s', (callUntil, day) => {
    expect(check({ callUntil })).toMatchObject({ callUntil: day });
  });

  it.each([
    ['31/11/2026', 'date-invalid'],
    ['morgen', 'date-invalid'],
    ['2026-02-30', 'date-invalid'],
    ['26/11/2026', 'date-past'],
  ])('asks the day %s again', (callUntil, error) => {
    expect(check({ callUntil })).toEqual({ errors: { callUntil: error } });
  });

  it('leaves a message that wants no call alone', () => {
    expect(check({ replyBy: 'none', phone: 'x', callUntil: 'x' })).toMatchObject({ windows: [], callUntil: null });
  });
});
