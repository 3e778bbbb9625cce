/** Helplines as words, for the directory and under a text: what a view prints, in the reader's language. */
import { contactPath, languageOf, pagePathFor } from '~/content/pages';
import { shownSources } from '~/content/shown-sources';
import { type ContactMethod, OWN_LINE } from '~/helplines/helplines';
import { hoursInWords } from '~/hours/hours-in-words';
import { type Saying, stateInWords } from '~/hours/state-words';
import { languageName, longMonth } from '~/i18n/locale';
import { inLanguage } from '~/i18n/phrases';
import type { ListedChannel, ListedHelpline } from './listing';

export interface CardChannel {
  kind: ContactMethod;
  contact: string | null;
  number: string | null;
  state: ListedChannel['state'];
  /** How it is now; empty where nobody has to be there at the moment itself. */
  stateWords: string;
  /** Open day and night. */
  always: boolean;
  /** Its usual hours, or what is last known of them. */
  hoursWords: string;
}

export interface HelplineCardData {
  id: string;
  name: string;
  summary: string;
  channels: CardChannel[];
}

/** Everything about one line; null where it is not known. */
export interface HelplineFacts extends HelplineCardData {
  forWhom: string;
  operator: string;
  /** Empty when not known. */
  languages: string;
  url: string | null;
  free: boolean | null;
  anonymous: boolean | null;
  onBill: boolean | null;
  /** "oktober 2026"; empty when nobody checked it yet. */
  checked: string;
  sources: { name: string; date: string }[];
}

export function helplineCard({ helpline, channels }: ListedHelpline, saying: Saying): HelplineCardData {
  const { id, name, summary } = helpline;
  return {
    id,
    name,
    summary: inLanguage(summary, saying.language),
    channels: channels.map((channel) => cardChannel(id, channel, saying)),
  };
}

export function helplineFacts(listed: ListedHelpline, saying: Saying): HelplineFacts {
  const { language } = saying;
  const { url, operator, free, anonymous, onBill, checkedOn, languages, sources } = listed.helpline;
  return {
    ...helplineCard(listed, saying),
    forWhom: forWhomInWords(listed, saying),
    operator: operator ?? '',
    languages: inOneLine(
      languages.map((code) => languageName(code, language)),
      language,
    ),
    url: url ?? null,
    free,
    anonymous,
    onBill,
    checked: checkedOn === null ? '' : longMonth(checkedOn, language),
    sources: shownSources(sources),
  };
}

/** The ages as the line states them, else the groups it is there for. */
function forWhomInWords({ helpline: { ages, audiences } }: ListedHelpline, { language, translate }: Saying): string {
  if (ages) return inLanguage(ages, language);
  const groups = audiences.map((audience) => translate(`helplines.audiences.${audience}`));
  return inOneLine(groups, language);
}

/** "kinderen, jongeren en volwassenen" */
function inOneLine(words: string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}

function cardChannel(id: string, channel: ListedChannel, saying: Saying): CardChannel {
  const { kind, number, state, answeredAtOnce, alwaysOpen, hours, hoursNote } = channel;
  const usual = hours === null ? null : hoursInWords(hours, saying.language);
  return {
    kind,
    contact: (id === OWN_LINE ? ownPath(kind, saying.language) : null) ?? channel.contact,
    number,
    state,
    stateWords: answeredAtOnce ? stateInWords(channel, saying) : '',
    always: alwaysOpen,
    hoursWords: usual ?? (hoursNote ? inLanguage(hoursNote, saying.language) : ''),
  };
}

/** 1712's form stands on this site, and a page of ours in front of its chat; null for every other way. */
function ownPath(kind: ContactMethod, language: string): string | null {
  if (kind === 'form') return contactPath(languageOf(language), 'adults');
  return kind === 'chat' ? pagePathFor(language, 'adults', 'chat') : null;
}
