/** What stands, in the form of content/, so that it can be taken over there. What that form cannot say stands beside it as a remark. Pure. */
import type { Helpline } from 'content-collections';
import { addDays, type BrusselsDay, brusselsDay } from '~/hours/brussels-time';
import { type HoursOverride, openSpansOn } from '~/hours/overrides';
import { type ChannelSchedule, channelMoments } from '~/hours/schedule';
import { isOfHours, type Override } from './override';
import { overrideInWords, setInWords } from './override-words';

/** @param schedule with the overrides over it */
export function exportForContent(
  overrides: readonly Override[],
  schedule: ChannelSchedule,
  helplines: readonly Helpline[],
): string {
  const closures = overrides.filter(isOfHours).filter((override) => closesWholeDays(override, schedule));
  const rest = overrides.filter((override) => !closures.some(({ id }) => id === override.id));
  return [
    '# content/opening-hours.yaml',
    closures.length > 0 ? 'closures:' : 'closures: []',
    ...closures.flatMap(closureLines),
    ...(rest.length > 0 ? ['', '# Met de hand over te nemen:'] : []),
    ...rest.map((override) => `# ${placeOf(override)}: ${overrideInWords(override, helplines)}`),
    '',
  ].join('\n');
}

/** content/ knows closures by the day. */
function closesWholeDays(override: HoursOverride, schedule: ChannelSchedule): boolean {
  if (override.kind !== 'closure') return false;
  const days = daysOf(override);
  return override.channels.every((id) =>
    days.every((day) => openSpansOn(channelMoments(schedule, id), day).length === 0),
  );
}

function daysOf({ from, until }: HoursOverride): BrusselsDay[] {
  const last = lastDayOf(until);
  const days: BrusselsDay[] = [];
  for (let day = brusselsDay(from); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function lastDayOf(until: Date): BrusselsDay {
  return brusselsDay(new Date(until.getTime() - 1));
}

function closureLines({ channels, from, until, reason, by, setAt }: Override & HoursOverride): string[] {
  const english = reason.en ? `, en: ${JSON.stringify(reason.en)}` : '';
  return [
    `  - from: "${brusselsDay(from)}"`,
    `    until: "${lastDayOf(until)}"`,
    `    channels: [${channels.join(', ')}]`,
    `    reason: { nl: ${JSON.stringify(reason.nl)}${english} }`,
    `    source: ${JSON.stringify(`Gezet op /beheer ${setInWords(by, setAt)}`)}`,
  ];
}

function placeOf(override: Override): string {
  if (isOfHours(override)) return `content/opening-hours.yaml, ${override.channels.join(' en ')}`;
  return override.kind === 'hidden' ? `content/helplines/${override.helpline}.yaml` : 'content/pages/nl';
}
