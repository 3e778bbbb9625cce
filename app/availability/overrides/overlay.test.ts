import { describe, expect, it } from 'vitest';
import type { HoursOverride } from '~/hours/overrides';
import { linesNow } from '../availability';
import { ahead, at, helplines, schedule } from '../testing/fixtures';
import { exportForContent } from './export';
import { helplinesToHide, helplinesWith, isStillWrong, newsFor, scheduleWith } from './overlay';
import { nameOfOverrides, type Override, type OverrideBody } from './override';

const NOW = at('2026-11-30T20:00:00+01:00');
const LATER = at('2026-12-01T09:00:00+01:00');

function set(id: string, body: OverrideBody): Override {
  return { ...body, id, by: 'els', setAt: NOW };
}

const awel = set('a', { kind: 'hidden', helpline: 'awel', number: '102', until: null });
const news = (id: string, audience: 'all' | 'children' | 'adults') =>
  set(id, { kind: 'news', words: id, audience, until: LATER });
const hours = (kind: HoursOverride['kind'], from: string, until: string): HoursOverride => ({
  kind,
  channels: ['phone'],
  from: at(from),
  until: at(until),
  reason: { nl: 'dag van "alles"', en: 'day of "all"' },
});

describe('what is laid over content/', () => {
  it('is the same object for the same overrides, and content/ itself without any', () => {
    const overrides = [awel];
    expect(helplinesWith(helplines, overrides)).toBe(helplinesWith(helplines, overrides));
    expect(helplinesWith(helplines, [])).toBe(helplines);
    expect(scheduleWith(schedule, overrides)).toBe(schedule);
  });

  it('takes a hidden number away from every list, and leaves what else the line has', () => {
    const without = helplinesWith(helplines, [awel]);
    expect(without.find(({ id }) => id === 'awel')?.channels.map(({ kind }) => kind)).toEqual(['chat', 'mail']);
    for (const audience of ['children', 'teens', 'adults'] as const) {
      const { own, named, general } = linesNow(
        NOW,
        { audience, language: 'nl' },
        { schedule, ahead, helplines: without },
      );
      expect(JSON.stringify([own, named, general])).not.toContain('"102"');
    }
  });

  it('hides nothing once content/ has another number', () => {
    const mended = helplines.map((line) =>
      line.id === 'awel'
        ? { ...line, channels: line.channels.map((one) => ({ ...one, number: '0800 10 200' })) }
        : line,
    );
    expect(helplinesWith(mended, [awel])).toEqual(mended);
    if (awel.kind !== 'hidden') return expect.fail('not hidden');
    expect([isStillWrong(awel, helplines), isStillWrong(awel, mended)]).toEqual([true, false]);
  });

  it('never takes away 1712 or an urgent number', () => {
    const ids = helplinesToHide(helplines, ['1712']).map(({ id }) => id);
    expect(ids).toContain('awel');
    expect(ids).not.toContain('1712');
    expect(ids).not.toContain('politie-101');
  });

  it('has for an audience the news that was set last, until it ends', () => {
    const all = [news('voor allen', 'all'), news('voor kinderen', 'children')];
    expect([newsFor(all, 'children', NOW)?.words, newsFor(all, 'adults', NOW)?.words]).toEqual([
      'voor kinderen',
      'voor allen',
    ]);
    expect(newsFor(all, 'adults', LATER)).toBeNull();
  });

  it('has another name when anything in it differs, and none when all is over', () => {
    expect(nameOfOverrides([], NOW.getTime())).toBe('');
    expect(nameOfOverrides([awel, news('b', 'all')], NOW.getTime())).toBe('a,b');
    expect(nameOfOverrides([news('b', 'all')], LATER.getTime())).toBe('');
  });
});

describe('the text for content/', () => {
  it('has whole days as closures, and the rest as remarks', () => {
    const overrides = [
      set('c', hours('closure', '2026-12-04T08:00:00+01:00', '2026-12-04T18:00:00+01:00')),
      set('d', hours('closure', '2026-12-08T12:00:00+01:00', '2026-12-08T13:00:00+01:00')),
      awel,
    ];
    expect(exportForContent(overrides, scheduleWith(schedule, overrides), helplines).split('\n')).toEqual([
      '# content/opening-hours.yaml',
      'closures:',
      '  - from: "2026-12-04"',
      '    until: "2026-12-04"',
      '    channels: [phone]',
      '    reason: { nl: "dag van \\"alles\\"", en: "day of \\"all\\"" }',
      '    source: "Gezet op /beheer door els, op maandag 30 november om 20.00"',
      '',
      '# Met de hand over te nemen:',
      '# content/opening-hours.yaml, phone: Telefoon: gesloten van dinsdag 8 december om 12 uur tot dinsdag 8 december om 13 uur – “dag van "alles"”',
      '# content/helplines/awel.yaml: Awel: het nummer 102 is verborgen',
      '',
    ]);
  });
});
