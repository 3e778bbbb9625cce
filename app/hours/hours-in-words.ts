/** Hours in OSM syntax as a person says them: "op werkdagen van 9 tot 18 uur, niet op feestdagen". */
import { localeOf } from '~/i18n/locale';
import { type HolidayHabit, type OpenTime, type OrdinaryWeek, ordinaryWeek } from './ordinary-week';
import { clockInWords, hourAndMinutes, spanInWords, weekdayName } from './words';

interface HoursWords {
  always: string;
  never: string;
  allDay: string;
  everyDay: string;
  workingDays: string;
  /** Three or more days in a row. */
  range(first: string, last: string): string;
  times(time: OpenTime): string;
  holidays: Record<HolidayHabit, string>;
}

const DUTCH: HoursWords = {
  always: 'dag en nacht',
  never: 'niet open',
  allDay: 'de hele dag',
  everyDay: 'elke dag',
  workingDays: 'op werkdagen',
  range: (first, last) => `${first} tot ${last}`,
  times: dutchTimes,
  holidays: {
    same: '',
    closed: ', niet op feestdagen',
    unknown: ', op feestdagen niet bekend',
    other: ', op feestdagen anders',
  },
};

const ENGLISH: HoursWords = {
  always: 'day and night',
  never: 'not open',
  allDay: 'all day',
  everyDay: 'every day',
  workingDays: 'on weekdays',
  range: (first, last) => `${first} to ${last}`,
  times: ({ from, until }) => `from ${spanInWords(from, until, 'en')}`,
  holidays: {
    same: '',
    closed: ', not on public holidays',
    unknown: ', not known for public holidays',
    other: ', different on public holidays',
  },
};

const FRENCH: HoursWords = {
  always: 'jour et nuit',
  never: 'fermé',
  allDay: 'toute la journée',
  everyDay: 'tous les jours',
  workingDays: 'du lundi au vendredi',
  range: (first, last) => `du ${first} au ${last}`,
  times: ({ from, until }) => `de ${spanInWords(from, until, 'fr')}`,
  holidays: {
    same: '',
    closed: ', sauf les jours fériés',
    unknown: ', les jours fériés : inconnu',
    other: ', autrement les jours fériés',
  },
};

const GERMAN: HoursWords = {
  always: 'Tag und Nacht',
  never: 'nicht geöffnet',
  allDay: 'den ganzen Tag',
  everyDay: 'jeden Tag',
  workingDays: 'montags bis freitags',
  range: (first, last) => `${first} bis ${last}`,
  times: ({ from, until }) => `von ${spanInWords(from, until, 'de')}`,
  holidays: {
    same: '',
    closed: ', nicht an Feiertagen',
    unknown: ', an Feiertagen nicht bekannt',
    other: ', an Feiertagen anders',
  },
};

const WORDS: Record<string, HoursWords> = { nl: DUTCH, fr: FRENCH, de: GERMAN, en: ENGLISH };

/** One "uur" is enough for two times: "van 9 tot 18 uur", but "van 17 uur tot middernacht". */
function dutchTimes({ from, until }: OpenTime): string {
  const bothOnTheClock = from > 0 && until < 1440;
  return `van ${bothOnTheClock ? hourAndMinutes(from) : clockInWords(from, 'nl')} tot ${clockInWords(until, 'nl')}`;
}

/**
 * @param text OSM syntax, as in content/
 * @returns null when no short sentence is true of it (weeks that differ, hours marked unknown)
 * @throws Error when the text is malformed, or when the language has no words yet
 */
export function hoursInWords(text: string, language: string): string | null {
  const words = WORDS[language];
  if (!words) throw new Error(`app/hours/hours-in-words.ts has no words for hours in "${language}"`);
  const week = ordinaryWeek(text);
  return week && `${weekInWords(week, words, language)}${words.holidays[week.holidays]}`;
}

interface Group {
  /** 1 is Monday. */
  weekdays: number[];
  times: OpenTime[];
}

function weekInWords({ days }: OrdinaryWeek, words: HoursWords, language: string): string {
  const groups = groupsOf(days);
  const [first] = groups;
  if (!first) return words.never;
  if (isWholeDay(first.times) && first.weekdays.length === 7) return words.always;
  return groups
    .map(
      ({ weekdays, times }) =>
        `${daysInWords(weekdays, groups, words, language)} ${timesInWords(times, words, language)}`,
    )
    .join(', ');
}

/** Days with equal times together, in the order of their first day; closed days are left out. */
function groupsOf(days: OpenTime[][]): Group[] {
  const groups = new Map<string, Group>();
  days.forEach((times, index) => {
    if (times.length === 0) return;
    const key = JSON.stringify(times);
    const group = groups.get(key) ?? { weekdays: [], times };
    group.weekdays.push(index + 1);
    groups.set(key, group);
  });
  return [...groups.values()];
}

function daysInWords(weekdays: number[], groups: Group[], words: HoursWords, language: string): string {
  const key = weekdays.join('');
  if (key === '1234567') return words.everyDay;
  if (key === '12345' && groups.length === 1) return words.workingDays;
  return joined(
    runsOf(weekdays).flatMap((run) => runInWords(run, words, language)),
    language,
  );
}

function runInWords(run: number[], words: HoursWords, language: string): string[] {
  const names = run.map((weekday) => weekdayName(weekday, language));
  return names.length < 3 ? names : [words.range(names[0] ?? '', names.at(-1) ?? '')];
}

/** Days that follow one another, together: 1, 2, 4, 5, 6 is [1, 2] and [4, 5, 6]. */
function runsOf(weekdays: number[]): number[][] {
  const runs: number[][] = [];
  for (const weekday of weekdays) {
    const run = runs.at(-1);
    if (run?.at(-1) === weekday - 1) run.push(weekday);
    else runs.push([weekday]);
  }
  return runs;
}

function timesInWords(times: OpenTime[], words: HoursWords, language: string): string {
  return isWholeDay(times) ? words.allDay : joined(times.map(words.times), language);
}

function isWholeDay([time]: OpenTime[]): boolean {
  return time?.from === 0 && time.until === 1440;
}

function joined(items: string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items);
}
