import { describe, expect, it } from 'vitest';
import type { Audience } from '~/audiences/audiences';
import type { LiveStates } from '~/hours/live';
import { availability } from './availability';
import { panelData } from './panel-data';
import { signatureOf } from './signature';
import { at, schedule, sources } from './testing/fixtures';

const MONDAY = '2026-11-23T10:00:00+01:00';
const TUESDAY_AFTERNOON = '2026-11-24T14:00:00+01:00';
const NOON: LiveStates['phone'] = { state: 'busy', until: at('2026-11-23T12:00:00+01:00') };
const FOUR: LiveStates['phone'] = { state: 'busy', until: at('2026-11-24T16:00:00+01:00'), note: 'Na Pano' };

const CALLS = { year: 2020, quietFrom: '12:00', quietUntil: '13:00', busiestWeekday: 1, source: 'test' };
const REPLY = { workingDays: 2, checkedOn: '2026-10', source: 'test' };

/** The panel with the names of its texts in place of the words. */
function panel(now: string, live: LiveStates, audience: Audience = 'adults', language = 'nl') {
  const reader = {
    now: at(now),
    language,
    audience,
    translate: (key: string) => key,
    contactPath: '/contact',
    busyPath: '/bezet',
    chatPath: null,
    panelPath: '/',
  };
  return panelData(reader, { ...sources, schedule: { ...schedule, calls: CALLS, reply: REPLY }, live }).data;
}

const keys = (lines: { key: string }[]) => lines.map(({ key }) => key);

describe('when nobody of 1712 can be reached by voice or chat because it is busy', () => {
  it.each<[string, string, LiveStates, Audience, boolean]>([
    ['phone and chat busy', TUESDAY_AFTERNOON, { phone: FOUR, chat: FOUR }, 'adults', true],
    ['phone busy, chat closed by its hours', MONDAY, { phone: NOON }, 'adults', true],
    ['phone busy, no chat of 1712 for this age', MONDAY, { phone: NOON }, 'children', true],
    ['phone busy, chat open', TUESDAY_AFTERNOON, { phone: FOUR }, 'adults', false],
    ['chat busy, phone open', TUESDAY_AFTERNOON, { chat: FOUR }, 'adults', false],
    ['nothing busy', MONDAY, {}, 'adults', false],
    ['closed by hand', MONDAY, { phone: { state: 'closed', until: at('2026-11-23T12:00:00+01:00') } }, 'adults', false],
    ['busy on a day that is closed', '2026-11-28T10:00:00+01:00', { phone: FOUR }, 'adults', false],
  ])('%s', (_, now, live, audience, first) => {
    expect(panel(now, live, audience).callbackFirst).toBe(first);
  });
});

describe('the headline', () => {
  it('asks to be called back, lights that, and says that 1712 is busy, never when it "opens"', () => {
    const { headline, lit, opensNext, working, besides } = panel(MONDAY, { phone: NOON });
    expect(headline).toEqual({ now: 'headline.callback', next: 'headline.busy' });
    expect(lit).toMatchObject({ href: '/contact', action: 'noAnswer.callback' });
    expect(opensNext).toBe('headline.busy');
    expect(keys(working)).toEqual(['tele-onthaal-phone', '1712-phone']);
    expect(keys(besides)).toEqual(keys(working));
  });

  it('begins with our chat while that is open', () => {
    const { headline, lit, besides } = panel(TUESDAY_AFTERNOON, { phone: FOUR });
    expect(headline).toEqual({ now: 'headline.chatOpen', next: 'headline.lineBusy' });
    expect(lit.action).toBe('panel.chat');
    expect(keys(besides)).not.toContain('1712-chat');
  });

  it('of a line closed by hand says when it opens', () => {
    const closed: LiveStates['phone'] = { state: 'closed', until: at('2026-11-23T12:00:00+01:00') };
    expect(panel(MONDAY, { phone: closed }).headline.next).toBe('headline.other headline.opensNext');
  });
});

describe('the note', () => {
  it.each<[Audience, string, string | undefined]>([
    ['adults', 'nl', 'Na Pano'],
    ['adults', 'en', undefined],
    ['teens', 'nl', undefined],
    ['children', 'nl', undefined],
  ])('%s in %s read: %s', (audience, language, note) => {
    const { working } = panel(TUESDAY_AFTERNOON, { phone: FOUR }, audience, language);
    expect(working.find(({ key }) => key === '1712-phone')?.note).toBe(note);
  });
});

describe('what an open page compares', () => {
  const feed = (now: string, live: LiveStates) =>
    JSON.parse(JSON.stringify(availability(at(now), 'adults', { ...sources, live })));

  it('is the mark of what the feed says at the same time', () => {
    for (const live of [{}, { phone: FOUR }, { phone: FOUR, chat: FOUR }]) {
      expect(panel(TUESDAY_AFTERNOON, live).fresh.signature).toBe(signatureOf(feed(TUESDAY_AFTERNOON, live).channels));
    }
  });

  it('is another mark for another state, until or note, and the same while nothing changes', () => {
    const marks = [
      {},
      { phone: FOUR },
      { phone: { ...FOUR, note: 'Na Panorama' } },
      { phone: { ...FOUR, until: at('2026-11-24T16:00:01+01:00') } },
      { chat: FOUR },
    ].map((live) => panel(TUESDAY_AFTERNOON, live).fresh.signature);
    expect(new Set(marks).size).toBe(5);
    expect(panel('2026-11-24T14:10:00+01:00', {}).fresh.signature).toBe(marks[0]);
  });

  it('knows the first change, the end of a live state included', () => {
    expect(panel(MONDAY, { phone: NOON }).fresh.nextChange).toBe('2026-11-23T12:00:00+01:00');
  });
});
