import { describe, expect, it } from 'vitest';
import { at, schedule } from '../testing/fixtures';
import { differences } from './differences';
import { EMPTY_OVERRIDE, readOverrideValues, type Subject } from './override-values';
import { planOverride } from './plan-override';

const NOW = at('2026-11-30T07:00:00+01:00');
const HIDEABLE = [{ id: 'awel', name: 'Awel', number: '102' }];
const FRIDAY = { channel: 'phone', from: '2026-12-04T09:00', until: '2026-12-04T18:00', reason: 'Opleiding' };

function plan(subject: Subject, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...EMPTY_OVERRIDE, ...fields })) form.set(name, value);
  return planOverride(subject, readOverrideValues(form), HIDEABLE, NOW);
}

const faultsOf = (subject: Subject, fields: Record<string, string>) => {
  const planned = plan(subject, fields);
  return 'faults' in planned ? planned.faults.map(({ fieldId, words }) => `${fieldId}: ${words}`) : [];
};

describe('hours that are set', () => {
  it('a closure on the clock of Brussels, with its reason in English where that is known', () => {
    const span = { from: at('2026-12-04T09:00:00+01:00'), until: at('2026-12-04T18:00:00+01:00') };
    expect(plan('hours', FRIDAY)).toEqual({
      body: { kind: 'closure', channels: ['phone'], ...span, reason: { nl: 'opleiding', en: 'training' } },
    });
    expect(plan('hours', { ...FRIDAY, kind: 'hours', channel: 'both', reason: 'verhuis' })).toEqual({
      body: { kind: 'hours', channels: ['phone', 'chat'], ...span, reason: { nl: 'verhuis' } },
    });
  });

  it('everything that is missing is named at once, at its field', () => {
    const empty = { kind: '', channel: '', from: '', until: '', reason: '' };
    expect(faultsOf('hours', empty).map((line) => line.split(':')[0])).toEqual([
      'kind',
      'channel',
      'from',
      'until',
      'reason',
    ]);
  });

  it.each([
    [{ until: '2026-12-04T09:00' }, /^until: Het einde komt na het begin/],
    [{ from: '2026-11-29T09:00', until: '2026-11-30T07:00' }, /^until: Kies een einde dat nog moet komen/],
    [{ until: '2027-01-05T09:00' }, /^until: Dat is meer dan een maand/],
    [{ from: '2027-12-30T09:00', until: '2027-12-31T09:00' }, /^until: Dat is meer dan een jaar/],
    [{ from: '4 december' }, /^from: Vul in/],
    [{ reason: 'x'.repeat(61) }, /^reason: Maak het korter: 61 tekens, hoogstens 60/],
    [{ kind: 'hours', from: '2026-12-04T20:00', until: '2026-12-05T02:00' }, /^until: Open van en open tot/],
  ])('%j is refused', (fields, words) => {
    expect(faultsOf('hours', { ...FRIDAY, ...fields })).toEqual([expect.stringMatching(words)]);
  });

  it('tell at which moments visitors first read something else', () => {
    const moments = (fields: Record<string, string>) => {
      const planned = plan('hours', { ...FRIDAY, ...fields });
      if ('faults' in planned || !('channels' in planned.body)) return expect.fail('no hours');
      return differences(schedule, planned.body, NOW);
    };
    expect(moments({ from: '2026-12-04T07:00' })).toEqual([at('2026-12-04T09:00:00+01:00')]);
    const later = { kind: 'hours', from: '2026-12-04T10:00', until: '2026-12-04T20:00' };
    expect(moments(later)).toEqual([at('2026-12-04T09:00:00+01:00'), at('2026-12-04T18:00:00+01:00')]);
    expect(moments({ from: '2026-12-05T09:00', until: '2026-12-05T18:00' }), 'a Saturday').toEqual([]);
  });
});

describe('a number that is wrong', () => {
  it('is that of a line of the list, as content/ has it', () => {
    const body = { kind: 'hidden', helpline: 'awel', number: '102', until: null };
    expect(plan('number', { helpline: 'awel' })).toEqual({ body });
    expect(faultsOf('number', { helpline: '1712' })).toEqual([expect.stringMatching(/^helpline: Kies/)]);
  });
});

describe('news', () => {
  const news = { words: 'De chat is vandaag traag.', audience: 'all', until: '2026-12-01T09:00' };

  it('is a line for an audience, until a moment', () => {
    const body = { kind: 'news', words: news.words, audience: 'all', until: at('2026-12-01T09:00:00+01:00') };
    expect(plan('news', news)).toEqual({ body });
    expect(plan('news', { ...news, words: 'é'.repeat(140) })).toHaveProperty('body');
  });

  it.each([
    [{ words: '' }, /^words: Schrijf/],
    [{ words: 'é'.repeat(141) }, /^words: Maak het korter: 141 tekens, hoogstens 140/],
    [{ audience: 'parents' }, /^audience: Kies/],
    [{ until: '' }, /^until: Vul in/],
  ])('%j is refused', (fields, words) => {
    expect(faultsOf('news', { ...news, ...fields })).toEqual([expect.stringMatching(words)]);
  });
});
