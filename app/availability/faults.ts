/** What is wrong with hours in content/, each fault with its file and field: for the check that stops a build. */
import type { Helpline } from 'content-collections';
import { AUDIENCES } from '~/audiences/audiences';
import { linesForAudience } from './audience-lines';
import { openingHours } from './opening-hours.server';
import type { ChannelId, Schedule } from './schedule';

/** Malformed hours, regimes that end before they begin or overlap, closures that end before they begin. */
export function scheduleFaults(schedule: Schedule): string[] {
  const regimes = (['phone', 'chat'] as const).flatMap((id) => regimeFaults(schedule, id));
  const closures = schedule.closures.flatMap(({ from, until }, index) =>
    until < from ? [`closures[${index}]: ends (${until}) before it begins (${from})`] : [],
  );
  return [...regimes, ...closures].map((fault) => `content/opening-hours.yaml: ${fault}`);
}

function regimeFaults(schedule: Schedule, id: ChannelId): string[] {
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

/** Malformed hours, and lines of the contract that are missing. */
export function helplineFaults(helplines: readonly Helpline[]): string[] {
  const hours = helplines.flatMap(({ id, channels }) =>
    channels.flatMap((channel, index) =>
      hoursFaults(channel.hours).map((fault) => `content/helplines/${id}.yaml: channels[${index}].hours: ${fault}`),
    ),
  );
  return [...hours, ...new Set(AUDIENCES.flatMap((audience) => faultOf(() => linesForAudience(helplines, audience))))];
}

function hoursFaults(hours: string | null): string[] {
  return hours === null ? [] : faultOf(() => openingHours(hours));
}

function faultOf(attempt: () => unknown): string[] {
  try {
    attempt();
    return [];
  } catch (fault) {
    return [fault instanceof Error ? fault.message : String(fault)];
  }
}
