/** The fields of the forms under /beheer, as a browser sends them. The key is never among what comes back. */
import { onOneLine, visibleLine, withPlainDigits } from '~/i18n/typed-text';

/** Which form: hours and closures, a number that is wrong, or a line of news. */
export type Subject = 'hours' | 'number' | 'news';

export const FIELDS: Record<Subject, readonly (keyof OverrideValues)[]> = {
  hours: ['kind', 'channel', 'from', 'until', 'reason'],
  number: ['helpline'],
  news: ['words', 'audience', 'until'],
};

export interface OverrideValues {
  kind: string;
  channel: string;
  /** As the browser sends them: "2026-12-04T09:00", on the clock of Brussels. */
  from: string;
  until: string;
  reason: string;
  helpline: string;
  words: string;
  audience: string;
}

export const EMPTY_OVERRIDE: OverrideValues = {
  kind: 'closure',
  channel: 'both',
  from: '',
  until: '',
  reason: '',
  helpline: '',
  words: '',
  audience: 'all',
};

export function readOverrideValues(form: FormData): OverrideValues {
  const line = (name: string) => onOneLine(String(form.get(name) ?? ''));
  const plain = (name: string) => withPlainDigits(visibleLine(String(form.get(name) ?? '')));
  return {
    kind: plain('kind'),
    channel: plain('channel'),
    from: plain('from'),
    until: plain('until'),
    reason: line('reason'),
    helpline: plain('helpline'),
    words: line('words'),
    audience: plain('audience'),
  };
}

/** A number that can be hidden. */
export interface HideableNumber {
  id: string;
  name: string;
  number: string;
}

export const LONGEST_NEWS = 140;

/** Reasons that are said in English too; others stand in Dutch on every page. */
export const REASONS = [
  { nl: 'opleiding', en: 'training' },
  { nl: 'teamdag', en: 'team day' },
  { nl: 'technische storing', en: 'technical problem' },
  { nl: 'te weinig medewerkers', en: 'too few people today' },
] as const;
