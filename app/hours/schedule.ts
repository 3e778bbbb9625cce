/** 1712's own hours: dated regimes per channel, closures and public holidays (content/opening-hours.yaml), and what was set over them. */
import type { Schedule } from '~/content/settings';
import { addDays, type BrusselsDay, brusselsDay, startOfDay } from './brussels-time';
import { type LiveState, withLive } from './live';
import { earliest, hoursMoment, type Moment, type MomentAt, UNKNOWN } from './moments';
import { openingHours } from './opening-hours.server';
import { type HoursOverride, withOverrides } from './overrides';
import { type ChannelState, remembering, stateAt } from './timeline';

export interface ChannelSchedule extends Pick<Schedule, 'phone' | 'chat' | 'closures'> {
  /** Set on /beheer, in the order in which they were set. */
  overrides?: readonly HoursOverride[];
}
export type ChannelId = 'phone' | 'chat';

interface Channel {
  momentAt: MomentAt;
  stateAt(now: Date): ChannelState;
}

const channels = new WeakMap<ChannelSchedule, Record<ChannelId, Channel>>();

/**
 * The state of 1712's phone or chat. Regimes that were never published are left out; a day without hours is "unknown".
 * @param live what the coordinator switched on, if anything; it ends by itself
 * @throws Error when a regime's hours are malformed
 */
export function channelState(schedule: ChannelSchedule, channel: ChannelId, now: Date, live?: LiveState): ChannelState {
  const { momentAt, stateAt: byHours } = knownChannel(schedule, channel);
  if (live && now < live.until) return stateAt(withLive(momentAt, live), now);
  return byHours(now);
}

/** What the hours of a channel say at each instant, whatever is live. @throws Error when a regime's hours are malformed */
export function channelMoments(schedule: ChannelSchedule, channel: ChannelId): MomentAt {
  return knownChannel(schedule, channel).momentAt;
}

function knownChannel(schedule: ChannelSchedule, channel: ChannelId): Channel {
  const known = channels.get(schedule) ?? {
    phone: channelFrom(schedule, 'phone'),
    chat: channelFrom(schedule, 'chat'),
  };
  channels.set(schedule, known);
  return known[channel];
}

function channelFrom(schedule: ChannelSchedule, id: ChannelId): Channel {
  const set = schedule.overrides?.filter(({ channels: changed }) => changed.includes(id)) ?? [];
  const momentAt = withOverrides(momentsOf(schedule, id), set);
  return { momentAt, stateAt: remembering(momentAt) };
}

/** The hours of the published regime in force on a day, in OSM syntax; null when they are not known. */
export function hoursInForce(schedule: ChannelSchedule, channel: ChannelId, day: BrusselsDay): string | null {
  return publishedRegimes(schedule, channel).find((span) => covers(span, day))?.hours ?? null;
}

/** The published regimes that hold on a day or begin after it, in the order of the content. */
export function regimesFrom(
  schedule: ChannelSchedule,
  channel: ChannelId,
  day: BrusselsDay,
): ChannelSchedule[ChannelId] {
  return publishedRegimes(schedule, channel).filter(({ until }) => until === undefined || day <= until);
}

function publishedRegimes(schedule: ChannelSchedule, channel: ChannelId): ChannelSchedule[ChannelId] {
  return schedule[channel].filter(({ published }) => published);
}

interface Span {
  from: BrusselsDay;
  until?: BrusselsDay | undefined;
}

function momentsOf(schedule: ChannelSchedule, id: ChannelId): MomentAt {
  const regimes = publishedRegimes(schedule, id);
  const closures = schedule.closures.filter(({ channels: closed }) => closed.includes(id));
  const borders = bordersOf([...regimes, ...closures]);
  return (instant) => {
    const day = brusselsDay(instant);
    const closure = closures.find((span) => covers(span, day));
    const regime = regimes.find((span) => covers(span, day));
    const moment: Moment = closure
      ? { state: 'closed', reason: 'closure', closure: closure.reason, edge: null }
      : momentIn(regime?.hours ?? null, instant);
    return { ...moment, edge: earliest(moment.edge, borders.find((border) => instant < border) ?? null) };
  };
}

function momentIn(hours: string | null, instant: Date): Moment {
  return hours === null ? UNKNOWN : hoursMoment(openingHours(hours), instant);
}

function covers({ from, until }: Span, day: BrusselsDay): boolean {
  return from <= day && (until === undefined || day <= until);
}

/** The midnights at which a regime or closure begins or has ended, in order. */
function bordersOf(spans: Span[]): Date[] {
  return spans
    .flatMap(({ from, until }) => (until === undefined ? [from] : [from, addDays(until, 1)]))
    .sort()
    .map(startOfDay);
}
