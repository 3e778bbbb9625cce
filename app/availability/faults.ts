/** What is wrong with hours in content/, each fault with its file and field: for the check that stops a build. */
import type { Helpline } from 'content-collections';
import { OWN_LINE } from '~/helplines/helplines';
import { addDays } from '~/hours/brussels-time';
import { guessesAbout, openingHours } from '~/hours/opening-hours.server';
import { ordinaryWeek } from '~/hours/ordinary-week';
import type { ChannelId, ChannelSchedule } from '~/hours/schedule';
import { lineOf } from './line';

/** Malformed hours, regimes that end before they begin, overlap or leave days between, closures that end too early. */
export function scheduleFaults(schedule: ChannelSchedule): string[] {
  const regimes = (['phone', 'chat'] as const).flatMap((id) => [...regimeFaults(schedule, id), ...gaps(schedule, id)]);
  const closures = schedule.closures.flatMap(({ from, until }, index) =>
    until < from ? [`closures[${index}]: ends (${until}) before it begins (${from})`] : [],
  );
  return [...regimes, ...closures].map((fault) => `content/opening-hours.yaml: ${fault}`);
}

function regimeFaults(schedule: ChannelSchedule, id: ChannelId): string[] {
  return schedule[id].flatMap(({ from, until, hours, published }, index) => {
    const field = `${id}[${index}]`;
    const earlier = schedule[id].slice(0, index).filter((regime) => regime.published && published);
    const overlaps = earlier.some((regime) => regime.from <= (until ?? '9999') && from <= (regime.until ?? '9999'));
    return [
      ...(until !== undefined && until < from ? [`${field}: ends (${until}) before it begins (${from})`] : []),
      ...(overlaps ? [`${field}: overlaps an earlier published regime`] : []),
      ...hoursFaults(hours).map((fault) => `${field}.hours: ${fault}`),
    ];
  });
}

/** Days between two published regimes: nobody would know why the site calls them unknown. */
function gaps(schedule: ChannelSchedule, id: ChannelId): string[] {
  const published = schedule[id]
    .map(({ from, until, published }, index) => ({ from, until, published, index }))
    .filter((regime) => regime.published)
    .sort((one, other) => one.from.localeCompare(other.from));
  return published.flatMap(({ from, index }, place) => {
    const before = published[place - 1]?.until;
    if (before === undefined || from <= addDays(before, 1)) return [];
    return [
      `${id}[${index}].from: the regime before it ends on ${before}; no day may fall between (hours: null if unknown)`,
    ];
  });
}

/** Malformed hours, and 1712's own phone or chat that is missing. */
export function helplineFaults(helplines: readonly Helpline[]): string[] {
  const hours = helplines.flatMap(({ id, channels }) =>
    channels.flatMap((channel, index) =>
      hoursFaults(channel.hours).map((fault) => `content/helplines/${id}.yaml: channels[${index}].hours: ${fault}`),
    ),
  );
  return [...hours, ...(['phone', 'chat'] as const).flatMap((id) => faultOf(() => lineOf(helplines, OWN_LINE, id)))];
}

function hoursFaults(hours: string | null): string[] {
  if (hours === null) return [];
  const malformed = faultOf(() => openingHours(hours));
  return malformed.length > 0 ? malformed : [...guessed(hours), ...idleHolidays(hours)];
}

/** What had to be guessed at may not be what was meant: "Mo-Fr 09:00-18:00 PH off" lacks a ";" and is never open. */
function guessed(hours: string): string[] {
  const guesses = guessesAbout(hours);
  return guesses.length === 0 ? [] : [`"${hours}" is not plain: ${guesses.join('; ')}`];
}

/** "PH off; Mo-Fr 09:00-18:00" is open on holidays: a later rule wins. */
function idleHolidays(hours: string): string[] {
  const week = /\bPH\b/.test(hours) ? ordinaryWeek(hours) : null;
  const opens = week?.days.some((times) => times.length > 0);
  if (!opens || week?.holidays !== 'same') return [];
  return [`"PH" changes nothing in "${hours}": put it last, behind a ";"`];
}

function faultOf(attempt: () => unknown): string[] {
  try {
    attempt();
    return [];
  } catch (fault) {
    return [fault instanceof Error ? fault.message : String(fault)];
  }
}
