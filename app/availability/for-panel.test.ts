import { describe, expect, it } from 'vitest';
import { AUDIENCES, type Audience } from '~/audiences/audiences';
import { addDays, startOfDay } from '~/hours/brussels-time';
import { forPanel, type PanelLine } from './for-panel';
import type { AvailabilitySources } from './line';
import { ahead, at, helplines, schedule, sources, withClosure } from './testing/fixtures';

function panel(instant: string, audience: Audience, from: AvailabilitySources = sources) {
  return forPanel(at(instant), { audience, language: 'nl' }, from);
}

const short = (lines: PanelLine[]) => lines.map(({ helpline, id, state }) => `${helpline} ${id} ${state}`);

describe('the panel', () => {
  it('puts what works now first, then what is unknown, then what opens first', () => {
    expect(short(panel('2026-11-24T20:00:00+01:00', 'adults').lines)).toEqual([
      '1712 chat open',
      'tele-onthaal phone open',
      'awel phone open',
      'tele-onthaal chat open',
      '1712 phone closed',
    ]);
    expect(short(panel('2026-11-29T12:00:00+01:00', 'children').lines)).toEqual([
      'tele-onthaal phone open',
      'nupraatikerover chat unknown',
      '1712 phone closed',
      'awel phone closed',
      'awel chat closed',
    ]);
  });

  it('shows only the own lines while the phone is open, and what else works one tap away', () => {
    const friday = panel('2026-11-27T16:30:00+01:00', 'teens');
    expect(short(friday.lines)).toEqual(['1712 phone open', 'nupraatikerover chat unknown', 'awel chat closed']);
    expect(short(friday.elseNow)).toEqual(['awel phone open', 'tele-onthaal phone open']);
    expect(friday.later.map(({ helpline, id, opensAt }) => `${helpline} ${id} ${opensAt?.slice(11, 16)}`)).toEqual([
      'awel chat 18:00',
      'tele-onthaal chat 18:00',
    ]);
  });

  it('carries what a view prints', () => {
    const [first, second] = panel('2026-11-29T12:00:00+01:00', 'teens').lines;
    expect(first).toMatchObject({
      name: 'Tele-Onthaal',
      number: '106',
      contact: 'tel:106',
      alwaysOpen: true,
      meantForAudience: true,
      opensAt: null,
    });
    expect(second).toMatchObject({ name: 'NuPraatIkErover', number: null, hoursNote: { nl: 'Kijk op hun site.' } });
    const adults = panel('2026-11-24T20:00:00+01:00', 'adults');
    expect(adults.lines.find(({ helpline }) => helpline === 'awel')).toMatchObject({ meantForAudience: false });
  });

  it('uses one object for one line, whichever list it stands in', () => {
    const { lines, elseNow } = panel('2026-11-24T20:00:00+01:00', 'adults');
    expect(elseNow.every((line) => lines.includes(line))).toBe(true);
  });

  it.each(AUDIENCES)('always has two lines that may work now, one of them no 1712 (%s)', (audience) => {
    for (let day = '2026-12-20'; day < '2027-01-05'; day = addDays(day, 1)) {
      for (let hour = 0; hour < 24; hour += 1) {
        const now = new Date(startOfDay(day).getTime() + hour * 3_600_000);
        const { lines, elseNow } = forPanel(now, { audience, language: 'nl' }, sources);
        expect(elseNow.some(({ helpline }) => helpline !== '1712')).toBe(true);
        expect(lines.length).toBeGreaterThanOrEqual(2);
        expect(['open', 'busy']).toContain(lines[0]?.state);
      }
    }
  });
});

describe('the headline', () => {
  const says = (instant: string, audience: Audience, from?: AvailabilitySources) =>
    panel(instant, audience, from).headline;

  it('begins with our line while it is open', () => {
    expect(says('2026-11-23T10:00:00+01:00', 'teens')).toEqual({
      says: 'own-phone-open',
      until: '2026-11-23T18:00:00+01:00',
    });
  });

  it('begins with our chat when only that is open', () => {
    expect(says('2026-11-24T20:00:00+01:00', 'adults')).toEqual({
      says: 'own-chat-open',
      until: '2026-11-24T22:00:00+01:00',
      phoneOpensAt: '2026-11-25T09:00:00+01:00',
    });
  });

  it('begins with another line when ours are closed, one that fits the reader', () => {
    const monday = { phoneOpensAt: '2026-11-30T09:00:00+01:00', id: 'phone', says: 'other-open' };
    expect(says('2026-11-28T20:00:00+01:00', 'adults')).toEqual({
      ...monday,
      helpline: 'tele-onthaal',
      name: 'Tele-Onthaal',
      number: '106',
    });
    expect(says('2026-11-29T12:00:00+01:00', 'children')).toMatchObject({ ...monday, helpline: 'tele-onthaal' });
  });

  it('says to chat where the chat of a line stands first, and to call where its phone does', () => {
    const tuesday = { helpline: 'awel', name: 'Awel', id: 'chat', number: null };
    expect(says('2026-11-24T20:00:00+01:00', 'teens')).toMatchObject(tuesday);
    expect(says('2026-11-24T22:30:00+01:00', 'teens')).toMatchObject({ helpline: 'tele-onthaal', number: '106' });
  });

  it('says that the phone opens after a closure, not on the day it would have', () => {
    const closed = { ...sources, schedule: withClosure({}) };
    expect(says('2026-11-29T12:00:00+01:00', 'adults', closed)).toMatchObject({
      phoneOpensAt: '2026-12-01T09:00:00+01:00',
    });
  });

  it('promises no opening while 1712’s hours are not known', () => {
    const unknown = { ...sources, schedule: { ...schedule, phone: [] } };
    expect(says('2026-11-23T10:00:00+01:00', 'adults', unknown)).toMatchObject({
      says: 'other-open',
      phoneOpensAt: null,
    });
  });

  it('is honest when nothing is known to be open', () => {
    const closed = sources.helplines.map((line) => ({
      ...line,
      channels: line.channels.map((channel) => ({ ...channel, hours: null })),
    }));
    expect(says('2026-11-29T12:00:00+01:00', 'adults', { ...sources, helplines: closed })).toEqual({
      says: 'none-open',
      phoneOpensAt: '2026-11-30T09:00:00+01:00',
    });
  });
});

describe('the chat of 1712 itself, for who is young', () => {
  const audiences: Audience[] = ['teens', 'adults'];
  const named = helplines.map((line) =>
    line.id === '1712'
      ? { ...line, channels: line.channels.map((one) => (one.kind === 'chat' ? { ...one, audiences } : one)) }
      : line,
  );
  const from = { schedule, ahead, helplines: named };
  const chats = (instant: string, audience: Audience) =>
    short(panel(instant, audience, from).lines.filter(({ id }) => id === 'chat'));

  it('comes first while it is open, beside the phone and after it', () => {
    expect(chats('2026-12-01T15:00:00+01:00', 'teens')[0]).toBe('1712 chat open');
    const evening = panel('2026-12-01T20:30:00+01:00', 'teens', from);
    expect(evening.headline).toMatchObject({ says: 'own-chat-open' });
    expect(evening.lines[0]).toMatchObject({ helpline: '1712', id: 'chat' });
  });

  it('is not there when it is closed, and never for children; the page still changes when it opens', () => {
    expect(chats('2026-12-01T17:30:00+01:00', 'teens').join()).not.toContain('1712');
    expect(chats('2026-12-01T15:00:00+01:00', 'children').join()).not.toContain('1712');
    expect(panel('2026-12-01T12:59:00+01:00', 'teens', from).nextChange).toBe('2026-12-01T13:00:00+01:00');
  });
});
