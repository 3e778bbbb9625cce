import { describe, expect, it } from 'vitest';
import type { LiveStates } from '~/hours/live';
import { at, schedule } from '../testing/fixtures';
import { switchBlocks } from './switch-buttons';

/** "half-hour hour -closing free: why" for each line; what is not possible has a dash. */
function buttons(now: string, live: LiveStates = {}): string[] {
  return switchBlocks(schedule, live, at(now)).map(({ channel, buttons: all, why }) => {
    const presses = all.map(({ press, possible }) => `${possible ? '' : '-'}${press.split(' ')[1]}`);
    return `${channel} ${presses.join(' ')}${why && `: ${why}`}`;
  });
}

const NOT_YET = 'Dat kan pas als de lijn open is.';

describe('the buttons of a line', () => {
  it.each([
    ['open', '2026-11-24T14:00:00+01:00', 'phone half-hour hour closing free'],
    ['closed on a Sunday', '2026-11-29T14:00:00+01:00', `phone -half-hour -hour -closing free: ${NOT_YET}`],
    [
      'closed, but open within the hour',
      '2026-11-24T08:15:00+01:00',
      `phone -half-hour hour -closing free: ${NOT_YET}`,
    ],
    [
      'closed and open within the half hour',
      '2026-11-24T08:45:00+01:00',
      `phone half-hour hour -closing free: ${NOT_YET}`,
    ],
  ])('%s at %s: %s', (_, now, wanted) => {
    expect(buttons(now)[0]).toBe(wanted);
  });

  it('each line has its own', () => {
    expect(buttons('2026-11-24T11:00:00+01:00')).toEqual([
      'phone half-hour hour closing free',
      `chat -half-hour -hour -closing free: ${NOT_YET}`,
    ]);
  });

  it('a line whose hours are not known may be busy, but not until a closing that nobody knows', () => {
    expect(buttons('2026-09-01T11:00:00+02:00')[1]).toBe(
      'chat half-hour hour -closing free: Er is geen sluitingsuur bekend. Kies een andere duur.',
    );
  });

  it('name the closing hour of the data', () => {
    const [phone, chat] = switchBlocks(schedule, {}, at('2026-11-24T14:00:00+01:00'));
    expect(phone?.buttons.map(({ words }) => words).join(' | ')).toMatch(
      /^Druk, 30.min \| Druk, 1.uur \| Druk tot 18.uur \| Weer vrij$/,
    );
    expect(chat?.buttons[2]?.words).toMatch(/^Druk tot 17.uur$/);
  });

  it('what is set already can be set anew, and the line says what holds', () => {
    const now = '2026-11-24T14:00:00+01:00';
    const live: LiveStates = { phone: { state: 'busy', until: at('2026-11-24T15:00:00+01:00'), note: 'Na Pano' } };
    expect(buttons(now, live)[0]).toBe('phone half-hour hour closing free');
    expect(switchBlocks(schedule, live, at(now))[0]).toMatchObject({ name: 'Telefoon', note: 'Na Pano' });
  });
});
