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
      expect.stringMatching(/^content\/opening-hours\.yaml: chat\[1\]\.from: .* ook nog een blok/),
      'content/opening-hours.yaml: chat[2].until: de laatste dag (2020-01-01) komt voor de eerste (2021-01-01): verbeter een van de twee',
    ]);
    expect(scheduleFaults(withClosure({ until: '2026-11-01' }))).toEqual([
      'content/opening-hours.yaml: closures[0].until: de laatste dag (2026-11-01) komt voor de eerste (2026-11-30): verbeter een van de twee',
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

describe('hours that may mean something else than was meant', () => {
  it.each([
    ['Mo-Fr 09:00-18:00 PH off', 'zet een ; voor PH'],
    ['Mo-Fr 09:00-18:00, PH off', 'zet een ; voor PH'],
    ['Ma-Vr 09:00-18:00; PH off', 'schrijf de dagen als Mo'],
    ['Mo-Zo 09:00-18:00', 'schrijf de dagen als Mo'],
    ['Mo-Fr 9-18; PH off', 'schrijf bij elk uur de minuten'],
    ['Mo-Fr 09:00-18; PH off', 'schrijf bij elk uur de minuten'],
    ['Mo-Fr 9u-18u; PH off', 'zet een dubbelpunt in een uur'],
    ['Mo-Fr 09.00-18.00; PH off', 'zet een dubbelpunt in een uur'],
    ['Mo-Fr 0900-1800; PH off', 'zet een dubbelpunt in een uur'],
    ['Mo-Fr 09:00–18:00; PH off', 'een gewoon streepje'],
    ['Mo-Fr 18:00-09:00; PH off', 'draai ze om'],
    ['Mo-Fr 25:00-26:00', 'van 00:00 tot 24:00'],
    ['Mo-Fr 09:00-12:00 13:00-18:00; PH off', 'zet een komma tussen twee uren'],
    ['Mo-Fr 09:00-18:00; PH off;', 'haal de laatste ; weg'],
    ['Mo-Fr 09:00-18:00; PH dicht', 'schrijf "off" voor dicht'],
    ['PH off; Mo-Fr 09:00-18:00', 'zet PH helemaal achteraan'],
    ['Mo-Fr 09:00-18:00; PH off; Sa 10:00-12:00', 'zet PH helemaal achteraan'],
    ['Mo-Fr 09:00-18:00', 'zeg ook wat er op feestdagen is'],
    ['Mo-Sa 09:00-18:00', 'zeg ook wat er op feestdagen is'],
    ['dag en nacht', 'kan de site niet lezen'],
    ['', 'er staat niets'],
  ])('are refused with what to do: "%s"', (hours, advice) => {
    const [fault = '', ...others] = scheduleFaults({ ...schedule, phone: [regime('2020-01-01', hours)] });
    expect(fault).toContain(`content/opening-hours.yaml: phone[0].hours: "${hours}": `);
    expect(fault).toContain(advice);
    expect(others).toEqual([]);
  });

  it.each([
    '24/7',
    'off',
    'Su,PH off',
    'Mo-Sa 18:00-22:00; Su,PH off',
    'We 09:00-12:00; PH unknown',
    'Mo-Su 10:00-24:00',
    'Mo-Tu,Th-Sa 18:00-23:00; We,Su 15:00-23:00',
  ])('are told apart from plain ones such as "%s"', (hours) => {
    expect(scheduleFaults({ ...schedule, phone: [regime('2020-01-01', hours)] })).toEqual([]);
  });
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
      expect.stringContaining('content/helplines/1712.yaml: channels: hier ontbreekt "chat"'),
    ]);
  });
});
