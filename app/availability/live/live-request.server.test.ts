import { describe, expect, it } from 'vitest';
import { at } from '../testing/fixtures';
import { readLiveRequest } from './live-request.server';

const NOW = at('2026-11-23T10:00:00+01:00');
const HOUR_ON = '2026-11-23T11:00:00+01:00';

function read(body: unknown) {
  return readLiveRequest(typeof body === 'string' ? body : JSON.stringify(body), NOW);
}

describe('what a telephone exchange may send', () => {
  it.each([
    ['2026-11-23T11:00:00+01:00', '2026-11-23T10:00:00.000Z'],
    ['2026-11-23T10:00:00Z', '2026-11-23T10:00:00.000Z'],
    ['2026-11-23T05:30:00.250-05:00', '2026-11-23T10:30:00.250Z'],
    ['2026-11-24T10:00:00+01:00', '2026-11-24T09:00:00.000Z'],
  ])('busy until %s', (until, instant) => {
    expect(read({ state: 'busy', until })).toEqual({ live: { state: 'busy', until: new Date(instant) } });
  });

  it('closed for seven days, with a note of 120 characters', () => {
    const note = `${'é'.repeat(118)}👋🏽`;
    const until = at('2026-11-30T10:00:00+01:00');
    expect(read({ state: 'closed', until: '2026-11-30T10:00:00+01:00', note })).toEqual({
      live: { state: 'closed', until, note },
    });
  });

  it('an empty note is no note', () => {
    expect(read({ state: 'busy', until: HOUR_ON, note: '  ' })).toEqual({
      live: { state: 'busy', until: at(HOUR_ON) },
    });
  });
});

describe('what is refused, with the field it is about', () => {
  it.each([
    ['no JSON', '{"state":', /^body: /],
    ['a list', [], /^body: /],
    ['null', 'null', /^body: /],
    ['another state', { state: 'open', until: HOUR_ON }, /^state: /],
    ['no state', { until: HOUR_ON }, /^state: /],
    ['no until', { state: 'busy' }, /^until: /],
    ['an until without offset', { state: 'busy', until: '2026-11-23T11:00:00' }, /^until: .*offset/],
    ['a day that does not exist', { state: 'busy', until: '2026-11-31T11:00:00Z' }, /^until: /],
    ['only a day', { state: 'busy', until: '2026-11-24' }, /^until: /],
    ['a number', { state: 'busy', until: 1795424400 }, /^until: /],
    ['now', { state: 'busy', until: '2026-11-23T10:00:00+01:00' }, /^until: .*passed/],
    ['busy for over a day', { state: 'busy', until: '2026-11-24T10:00:01+01:00' }, /^until: .*24 hours/],
    ['closed for over a week', { state: 'closed', until: '2026-11-30T10:00:01+01:00' }, /^until: .*7 days/],
    ['a note of 121 characters', { state: 'busy', until: HOUR_ON, note: 'x'.repeat(121) }, /^note: .*120/],
    ['a line break', { state: 'busy', until: HOUR_ON, note: 'a\nb' }, /^note: /],
    ['NUL', { state: 'busy', until: HOUR_ON, note: 'a\0b' }, /^note: /],
    ['text turned around', { state: 'busy', until: HOUR_ON, note: 'a\u202eb' }, /^note: /],
    ['half a character', { state: 'busy', until: HOUR_ON, note: 'a\ud83d' }, /^note: /],
    ['a note that is no text', { state: 'busy', until: HOUR_ON, note: null }, /^note: /],
    ['an unknown key', { state: 'busy', until: HOUR_ON, untill: 'x' }, /^untill: not known/],
  ])('%s', (_, body, reason) => {
    expect(read(body)).toEqual({ reason: expect.stringMatching(reason) });
  });

  it('everything that is wrong is named at once', () => {
    expect(read({ state: 'x', until: 'x', a: 1 })).toEqual({ reason: expect.stringMatching(/state: .*until: .*a: /) });
  });
});
