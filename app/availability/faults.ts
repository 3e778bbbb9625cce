/** What is wrong with hours in content/, each fault with its file and field: for the check that stops a build. */
import type { Helpline } from 'content-collections';
import { OWN_LINE } from '~/helplines/helplines';
import { addDays } from '~/hours/brussels-time';
import type { ChannelId, ChannelSchedule } from '~/hours/schedule';
import { hoursFaults } from './hours-slips';
import { linesOf } from './line';

/** Malformed hours, regimes that end before they begin, overlap or leave days between, closures that end too early. */
export function scheduleFaults(schedule: ChannelSchedule): string[] {
  const regimes = (['phone', 'chat'] as const).flatMap((id) => [...regimeFaults(schedule, id), ...gaps(schedule, id)]);
  const closures = schedule.closures.flatMap(({ from, until }, index) =>
    until < from ? [`closures[${index}].until: ${endsTooSoon(from, until)}`] : [],
  );
  return [...regimes, ...closures].map((fault) => `content/opening-hours.yaml: ${fault}`);
}

const OVERLAPS = 'op deze dag geldt ook nog een blok erboven: zet daar until op de dag ervoor';

function endsTooSoon(from: string, until: string): string {
  return `de laatste dag (${until}) komt voor de eerste (${from}): verbeter een van de twee`;
}

function regimeFaults(schedule: ChannelSchedule, id: ChannelId): string[] {
  return schedule[id].flatMap(({ from, until, hours, published }, index) => {
    const field = `${id}[${index}]`;
    const earlier = schedule[id].slice(0, index).filter((regime) => regime.published && published);
    const overlaps = earlier.some((regime) => regime.from <= (until ?? '9999') && from <= (regime.until ?? '9999'));
    return [
      ...(until !== undefined && until < from ? [`${field}.until: ${endsTooSoon(from, until)}`] : []),
      ...(overlaps ? [`${field}.from: ${OVERLAPS}`] : []),
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
      `${id}[${index}].from: het blok ervoor eindigt op ${before} en dit begint op ${from}: daartussen is het niet bekend. Laat ze op elkaar aansluiten, of zet er een blok met hours: null tussen`,
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
  return [...hours, ...ownLineFaults(helplines)];
}

function ownLineFaults(helplines: readonly Helpline[]): string[] {
  const ways = helplines.filter(({ id }) => id === OWN_LINE).flatMap((own) => linesOf(own).map(({ id }) => id));
  return (['phone', 'chat'] as const)
    .filter((way) => !ways.includes(way))
    .map(
      (way) =>
        `content/helplines/${OWN_LINE}.yaml: channels: hier ontbreekt "${way}" met een nummer of adres: zet het terug`,
    );
}
