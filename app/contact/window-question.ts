/** The moments to call, as the form asks for them: the nearest at once, the others behind a fold. */
import type { Audience } from '~/audiences/audiences';
import type { Schedule } from '~/content/settings';
import type { Saying } from '~/hours/state-words';
import { dateInWords } from '~/hours/words';
import { type CallWindow, callWindows, isAfterSchool } from './call-windows';
import type { Note, WindowDay, WindowQuestion } from './form-props';
import { hoursInShort } from './window-words';

/** For who is not in school: so many days at once. */
const DAYS_AT_ONCE = 2;
/** Of the small steps of asking for a call, after whose telephone it is and its number. */
const THIRD = 3;

/** A note in its place when no moment can be offered. */
export function windowItem(audience: Audience, saying: Saying, schedule: Schedule): WindowQuestion | Note {
  const { translate, now } = saying;
  const windows = callWindows(schedule, now, audience);
  if (windows.length === 0) return { kind: 'note', lines: [translate('contact.noWindows')], links: [] };
  const first = shownAtOnce(windows, audience);
  const more = windows.filter((window) => !first.includes(window));
  return {
    kind: 'windows',
    step: THIRD,
    label: translate('contact.callWindow'),
    hint: translate('contact.callWindowHint'),
    optional: translate('contact.optional'),
    days: byDay(first, saying),
    ...(more.length > 0 && { more: { label: translate('contact.callWindowMore'), days: byDay(more, saying) } }),
  };
}

function shownAtOnce(windows: readonly CallWindow[], audience: Audience): readonly CallWindow[] {
  const afterSchool = audience === 'children' ? windows.filter(isAfterSchool) : [];
  if (afterSchool.length > 0) return afterSchool;
  const days = daysOf(windows).slice(0, DAYS_AT_ONCE);
  return windows.filter(({ day }) => days.includes(day));
}

function daysOf(windows: readonly CallWindow[]): string[] {
  return [...new Set(windows.map(({ day }) => day))];
}

function byDay(windows: readonly CallWindow[], { language }: Saying): WindowDay[] {
  return daysOf(windows).map((day) => ({
    day: dateInWords(day, language),
    options: windows
      .filter((window) => window.day === day)
      .map((window) => ({ value: window.value, words: hoursInShort(window, language) })),
  }));
}
