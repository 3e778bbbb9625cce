import { describe, expect, it } from 'vitest';
import { stateSentence } from './moments';
import { inDutch } from './sentences';

const at = (
  state: 'open' | 'closed' | 'busy' | 'unknown',
  until: string | null = null,
  opensAt: string | null = null,
) => ({
  state,
  until,
  opensAt,
});

describe('how a line is now', () => {
  it.each([
    [at('open'), inDutch.openAlways, null],
    [at('open', '2026-12-01T18:00:00+01:00'), inDutch.openUntil, '18:00'],
    [at('closed', null, '2026-12-07T09:00:00+01:00'), inDutch.closedUntil, 'maandag 09:00'],
    [at('closed'), inDutch.closed, null],
    [at('busy', '2026-12-01T18:00:00+01:00'), inDutch.busy, null],
    [at('unknown'), inDutch.unknown, null],
  ])('%j', (known, words, moment) => {
    expect(stateSentence(known, inDutch, 'nl')).toEqual({ words, moment });
  });

  it.each([
    ['ar', 'الاثنين 09:00'],
    ['fa', 'دوشنبه 09:00'],
    ['uk', 'понеділок 09:00'],
    ['sq', 'e hënë 09:00'],
  ])('names the day in %s, and the time in the digits of a phone', (language, moment) => {
    expect(stateSentence(at('closed', null, '2026-12-07T09:00:00+01:00'), inDutch, language).moment).toBe(moment);
  });
});
