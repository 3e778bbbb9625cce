/** Whatever changes in a number, an hour or a closure is asked about until it stands in content/confirmed.yaml too. */
import { describe, expect, it } from 'vitest';
import { channel, helpline, regime, type schedule } from '~/availability/testing/fixtures';
import { englishIn } from '../testing/slip';
import { confirmedFaults } from './confirmed';

const TODAY = '2026-11-30';
const line = (file: string, field: string) => (file.includes('confirmed') ? 7 : field.includes('number') ? 14 : 16);

const caw = (number: string, hours: string | null) =>
  helpline('caw', { channels: [channel('mail', null), channel('phone', hours, { number })] });
const WEEK = 'Mo-Fr 09:00-17:00; PH off';
const SAID = 'telefoon 0800 13 500: op werkdagen van 9 tot 17 uur, niet op feestdagen';

const found = (helplines: ReturnType<typeof caw>[], said: string[], more: Partial<typeof schedule> = {}) =>
  confirmedFaults(
    {
      schedule: { phone: [], chat: [], closures: [], ...more },
      helplines,
      confirmed: { caw: said },
    },
    TODAY,
    line,
  );

it('says nothing of what stands in both', () => {
  expect(found([caw('0800 13 500', WEEK)], [SAID])).toEqual([]);
});

it.each([
  ['a digit', caw('0800 13 505', WEEK), 'telefoon 0800 13 505: op werkdagen'],
  ['a closing hour', caw('0800 13 500', 'Mo-Fr 09:00-16:00; PH off'), 'van 9 tot 16 uur'],
  ['a day more', caw('0800 13 500', 'Mo-Sa 09:00-17:00; PH off'), 'maandag tot zaterdag'],
  ['holidays', caw('0800 13 500', 'Mo-Fr 09:00-17:00; PH unknown'), 'op feestdagen niet bekend'],
  ['hours that are not known any more', caw('0800 13 500', null), '"telefoon 0800 13 500"'],
])('asks whether %s is right, in words, beside what was', (_, changed, says) => {
  const faults = found([changed], [SAID]);
  expect(faults).toMatchObject([{ file: 'content/helplines/caw.yaml', line: 14, field: 'channels[1].number' }]);
  expect(faults[0]?.words).toMatch(/^klopt dit\? /);
  expect(faults[0]?.words).toContain(says);
  expect(faults[0]?.words).toContain(`in de plaats van "${SAID}"`);
  expect(faults.flatMap(({ words }) => englishIn(words))).toEqual([]);
});

it('asks about a line that is new, and names what was left behind by one that is gone', () => {
  expect(found([caw('0800 13 500', WEEK)], [])).toMatchObject([{ words: expect.stringContaining('bij "caw"') }]);
  expect(found([], [SAID])).toMatchObject([
    { file: 'content/confirmed.yaml', line: 7, field: 'caw[0]', words: expect.stringContaining('staat nergens meer') },
  ]);
});

describe('of 1712 itself', () => {
  const closure = (from: string, until = from) => ({
    closures: [{ from, until, channels: ['phone' as const], reason: { nl: 'teamdag' }, source: 'mail' }],
  });

  it('asks about new hours, with the day from which they hold', () => {
    expect(found([], [], { phone: [regime('2027-02-01', WEEK)] })).toMatchObject([
      {
        file: 'content/opening-hours.yaml',
        words: expect.stringContaining('vanaf maandag 1 februari 2027: op werkdagen'),
      },
    ]);
    expect(
      found([], [], { phone: [regime('2027-02-01', null), regime('2018-10-01', WEEK, { published: false })] }),
    ).toEqual([]);
  });

  it('asks about a closure with its weekday and its year', () => {
    expect(found([], [], closure('2026-12-24'))).toMatchObject([
      {
        field: 'closures[0].from',
        words: expect.stringContaining('"gesloten op donderdag 24 december 2026: telefoon (teamdag)"'),
      },
    ]);
  });

  it('refuses one that is over and that nobody confirmed while it lay ahead', () => {
    expect(found([], [], closure('2025-12-24'))).toMatchObject([
      {
        words: expect.stringContaining(
          'woensdag 24 december 2025: telefoon (teamdag)" is al voorbij: verbeter het jaar',
        ),
      },
    ]);
  });

  it('stops no build for one that was confirmed and has ended since', () => {
    const confirmed = { '1712': ['gesloten op woensdag 24 december 2025: telefoon (teamdag)'] };
    const own = { phone: [], chat: [], ...closure('2025-12-24') };
    expect(confirmedFaults({ schedule: own, helplines: [], confirmed }, TODAY, line)).toEqual([]);
  });
});
