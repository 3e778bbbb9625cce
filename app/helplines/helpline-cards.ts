/** Helplines as words, for the directory and under a text: what a view prints, in the reader's language. */
import { hoursInWords } from '~/availability/hours-in-words';
import { inLanguage, type Saying, stateInWords } from '~/availability/state-words';
import { longMonth } from '~/i18n/long-date';
import type { ContactMethod } from './helplines';
import type { ListedChannel, ListedHelpline } from './listing';

export interface CardChannel {
  kind: ContactMethod;
  contact: string | null;
  number: string | null;
  state: ListedChannel['state'];
  /** How it is now; empty where nobody has to be there at the moment itself. */
  stateWords: string;
  /** Its usual hours, or what is last known of them. */
  hoursWords: string;
}

export interface HelplineCardData {
  id: string;
  name: string;
  summary: string;
  ages: string;
  languages: string;
  url: string | null;
  free: boolean | null;
  anonymous: boolean | null;
  onBill: boolean | null;
  /** "oktober 2026"; empty when nobody checked it yet. */
  checked: string;
  channels: CardChannel[];
}

export function helplineCard({ helpline, channels }: ListedHelpline, saying: Saying): HelplineCardData {
  const { language } = saying;
  const { id, name, summary, ages, url, free, anonymous, onBill, checkedOn } = helpline;
  const languageNames = new Intl.DisplayNames(language, { type: 'language' });
  return {
    id,
    name,
    summary: inLanguage(summary, language),
    ages: ages ? inLanguage(ages, language) : '',
    languages: helpline.languages.map((code) => languageNames.of(code) ?? code).join(', '),
    url: url ?? null,
    free,
    anonymous,
    onBill,
    checked: checkedOn === null ? '' : longMonth(checkedOn, language),
    channels: channels.map((channel) => cardChannel(channel, saying)),
  };
}

function cardChannel(channel: ListedChannel, saying: Saying): CardChannel {
  const { kind, contact, number, state, answeredAtOnce, hours, hoursNote } = channel;
  const usual = hours === null ? null : hoursInWords(hours, saying.language);
  return {
    kind,
    contact,
    number,
    state,
    stateWords: answeredAtOnce ? stateInWords(channel, saying) : '',
    hoursWords: usual ?? (hoursNote ? inLanguage(hoursNote, saying.language) : ''),
  };
}
