/** The state of a line in words: "open tot 18 uur", "open vanaf maandag 9 uur", "gesloten op Kerstmis – …". */
import { inLanguage, type LocalisedText, phraseIn } from '~/i18n/phrases';
import type { Translate } from '~/i18n/use-text';
import { brusselsDay } from './brussels-time';
import type { State } from './moments';
import { dayInWords, timeInWords } from './words';

export interface StateToSay {
  state: State;
  /** ISO instants. */
  until: string | null;
  opensAt: string | null;
  holiday?: LocalisedText;
  closure?: LocalisedText;
}

/** Who reads it, and when. */
export interface Saying {
  now: Date;
  language: string;
  translate: Translate;
}

export function stateInWords({ state, until, opensAt, holiday, closure }: StateToSay, saying: Saying): string {
  const { now, language, translate } = saying;
  if (state === 'busy') return translate('panel.busy');
  if (state === 'unknown') return translate('panel.unknown');
  if (state === 'open') {
    return until === null
      ? translate('panel.openAlways')
      : translate('panel.openUntil', { until: timeInWords(new Date(until), language) });
  }
  if (opensAt === null) return translate('panel.closed');
  const opens = new Date(opensAt);
  const moment = {
    day: dayInWords(brusselsDay(opens), brusselsDay(now), language),
    clock: timeInWords(opens, language),
  };
  if (holiday) return translate('panel.closedHoliday', { ...moment, holiday: inLanguage(holiday, language) });
  const reason = closure && phraseIn(closure, language);
  if (reason) return translate('panel.closedReason', { ...moment, reason });
  return translate('panel.closedUntil', moment);
}
