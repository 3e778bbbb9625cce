/** Data for /hulplijnen and for one helpline's page: every channel with its state now; a view only has to print it. */
import type { Helpline } from 'content-collections';
import { type AvailabilitySources, stateOfChannel } from '~/availability/line';
import { type ContactMethod, contactOf, type HelplineChannel, inOrder, OWN_LINE } from '~/helplines/helplines';
import { brusselsDay, brusselsIso } from '~/hours/brussels-time';
import type { HolidayName } from '~/hours/holidays';
import { earliestIso, type Reason, type State } from '~/hours/moments';
import { hoursInForce } from '~/hours/schedule';
import type { LocalisedText } from '~/i18n/phrases';

/** Where somebody must be there at the moment itself; a mail or a forum waits. */
const ANSWERED_AT_ONCE: readonly ContactMethod[] = ['phone', 'chat', 'visit'];

export interface ListedChannel {
  kind: ContactMethod;
  /** `tel:`, `mailto:` or a page; null when no address is known. */
  contact: string | null;
  number: string | null;
  /** Somebody must be there at the moment itself: only then does the state mean anything to a visitor. */
  answeredAtOnce: boolean;
  state: State;
  reason: Reason;
  until: string | null;
  opensAt: string | null;
  alwaysOpen: boolean;
  /** The first instant at which its state changes, ISO. */
  changesAt: string | null;
  /** OSM syntax, for `hoursInWords`; null when not known or checked too long ago. */
  hours: string | null;
  holiday?: HolidayName;
  hoursNote?: LocalisedText;
}

export interface ListedHelpline {
  helpline: Helpline;
  channels: ListedChannel[];
  openNow: boolean;
  /** When it opens next, ISO; null when it is open, or when that is not known. */
  opensAt: string | null;
  /** The first instant at which the state of one of its channels changes, ISO. */
  nextChange: string | null;
}

export interface Listing {
  /** 101 and 112. */
  emergency: ListedHelpline[];
  /** In the content's order within this and the last two groups. */
  openNow: ListedHelpline[];
  /** Closed now, by when they open. */
  later: ListedHelpline[];
  /** Somebody must be there, but nobody knows the hours. */
  unknown: ListedHelpline[];
  /** Only written to, read or looked up: no hours matter. */
  anyTime: ListedHelpline[];
  /** The first instant at which a state among them changes, ISO. */
  nextChange: string | null;
}

/**
 * @param helplines those to list, already filtered
 * @throws Error when hours are malformed
 */
export function listing(now: Date, helplines: readonly Helpline[], sources: AvailabilitySources): Listing {
  const listed = inOrder(helplines).map((helpline) => listedHelpline(helpline, sources, now));
  const usual = listed.filter(({ helpline }) => !helpline.emergency);
  const notOpen = usual.filter(({ openNow }) => !openNow);
  const waiting = notOpen.filter(({ opensAt }) => opensAt === null);
  return {
    emergency: listed.filter(({ helpline }) => helpline.emergency),
    openNow: usual.filter(({ openNow }) => openNow),
    later: notOpen.filter(({ opensAt }) => opensAt !== null).sort(byOpening),
    unknown: waiting.filter(isAnsweredAtOnce),
    anyTime: waiting.filter((one) => !isAnsweredAtOnce(one)),
    nextChange: earliestIso(listed.map(({ nextChange }) => nextChange)),
  };
}

/** One helpline with the state of each of its channels. */
export function listedHelpline(helpline: Helpline, sources: AvailabilitySources, now: Date): ListedHelpline {
  const channels = helpline.channels.map((channel) => listedChannel(helpline, channel, sources, now));
  const openNow = channels.some(({ answeredAtOnce, state }) => answeredAtOnce && state === 'open');
  const openings = channels.flatMap(({ answeredAtOnce, opensAt }) => (answeredAtOnce && opensAt ? [opensAt] : []));
  return {
    helpline,
    channels,
    openNow,
    opensAt: openNow ? null : earliestIso(openings),
    nextChange: earliestIso(channels.map(({ changesAt }) => changesAt)),
  };
}

function byOpening(one: ListedHelpline, other: ListedHelpline): number {
  return Date.parse(one.opensAt ?? '') - Date.parse(other.opensAt ?? '');
}

function isAnsweredAtOnce({ channels }: ListedHelpline): boolean {
  return channels.some(({ answeredAtOnce }) => answeredAtOnce);
}

function listedChannel(
  helpline: Helpline,
  channel: HelplineChannel,
  sources: AvailabilitySources,
  now: Date,
): ListedChannel {
  const { state, reason, until, opensAt, changesAt, holiday } = stateOfChannel(helpline, channel, sources, now);
  const known = state !== 'unknown' || reason === 'holiday';
  return {
    kind: channel.kind,
    contact: contactOf(helpline, channel),
    number: channel.number ?? null,
    answeredAtOnce: ANSWERED_AT_ONCE.includes(channel.kind),
    state,
    reason,
    until: until && brusselsIso(until),
    opensAt: opensAt && brusselsIso(opensAt),
    alwaysOpen: state === 'open' && until === null,
    changesAt: changesAt && brusselsIso(changesAt),
    hours: known ? hoursOf(helpline, channel, sources, now) : null,
    ...(holiday && { holiday }),
    ...(!known && channel.hoursNote && { hoursNote: channel.hoursNote }),
  };
}

function hoursOf(helpline: Helpline, { kind, hours }: HelplineChannel, sources: AvailabilitySources, now: Date) {
  if (helpline.id !== OWN_LINE || (kind !== 'phone' && kind !== 'chat')) return hours;
  return hoursInForce(sources.schedule, kind, brusselsDay(now));
}
