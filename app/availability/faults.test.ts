import { describe, expect, it } from 'vitest';
import { helplineFaults, scheduleFaults } from './faults';
import { channel, helpline, helplines, regime, schedule, withClosure } from './testing/fixtures';

describe('faults in the schedule', () => {
  it('are none in sound content, an unpublished regime over a published one included', () => {
    expect(scheduleFaults(schedule)).toEqual([]);
    expect(helplineFaults(helplines)).toEqual([]);
  });

  it('name file and field', () => {
    const chat = [
      regime('2019-01-01', 'Mo-Fr 9:0-18', { until: '2020-01-01' }),
      regime('2020-01-01', null),
      regime('2021-01-01', null, { until: '2020-01-01', published: false }),
    ];
    expect(scheduleFaults({ ...schedule, chat })).toEqual([
      expect.stringMatching(/^content\/opening-hours\.yaml: chat\[0\]\.hours: .*"Mo-Fr 9:0-18"/),
      'content/opening-hours.yaml: chat[1]: overlaps an earlier published regime',
      'content/opening-hours.yaml: chat[2]: ends (2020-01-01) before it begins (2021-01-01)',
    ]);
    expect(scheduleFaults(withClosure({ until: '2026-11-01' }))).toEqual([
      'content/opening-hours.yaml: closures[0]: ends (2026-11-01) before it begins (2026-11-30)',
    ]);
  });
});

describe('days between published regimes', () => {
  const before = regime('2020-01-01', null, { until: '2020-12-31' });

  it('are a fault, whatever stands in between unpublished', () => {
    const chat = [before, regime('2020-12-31', '24/7', { published: false }), regime('2021-01-02', null)];
    expect(scheduleFaults({ ...schedule, chat })).toEqual([
      expect.stringMatching(/^content\/opening-hours\.yaml: chat\[2\]\.from: .*2020-12-31/),
    ]);
  });

  it('are none when one begins on the day after the other, in whatever order they are written', () => {
    expect(scheduleFaults({ ...schedule, chat: [regime('2021-01-01', null), before] })).toEqual([]);
  });
});

describe('hours that can be read but may mean something else', () => {
  it.each([
    ['a ";" is missing: it would never be open', 'Mo-Fr 09:00-18:00 PH off'],
    ['Dutch names of days', 'Ma-Vr 09:00-18:00'],
    ['no minutes', 'Mo-Fr 9-18'],
    ['a comma where a new rule begins', 'Mo-Fr 09:00-18:00, PH off'],
    ['holidays before the days that overrule them: it would be open on them', 'PH off; Mo-Fr 09:00-18:00'],
  ])('are a fault: %s', (_, hours) => {
    const faults = scheduleFaults({ ...schedule, phone: [regime('2020-01-01', hours)] });
    expect(faults).toEqual([expect.stringContaining(`content/opening-hours.yaml: phone[0].hours: `)]);
    expect(faults.join()).toContain(`"${hours}"`);
  });

  it.each(['24/7', 'off', 'Su,PH off', 'Mo-Sa 18:00-22:00; Su,PH off', 'We 09:00-12:00; PH unknown'])(
    'are told apart from plain ones such as "%s"',
    (hours) => {
      expect(scheduleFaults({ ...schedule, phone: [regime('2020-01-01', hours)] })).toEqual([]);
    },
  );
});

describe('faults in the helplines', () => {
  it('name the file and the channel, and what 1712 itself lacks', () => {
    const broken = [
      ...helplines.filter(({ id }) => id !== '1712'),
      helpline('1712', { channels: [channel('phone', null, { number: '1712' })] }),
      helpline('lumi', { channels: [channel('mail', null), channel('phone', 'Mo 25:00-26:00')] }),
    ];
    expect(helplineFaults(broken)).toEqual([
      expect.stringMatching(/^content\/helplines\/lumi\.yaml: channels\[1\]\.hours: .*"Mo 25:00-26:00"/),
      'content/helplines/1712.yaml: channels: there is no "chat" with an address',
    ]);
  });
});
