/** The helplines that somebody is looking for, as they are now. */
import type { Helpline } from 'content-collections';
import type { AvailabilitySources } from '~/availability/line';
import { isWritten } from '~/helplines/helplines';
import { filterHelplines } from './filter';
import type { Wish } from './finder-query';
import { type ListedHelpline, type Listing, listing } from './listing';

export interface FoundHelplines extends Listing {
  /** How many lines there are in all groups. */
  count: number;
  /** When there is none: what fits the age and is there day and night. */
  always: ListedHelpline[];
}

/** @throws Error when hours are malformed */
export function findHelplines(
  now: Date,
  helplines: readonly Helpline[],
  wish: Wish,
  sources: AvailabilitySources,
): FoundHelplines {
  const all = listing(now, filterHelplines(helplines, wish), sources);
  const found = wish.openNow ? onlyNow(all, wish) : all;
  const { emergency, openNow, later, unknown, anyTime } = found;
  const count = [emergency, openNow, later, unknown, anyTime].flat().length;
  return { ...found, count, always: count > 0 ? [] : alwaysThere(now, helplines, wish, sources) };
}

/** Whoever asks for a mailbox can write now; else a line without hours is none that is open. */
function onlyNow(all: Listing, { kinds }: Wish): Listing {
  const writes = kinds?.every(isWritten) ?? false;
  return { ...all, later: [], unknown: [], anyTime: writes ? all.anyTime : [] };
}

function alwaysThere(now: Date, helplines: readonly Helpline[], { audience }: Wish, sources: AvailabilitySources) {
  const { emergency, openNow } = listing(
    now,
    filterHelplines(helplines, { ...(audience && { audience }), language: 'nl' }),
    sources,
  );
  return [...openNow.filter(({ channels }) => channels.some(isAlwaysThere)), ...emergency];
}

function isAlwaysThere({ answeredAtOnce, alwaysOpen }: ListedHelpline['channels'][number]): boolean {
  return answeredAtOnce && alwaysOpen;
}
