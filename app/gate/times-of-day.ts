/** Finding times of day in a text: "9 uur", "9u30", "17.30", "18:00", "van 9 tot 18", "6 pm", "negen uur", "24/7". */
const HOUR = '(?:[01]?\\d|2[0-4])';
const MINUTES = '[0-5]\\d';
/** Not the middle or the end of a longer number, a date, a version or an address. */
const ALONE = '(?<![\\w.,:/@#%+-])';
/** "Twee uur lang" is no time of day. */
const NOT_LONG = '(?!\\s(?:lang|long))';
const NUMBERS = 'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf';

const FORMS = [
  // 9 uur, 9.30 uur, 9u, 9 h, 6 pm, 9 Uhr, 18 heures
  `${ALONE}${HOUR}(?:[.:]${MINUTES})?[ \\u00a0]?(?:uur|u|h|hrs|o'clock|am|pm|a\\.m\\.|p\\.m\\.|heures?|Uhr)(?![\\w-])${NOT_LONG}`,
  // 17.30, 18:00, 9u30, 18h15
  `${ALONE}${HOUR}[.:uh]${MINUTES}(?![\\w.,:%-]?\\d)(?![a-z%])`,
  // 09:00-18:00 is found by its second half too, when a letter stands before the first
  `(?<=-)${HOUR}:${MINUTES}(?!\\d|:)`,
  // van 9 tot 18, tussen 9 en 18, 9 tot 18, from 9 to 5, de 9 à 18
  `(?<!\\w)(?:van|tussen|from|between|entre|de|von)\\s${HOUR}\\s?(?:tot|en|to|and|till?|until|à|et|bis|-|–)\\s?${HOUR}(?!\\d)`,
  `${ALONE}${HOUR}\\s(?:tot|till?|until|bis)\\s${HOUR}(?!\\d)`,
  // tot 18, vanaf 9, om 9: only where no other unit follows
  `(?<!\\w)(?:vanaf|om|until|since)\\s${HOUR}(?=[,.;)\\n]|\\sen\\s|$)`,
  `(?<!\\w)(?:${NUMBERS})\\suur(?!\\w)${NOT_LONG}`,
  `(?<!\\w)(?:half|kwart voor|kwart over)\\s(?:een|${NUMBERS})(?!\\w)`,
  '24\\s?/\\s?7|24 (?:op|op de) 24',
];

const TIME_OF_DAY = new RegExp(FORMS.join('|'), 'gi');

/** The times of day in a text, as they stand there. */
export function timesOfDay(text: string): { at: number; time: string }[] {
  return [...text.matchAll(TIME_OF_DAY)].map((match) => ({ at: match.index, time: match[0] }));
}
