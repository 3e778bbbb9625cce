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

describe('faults in the helplines', () => {
  it('name the file and the channel, and the line of the contract that is missing, once', () => {
    const broken = [
      ...helplines.filter(({ id }) => id !== 'tele-onthaal'),
      helpline('lumi', { channels: [channel('mail', null), channel('phone', 'Mo 25:00-26:00')] }),
    ];
    expect(helplineFaults(broken)).toEqual([
      expect.stringMatching(/^content\/helplines\/lumi\.yaml: channels\[1\]\.hours: .*"Mo 25:00-26:00"/),
      'there is no helpline "tele-onthaal" in content/helplines',
    ]);
  });
});
