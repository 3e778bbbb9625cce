import { describe, expect, it } from 'vitest';
import { brusselsIso } from '~/hours/brussels-time';
import { at, schedule } from '../testing/fixtures';
import { planSwitch, wallTime } from './switch-form';
import { EMPTY_SWITCH, pressOf, readSwitchValues, type SwitchValues } from './switch-values';

/** "phone busy 11:00, chat ..." or the fault. */
function plan(now: string, values: Partial<SwitchValues>): string {
  const planned = planSwitch({ ...EMPTY_SWITCH, ...values }, schedule, at(now));
  if ('fault' in planned) return planned.fault;
  if (planned.kind === 'end') return `end ${planned.channels.join(' ')}`;
  return planned.changes
    .map(({ channel, live }) => `${channel} ${live.state} ${brusselsIso(live.until).slice(0, 16)}`)
    .join(', ');
}

const TUESDAY = '2026-11-24T14:00:00+01:00';

describe('what a choice means', () => {
  it.each<[Partial<SwitchValues>, string]>([
    [{ channel: 'phone', choice: 'half-hour' }, 'phone busy 2026-11-24T14:30'],
    [{ channel: 'both', choice: 'hour' }, 'phone busy 2026-11-24T15:00, chat busy 2026-11-24T15:00'],
    [{ channel: 'both', choice: 'closing' }, 'phone busy 2026-11-24T18:00, chat busy 2026-11-24T17:00'],
    [{ channel: 'phone', choice: 'broadcast' }, 'phone busy 2026-11-24T16:00, chat busy 2026-11-24T16:00'],
    [{ channel: 'chat', choice: 'free' }, 'end chat'],
    [{ channel: 'both', choice: 'free' }, 'end phone chat'],
    [{ channel: 'chat', choice: 'closed', closedUntil: '2026-11-30T13:00' }, 'chat closed 2026-11-30T13:00'],
  ])('%j on a Tuesday at two: %s', (values, wanted) => {
    expect(plan(TUESDAY, values)).toBe(wanted);
  });

  it('a note goes along to every channel', () => {
    const planned = planSwitch({ ...EMPTY_SWITCH, choice: 'hour', note: 'Na Pano' }, schedule, at(TUESDAY));
    expect(planned).toMatchObject({ changes: [{ live: { note: 'Na Pano' } }, { live: { note: 'Na Pano' } }] });
  });

  it('until closing switches only what is open', () => {
    expect(plan('2026-11-24T12:00:00+01:00', { choice: 'closing' })).toBe('phone busy 2026-11-24T18:00');
    expect(plan('2026-11-24T12:00:00+01:00', { channel: 'chat', choice: 'closing' })).toBe('closed-already');
    expect(plan('2026-11-28T12:00:00+01:00', { choice: 'closing' })).toBe('closed-already');
  });

  it('what would change nothing is left out: what is closed by its hours stays closed', () => {
    const noon = '2026-11-24T12:00:00+01:00';
    expect(plan(noon, { choice: 'half-hour' })).toBe('phone busy 2026-11-24T12:30');
    expect(plan(noon, { choice: 'broadcast' })).toBe('phone busy 2026-11-24T14:00, chat busy 2026-11-24T14:00');
    expect(plan(noon, { channel: 'chat', choice: 'hour' })).toBe('closed-already');
    const sunday = '2026-11-29T14:00:00+01:00';
    expect(plan(sunday, { choice: 'closed', closedUntil: '2026-11-30T09:00' })).toBe('closed-already');
    expect(plan(sunday, { choice: 'closed', closedUntil: '2026-11-30T09:01' })).toBe('phone closed 2026-11-30T09:01');
    expect(plan(sunday, { choice: 'closed', closedUntil: '2026-11-29T13:00' })).toBe('until-past');
  });

  it.each<[Partial<SwitchValues>, string]>([
    [{}, 'choice-missing'],
    [{ choice: 'closed' }, 'time-missing'],
    [{ choice: 'closed', closedUntil: 'morgen' }, 'time-missing'],
    [{ choice: 'closed', closedUntil: '2026-11-24T14:00' }, 'until-past'],
    [{ choice: 'closed', closedUntil: '2026-12-01T14:01' }, 'until-far'],
    [{ choice: 'hour', note: 'x'.repeat(121) }, 'note-long'],
    [{ choice: 'hour', note: 'a\tb' }, 'note-characters'],
  ])('%j is refused: %s', (values, fault) => {
    expect(plan(TUESDAY, values)).toBe(fault);
  });
});

describe('the fields', () => {
  it('what is no choice is none, and a note is trimmed', () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ channel: 'fax', choice: 'open', note: ' a ', token: 'geheim' })) {
      form.append(name, value);
    }
    expect(readSwitchValues(form)).toEqual({ channel: 'both', choice: '', closedUntil: '', note: 'a' });
  });

  it('a button says channel and choice at once, before the fields of those names', () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ channel: 'phone', choice: 'free', press: pressOf('chat', 'hour') })) {
      form.append(name, value);
    }
    expect(readSwitchValues(form)).toMatchObject({ channel: 'chat', choice: 'hour' });
    form.set('press', 'fax open');
    expect(readSwitchValues(form)).toMatchObject({ channel: 'both', choice: '' });
  });

  it.each([
    ['2026-11-23T12:30', '2026-11-23T12:30:00+01:00'],
    ['2026-07-01T00:00', '2026-07-01T00:00:00+02:00'],
    ['2026-07-01T00:00:30', '2026-07-01T00:00:00+02:00'],
    ['2026-10-25T02:30', '2026-10-25T02:30:00+01:00'],
    ['2026-03-29T02:30', '2026-03-29T03:30:00+02:00'],
  ])('%s on the clock of Brussels is %s', (text, instant) => {
    const time = wallTime(text);
    expect(time && brusselsIso(time)).toBe(instant);
  });

  it.each(['', '2026-11-23', '2026-02-30T10:00', '2026-11-23T24:00', '2026-11-23T10:60', '23/11/2026 10:00'])(
    '"%s" is no time',
    (text) => {
      expect(wallTime(text)).toBeNull();
    },
  );
});
