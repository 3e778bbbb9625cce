/** How a line is now, in a sentence of the bank: times by the clock, in digits as on the keys of a phone. */
import type { State } from '~/hours/moments';
import type { SentenceName } from './schema';
import type { Sentences } from './sentences';

export interface Known {
  state: State;
  /** ISO instants. */
  until: string | null;
  opensAt: string | null;
}

const NAMES: Readonly<Record<Exclude<State, 'open' | 'closed'>, SentenceName>> = { busy: 'busy', unknown: 'unknown' };

/** What stands for {{until}} or {{when}}: its place in the sentence is the language's own. */
export interface StateSentence {
  words: string;
  moment: string | null;
}

/** @param language a code of content/languages.yaml */
export function stateSentence({ state, until, opensAt }: Known, sentences: Sentences, language: string): StateSentence {
  if (state === 'open') {
    return until === null
      ? { words: sentences.openAlways, moment: null }
      : { words: sentences.openUntil, moment: clock(new Date(until), language) };
  }
  if (state === 'closed') {
    return opensAt === null
      ? { words: sentences.closed, moment: null }
      : { words: sentences.closedUntil, moment: dayAndClock(new Date(opensAt), language) };
  }
  return { words: sentences[NAMES[state]], moment: null };
}

function inBrussels(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { timeZone: 'Europe/Brussels', ...options });
}

function clock(instant: Date, language: string): string {
  return inBrussels(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
}

/** "Monday 09:00": a name and a time, which no language has to bend. */
function dayAndClock(instant: Date, language: string): string {
  return `${inBrussels(language, { weekday: 'long' }).format(instant)} ${clock(instant, language)}`;
}
