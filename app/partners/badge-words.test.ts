import { describe, expect, test } from 'vitest';
import type { AvailabilitySources } from '~/availability/line';
import { at, regime, schedule, sources, withClosure } from '~/availability/testing/fixtures';
import { texts } from '~/i18n/i18n';
import { forAudience } from '~/i18n/use-text';
import { badgeWords } from './badge-words';

function badge(instant: string, language = 'nl', from: AvailabilitySources = sources) {
  const translate = forAudience(texts.getFixedT(language), 'adults');
  return badgeWords({ now: at(instant), language, translate }, from);
}

const MONDAY = '2026-11-23T16:59:00+01:00';

describe('what the badge says', () => {
  test.each([
    [MONDAY, 'open', 'Open tot 18 uur', 'Open until 6 pm'],
    ['2026-11-23T08:00:00+01:00', 'closed', 'Open vanaf vandaag 9 uur', 'Opens today at 9 am'],
    ['2026-11-24T20:00:00+01:00', 'open', 'Chat open tot 22 uur', 'Chat open until 10 pm'],
    ['2026-11-27T18:00:00+01:00', 'closed', 'Open vanaf maandag 9 uur', 'Opens on Monday at 9 am'],
    ['2011-06-01T12:00:00+02:00', 'unknown', 'Uren niet bekend', 'Hours not known'],
  ])('%s: %s', (instant, state, dutch, english) => {
    expect(badge(instant).words).toMatchObject({ state, says: dutch });
    expect(badge(instant, 'en').words).toMatchObject({ state, says: english });
  });

  test('busy is said while the coordinator says so, and the chat comes forward when it is open', () => {
    const until = at('2026-11-23T18:00:00+01:00');
    const live = { phone: { state: 'busy', until } } as const;
    expect(badge('2026-11-23T12:30:00+01:00', 'nl', { ...sources, live }).words.says).toBe('Nu druk');
    expect(badge(MONDAY, 'nl', { ...sources, live }).words).toMatchObject({
      state: 'open',
      says: 'Chat open tot 17 uur',
    });
    const both = { ...live, chat: { state: 'busy', until } } as const;
    expect(badge(MONDAY, 'nl', { ...sources, live: both }).words).toMatchObject({ state: 'busy', says: 'Nu druk' });
  });

  test('a line without a next opening is closed, one without an end is always open', () => {
    const only = (hours: string): AvailabilitySources => ({
      ...sources,
      schedule: { ...schedule, phone: [regime('2020-01-01', hours)], chat: [regime('2020-01-01', 'off')] },
    });
    expect(badge(MONDAY, 'nl', only('off')).words).toMatchObject({ state: 'closed', says: 'Nu gesloten' });
    expect(badge(MONDAY, 'nl', only('24/7')).words).toMatchObject({ state: 'open', says: 'Dag en nacht open' });
  });

  test('a far day is named by its date, and stands without its hour where there is little room', () => {
    const closed = { ...sources, schedule: withClosure({ from: '2026-11-23', until: '2026-12-04' }) };
    const { words } = badge(MONDAY, 'nl', closed);
    expect(words.says).toBe('Open vanaf maandag 7 december 9 uur');
    expect(words.saysShortly).toBe('Open vanaf maandag 7 december');
  });
});

describe('what comes with it', () => {
  test('the minute at which it was true, in the time of Brussels', () => {
    expect(badge(MONDAY).words.asOf).toBe('(stand 16.59)');
    expect(badge('2026-07-20T00:05:00+02:00').words.asOf).toBe('(stand 0.05)');
    expect(badge(MONDAY, 'en').words.asOf).toBe('(as of 4.59 pm)');
  });

  test('both ways to reach 1712 in full, the reason of a closed day included', () => {
    const { title, description } = badge('2026-12-25T10:00:00+01:00').words;
    expect(title).toBe('Hulplijn 1712. Open vanaf maandag 9 uur (stand 10.00)');
    expect(description).toMatch(
      /^Telefoon: gesloten op Kerstmis – open vanaf maandag 9 uur\. Chat: gesloten op Kerstmis/,
    );
  });

  test('when it changes: at closing time', () => {
    expect(badge(MONDAY).nextChange).toBe('2026-11-23T17:00:00+01:00');
    expect(badge('2026-11-23T17:30:00+01:00').nextChange).toBe('2026-11-23T18:00:00+01:00');
  });
});
