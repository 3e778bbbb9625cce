/** Times as a person says them, per language; always in the time of Brussels. Pure, and safe in a view. */
import { localeOf } from '~/i18n/locale';
import { type BrusselsDay, brusselsDay, daysBetween, minuteOfDay, weekdayOf } from './brussels-time';

interface TimeWords {
  today: string;
  tomorrow: string;
  /** Where a day ends: "tot middernacht". */
  midnight: string;
  /** Where a day begins: "maandag om middernacht" could be either end of Monday. */
  dayStart: string;
  /** Minutes since midnight, 1 to 1439. */
  clock(minutes: number): string;
  /** An instant read off a clock: "16.59". */
  reading(hour: number, past: string): string;
  /** From one time of a day to another: "9 tot 12 uur". Minutes since midnight. */
  span(from: number, until: number): string;
  /** The same where a row of them stands under its day: "9–12 u". */
  shortSpan(from: number, until: number): string;
  dayAt(day: string, clock: string): string;
  /** A named day as it stands in a sentence. */
  named(day: string): string;
  /** "maandag 4 januari" */
  date(weekday: string, date: number, month: string): string;
}

const inARow: TimeWords['date'] = (weekday, date, month) => `${weekday} ${date} ${month}`;

const DUTCH: TimeWords = {
  today: 'vandaag',
  tomorrow: 'morgen',
  midnight: 'middernacht',
  dayStart: '0 uur',
  clock: (minutes) => `${hourAndMinutes(minutes)} uur`,
  reading: (hour, past) => `${hour}.${past}`,
  shortSpan: (from, until) => `${hourAndMinutes(from)}–${hourAndMinutes(until)} u`,
  span: (from, until) => `${hourAndMinutes(from)} tot ${clockInWords(until, 'nl')}`,
  dayAt: (day, clock) => `${day} om ${clock}`,
  named: (day) => day,
  date: inARow,
};

const ENGLISH: TimeWords = {
  today: 'today',
  tomorrow: 'tomorrow',
  midnight: 'midnight',
  dayStart: '0:00',
  clock: englishClock,
  reading: (hour, past) => `${((hour + 11) % 12) + 1}.${past} ${hour < 12 ? 'am' : 'pm'}`,
  shortSpan: (from, until) => ENGLISH.span(from, until),
  span: (from, until) => `${clockInWords(from, 'en')} to ${clockInWords(until, 'en')}`,
  dayAt: (day, clock) => `${day} at ${clock}`,
  named: (day) => `on ${day}`,
  date: inARow,
};

const FRENCH: TimeWords = {
  today: 'aujourd’hui',
  tomorrow: 'demain',
  midnight: 'minuit',
  dayStart: '0 h',
  clock: (minutes) => hourAndMinutes(minutes).replace('.', ' h ').replace(/^\d+$/, '$& h'),
  reading: (hour, past) => `${hour} h ${past}`,
  shortSpan: (from, until) => `${hourAndMinutes(from)}–${hourAndMinutes(until)} h`,
  span: (from, until) => `${clockInWords(from, 'fr')} à ${clockInWords(until, 'fr')}`,
  dayAt: (day, clock) => `${day} à ${clock}`,
  named: (day) => day,
  date: (weekday, date, month) => `${weekday} ${date === 1 ? '1er' : date} ${month}`,
};

const GERMAN: TimeWords = {
  today: 'heute',
  tomorrow: 'morgen',
  midnight: 'Mitternacht',
  dayStart: '0 Uhr',
  clock: (minutes) => `${hourAndMinutes(minutes)} Uhr`,
  reading: (hour, past) => `${hour}.${past}`,
  shortSpan: (from, until) => `${hourAndMinutes(from)}–${hourAndMinutes(until)} Uhr`,
  span: (from, until) => `${hourAndMinutes(from)} bis ${clockInWords(until, 'de')}`,
  dayAt: (day, clock) => `${day} um ${clock}`,
  named: (day) => `am ${day}`,
  date: (weekday, date, month) => `${weekday}, ${date}. ${month}`,
};

const WORDS: Record<string, TimeWords> = { nl: DUTCH, en: ENGLISH, fr: FRENCH, de: GERMAN };

function timeWordsOf(language: string): TimeWords {
  const words = WORDS[language];
  if (!words) throw new Error(`app/hours/words.ts has no words for times in "${language}"`);
  return words;
}

/** With each hour and its word on one line: "9\u00a0uur". */
export function unbroken(words: string): string {
  return words.replace(/(\d) (uur|Uhr|h|am|pm)\b/g, '$1\u00a0$2');
}

/** "9" or "18.30". @param minutes since midnight */
export function hourAndMinutes(minutes: number): string {
  const past = minutes % 60;
  return `${Math.floor(minutes / 60)}${past === 0 ? '' : `.${String(past).padStart(2, '0')}`}`;
}

function englishClock(minutes: number): string {
  if (minutes === 12 * 60) return 'noon';
  const hour = Math.floor(minutes / 60);
  const onTwelve = ((hour + 11) % 12) + 1;
  return `${hourAndMinutes(onTwelve * 60 + (minutes % 60))} ${hour < 12 ? 'am' : 'pm'}`;
}

/**
 * Minutes since midnight in words: "18 uur", "18.30 uur", "6 pm"; 0 and 1440 are "middernacht".
 * @throws Error when nobody wrote the words for times in this language yet
 */
export function clockInWords(minutes: number, language: string): string {
  const words = timeWordsOf(language);
  return minutes % 1440 === 0 ? words.midnight : words.clock(minutes);
}

/** The time as one reads it off a clock, to the minute: "16.59", "9.00"; in English "4.59 pm". */
export function clockReading(instant: Date, language: string): string {
  const minutes = minuteOfDay(instant);
  const hour = Math.floor(minutes / 60);
  return timeWordsOf(language).reading(hour, String(minutes % 60).padStart(2, '0'));
}

/** From one time of a day to another: "9 tot 12 uur", "9 am to noon". @param from minutes since midnight, as `until` */
export function spanInWords(from: number, until: number, language: string): string {
  return timeWordsOf(language).span(from, until);
}

/** The same in short, where a row of them stands under its day: "9–12 u", "9 am to noon". */
export function shortSpanInWords(from: number, until: number, language: string): string {
  return timeWordsOf(language).shortSpan(from, until);
}

/** The time of day of an instant, to follow "tot" ("18 uur"). */
export function timeInWords(instant: Date, language: string): string {
  return clockInWords(minuteOfDay(instant), language);
}

/**
 * An instant to come, seen from now: "vandaag om 18 uur", "morgen om 9 uur", "maandag om 9 uur",
 * more than six days ahead "maandag 4 januari om 9 uur" (with the year when it is most of a year away).
 */
export function whenInWords(instant: Date, now: Date, language: string): string {
  return onDay(dayInWords(brusselsDay(instant), brusselsDay(now), language), instant, language);
}

/** An instant by its date, so that it holds whenever it is read: "vrijdag 4 december om 9 uur". */
export function momentInWords(instant: Date, language: string): string {
  return onDay(dateInWords(brusselsDay(instant), language), instant, language);
}

function onDay(day: string, instant: Date, language: string): string {
  const words = timeWordsOf(language);
  const minutes = minuteOfDay(instant);
  return words.dayAt(day, minutes === 0 ? words.dayStart : words.clock(minutes));
}

/** A day, seen from today: "vandaag", "morgen", "maandag", more than six days ahead "maandag 4 januari". */
export function dayInWords(day: BrusselsDay, today: BrusselsDay, language: string): string {
  const words = timeWordsOf(language);
  const ahead = daysBetween(today, day);
  if (ahead === 0) return words.today;
  if (ahead === 1) return words.tomorrow;
  if (ahead > 1 && ahead <= 6) return words.named(weekdayName(weekdayOf(day), language));
  return words.named(dateInWords(day, language, Math.abs(ahead) > 300));
}

/** "maandag 4 januari", and the year where it is wanted. */
export function dateInWords(day: BrusselsDay, language: string, withYear = false): string {
  const [year, month, date] = day.split('-').map(Number);
  const name = namesOf(language).months[Number(month) - 1] ?? '';
  const words = timeWordsOf(language).date(weekdayName(weekdayOf(day), language), Number(date), name);
  return withYear ? `${words} ${year}` : words;
}

/** The name of a weekday; 1 is Monday, 7 is Sunday. */
export function weekdayName(weekday: number, language: string): string {
  return namesOf(language).weekdays[weekday - 1] ?? '';
}

interface Names {
  weekdays: string[];
  months: string[];
}

const names = new Map<string, Names>();

/** Asked of Intl once per language: making a formatter is slow. */
function namesOf(language: string): Names {
  const known = names.get(language);
  if (known) return known;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
  const weekday = format({ weekday: 'long' });
  const month = format({ month: 'long' });
  const fresh = {
    // 1 January 2024 was a Monday.
    weekdays: Array.from({ length: 7 }, (_, index) => weekday.format(Date.UTC(2024, 0, 1 + index))),
    months: Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2024, index, 1))),
  };
  names.set(language, fresh);
  return fresh;
}
