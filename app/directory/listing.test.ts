import { describe, expect, it } from 'vitest';
import { at, channel, helpline, helplines, sources } from '~/availability/testing/fixtures';
import { helplineById } from '~/helplines/helplines';
import { listedHelpline, listing } from './listing';

const TUESDAY_EVENING = at('2026-11-24T20:00:00+01:00');
const ids = (some: { helpline: { id: string } }[]) => some.map(({ helpline }) => helpline.id);
const channelsOf = (id: string, now: Date) => listedHelpline(helplineById(helplines, id), sources, now).channels;

describe('the listing', () => {
  it('has urgent numbers apart, then what is open now, then what opens, then what nobody knows', () => {
    const { emergency, openNow, later, unknown, anyTime } = listing(TUESDAY_EVENING, helplines, sources);
    expect(ids(emergency)).toEqual(['politie-101']);
    expect(ids(openNow)).toEqual(['1712', 'awel', 'tele-onthaal', 'zelfmoordlijn', 'ecoute-enfants']);
    expect(ids(later)).toEqual([]);
    expect(ids(unknown)).toEqual(['nupraatikerover', 'caw']);
    expect(ids(anyTime)).toEqual([]);
  });

  it('has what opens first on top, whatever the content’s order', () => {
    const lines = [
      helpline('a', { order: 1, channels: [channel('phone', 'Fr 09:00-12:00')] }),
      helpline('b', { order: 2, channels: [channel('phone', 'We 10:00-12:00'), channel('chat', 'We 09:00-12:00')] }),
      helpline('c', { order: 3, channels: [channel('phone', 'We 09:30-12:00'), channel('form', 'We 08:00-12:00')] }),
    ];
    const { later } = listing(TUESDAY_EVENING, lines, sources);
    expect(later.map(({ helpline: { id }, opensAt }) => [id, opensAt])).toEqual([
      ['b', '2026-11-25T09:00:00+01:00'],
      ['c', '2026-11-25T09:30:00+01:00'],
      ['a', '2026-11-27T09:00:00+01:00'],
    ]);
  });

  it('has apart where nobody must be there at the moment itself', () => {
    const lines = [helpline('a', { channels: [channel('form', null), channel('web', null)] })];
    const { unknown, anyTime } = listing(TUESDAY_EVENING, lines, sources);
    expect([ids(unknown), ids(anyTime)]).toEqual([[], ['a']]);
  });

  it('does not call a line open because its form or mailbox always is', () => {
    const sunday = listing(at('2026-11-29T12:00:00+01:00'), [helplineById(helplines, '1712')], sources);
    expect(sunday.openNow).toEqual([]);
    expect(sunday.later[0]?.channels.find(({ kind }) => kind === 'form')).toMatchObject({
      state: 'open',
      answeredAtOnce: false,
    });
  });

  it('says when the first of them changes', () => {
    expect(listing(TUESDAY_EVENING, helplines, sources).nextChange).toBe('2026-11-24T22:00:00+01:00');
    expect(listing(TUESDAY_EVENING, [helplineById(helplines, 'nupraatikerover')], sources).nextChange).toBeNull();
  });
});

describe('a channel in it', () => {
  it('of 1712 follows 1712’s own schedule', () => {
    expect(channelsOf('1712', TUESDAY_EVENING)).toMatchObject([
      { kind: 'phone', state: 'closed', opensAt: '2026-11-25T09:00:00+01:00', hours: 'Mo-Fr 09:00-18:00; PH off' },
      { kind: 'chat', state: 'open', until: '2026-11-24T22:00:00+01:00' },
      { kind: 'form' },
    ]);
  });

  it('carries hours only while they are believed, else the note', () => {
    expect(channelsOf('caw', TUESDAY_EVENING)).toMatchObject([
      { state: 'unknown', hours: null, contact: 'tel:080013500' },
    ]);
    expect(channelsOf('nupraatikerover', TUESDAY_EVENING)).toMatchObject([
      { state: 'unknown', hours: null, hoursNote: { nl: 'Kijk op hun site.' } },
    ]);
    expect(channelsOf('awel', TUESDAY_EVENING)[0]).not.toHaveProperty('hoursNote');
  });

  it('that is there day and night says so', () => {
    expect(channelsOf('tele-onthaal', TUESDAY_EVENING)[0]).toMatchObject({
      alwaysOpen: true,
      number: '106',
      until: null,
    });
  });
});
