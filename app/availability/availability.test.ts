import { describe, expect, it } from 'vitest';
import type { Audience } from '~/audiences/audiences';
import { availability } from './availability';
import type { AvailabilitySources } from './line';
import { at, helpline, helplines, sources, withClosure } from './testing/fixtures';

function ask(instant: string, audience: Audience, from: AvailabilitySources = sources) {
  return availability(at(instant), audience, from);
}

/** Each channel in short: "awel chat open". */
function short(instant: string, audience: Audience, from: AvailabilitySources = sources): string[] {
  return ask(instant, audience, from).channels.map((one) => `${one.helpline} ${one.id} ${one.state}`);
}

describe('the public answer', () => {
  it('is exactly the contract on an ordinary Monday morning', () => {
    expect(ask('2026-11-23T10:00:00+01:00', 'adults')).toEqual({
      now: '2026-11-23T10:00:00+01:00',
      channels: [
        {
          id: 'phone',
          helpline: '1712',
          state: 'open',
          reason: 'hours',
          until: '2026-11-23T18:00:00+01:00',
          contact: 'tel:1712',
        },
        {
          id: 'chat',
          helpline: '1712',
          state: 'closed',
          reason: 'hours',
          until: '2026-11-23T13:00:00+01:00',
          contact: 'https://www.1712.be/nl/chat-met-1712',
        },
      ],
      nextChange: '2026-11-23T13:00:00+01:00',
    });
  });

  it('survives being written as JSON unchanged', () => {
    const answer = ask('2026-12-25T10:00:00+01:00', 'adults');
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it('names the holiday, and the reason of a closure, in both languages', () => {
    expect(ask('2026-12-25T10:00:00+01:00', 'adults').channels[0]).toMatchObject({
      reason: 'holiday',
      holiday: { nl: 'Kerstmis', en: 'Christmas Day' },
    });
    const closed = { ...sources, schedule: withClosure({}) };
    expect(ask('2026-11-30T10:00:00+01:00', 'adults', closed).channels[0]).toMatchObject({
      reason: 'closure',
      closure: { nl: 'teamdag', en: 'team day' },
    });
  });
});

describe('children and teens', () => {
  it('get the chats that are meant for them, known-open first', () => {
    expect(short('2026-11-24T17:59:00+01:00', 'children')).toEqual([
      '1712 phone open',
      'nupraatikerover chat unknown',
      'awel chat closed',
    ]);
    expect(short('2026-11-24T20:00:00+01:00', 'children').slice(0, 3)).toEqual([
      '1712 phone closed',
      'awel chat open',
      'nupraatikerover chat unknown',
    ]);
  });

  it.each(['children', 'teens'] as const)('have an open chat on Tuesday at 20 h (%s)', (audience) => {
    expect(short('2026-11-24T20:00:00+01:00', audience).filter((line) => line.endsWith('chat open'))).toContain(
      'awel chat open',
    );
  });

  it('do not get a chat in French, nor 1712’s own', () => {
    const all = short('2026-11-24T14:00:00+01:00', 'teens').join();
    expect(all).not.toContain('ecoute-enfants');
    expect(all).not.toContain('1712 chat');
  });
});

describe('when 1712’s phone is not open', () => {
  it('106 and 102 come forward, and what else is open and fits', () => {
    expect(short('2026-11-24T20:00:00+01:00', 'adults')).toEqual([
      '1712 phone closed',
      '1712 chat open',
      'tele-onthaal phone open',
      'awel phone open',
      'tele-onthaal chat open',
    ]);
    expect(short('2026-11-24T20:00:00+01:00', 'teens').slice(3)).toEqual([
      'awel phone open',
      'tele-onthaal phone open',
      'tele-onthaal chat open',
    ]);
  });

  it('106 and 102 are listed even when 102 is closed, for children too, 106 then first', () => {
    expect(short('2026-11-29T12:00:00+01:00', 'children')).toEqual([
      '1712 phone closed',
      'nupraatikerover chat unknown',
      'awel chat closed',
      'tele-onthaal phone open',
      'awel phone closed',
    ]);
  });

  it('also because it is busy', () => {
    const until = at('2026-11-23T15:00:00+01:00');
    const busy = { ...sources, live: { phone: { state: 'busy', until, note: 'na de uitzending' } } } as const;
    expect(short('2026-11-23T14:00:00+01:00', 'adults', busy)).toEqual([
      '1712 phone busy',
      '1712 chat open',
      'tele-onthaal phone open',
      'awel phone closed',
    ]);
    expect(ask('2026-11-23T14:00:00+01:00', 'adults', busy).channels[0]).toMatchObject({
      reason: 'live',
      until: '2026-11-23T15:00:00+01:00',
      note: 'na de uitzending',
    });
    expect(ask('2026-11-23T14:00:00+01:00', 'teens', busy).channels[0]).not.toHaveProperty('note');
  });
});

describe('the next change', () => {
  it('counts lines that may come into the answer', () => {
    // Tele-Onthaal's chat opens at 15 h on Sundays and is not listed before.
    expect(ask('2026-11-29T12:00:00+01:00', 'adults').nextChange).toBe('2026-11-29T15:00:00+01:00');
  });

  it('does not count lines that are not shown while the phone is open', () => {
    expect(ask('2026-11-25T13:30:00+01:00', 'adults').nextChange).toBe('2026-11-25T17:00:00+01:00');
  });

  it('comes at midnight when a reason changes there, and not otherwise', () => {
    expect(ask('2026-12-24T23:30:00+01:00', 'adults').nextChange).toBe('2026-12-25T00:00:00+01:00');
    expect(ask('2026-11-23T23:30:00+01:00', 'adults').nextChange).toBe('2026-11-24T09:00:00+01:00');
  });

  it('is indeed the first change, minute by minute over a week with a holiday', () => {
    const start = at('2026-12-21T00:00:00+01:00').getTime();
    const shape = (minute: number) => {
      const answer = availability(new Date(start + minute * 60_000), 'teens', sources);
      const next = answer.nextChange === null ? null : Date.parse(answer.nextChange);
      return { channels: JSON.stringify(answer.channels), next };
    };
    let here = shape(0);
    for (let minute = 1; minute < 7 * 24 * 60; minute += 1) {
      const there = shape(minute);
      const announced = here.next !== null && here.next <= start + minute * 60_000;
      if (there.channels !== here.channels || announced) {
        expect(here.next).toBe(start + minute * 60_000);
        here = there;
      }
    }
  });
});

describe('content that lacks a line of the contract', () => {
  it('is refused by name', () => {
    const without = (id: string) => ({ ...sources, helplines: helplines.filter((line) => line.id !== id) });
    expect(() => ask('2026-11-24T20:00:00+01:00', 'teens', without('awel'))).toThrow('"awel"');
    expect(() => ask('2026-11-24T20:00:00+01:00', 'teens', without('nupraatikerover'))).toThrow('"nupraatikerover"');
  });

  it('is done without where its number was found to be wrong', () => {
    const others = helplines.filter(({ id }) => id !== 'awel');
    const wrong = { ...sources, helplines: [...others, helpline('awel', {})] };
    const phone = expect.stringMatching(/^awel phone /);
    expect(short('2026-11-24T20:00:00+01:00', 'adults')).toContainEqual(phone);
    expect(short('2026-11-24T20:00:00+01:00', 'adults', wrong)).not.toContainEqual(phone);
  });
});
