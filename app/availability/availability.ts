/** What is reachable now, for whom: the one function behind pages, API, badge and frame. The shapes are the public JSON. */
import type { Audience } from '~/audiences/audiences';
import { OWN_LINE } from '~/helplines/helplines';
import { brusselsIso } from '~/hours/brussels-time';
import type { HolidayName } from '~/hours/holidays';
import { earliest, type Reason, type State } from '~/hours/moments';
import type { ChannelId } from '~/hours/schedule';
import type { ChannelState } from '~/hours/timeline';
import type { LocalisedText } from '~/i18n/phrases';
import { type Listener, linesFor } from './audience-lines';
import { type AvailabilitySources, type Line, stateOfChannel } from './line';
import { byWhatWorksNow } from './works-now';

export type { AvailabilitySources } from './line';

export interface ChannelAvailability {
  id: ChannelId;
  helpline: string;
  state: State;
  reason: Reason;
  /** Next change of state, ISO with the offset of Brussels; null when none is known to come. */
  until: string | null;
  /** "tel:1712", or the address of the chat. */
  contact: string;
  holiday?: HolidayName;
  closure?: LocalisedText;
  note?: string;
}

export interface Availability {
  now: string;
  channels: ChannelAvailability[];
  /** The first instant at which anything in this answer changes. */
  nextChange: string | null;
}

/** A line with its state, before it is written down for anyone. */
export interface LineNow {
  line: Line;
  state: ChannelState;
}

export interface LinesNow {
  own: LineNow[];
  named: LineNow[];
  general: LineNow[];
}

/**
 * The answer of `GET /api/availability`: 1712's phone, the chats meant for the audience, and when the phone is not open
 * also the lines that come forward and what else is open.
 * @throws Error when hours are malformed or a line that comes forward is missing
 */
export function availability(now: Date, audience: Audience, sources: AvailabilitySources): Availability {
  const lines = linesNow(now, { audience, language: 'nl' }, sources);
  const [phone, ...chats] = ownShown(lines, audience);
  const others = phone?.state.state === 'open' ? [] : [...lines.named, ...lines.general];
  const shown = others.filter((other) => lines.named.includes(other) || other.state.state === 'open');
  const channels = [...(phone ? [phone] : []), ...byWhatWorksNow(chats), ...byWhatWorksNow(shown)];
  return {
    now: brusselsIso(now),
    channels: channels.map(({ line, state }) => channelAvailability(line, state, audience)),
    nextChange: firstChange([...lines.own, ...others]),
  };
}

/** All lines for who listens with their states now. */
export function linesNow(now: Date, listener: Listener, sources: AvailabilitySources): LinesNow {
  const { own, named, general } = linesFor(sources, listener);
  const withState = (line: Line): LineNow => ({
    line,
    state: stateOfChannel(line.helpline, line.channel, sources, now),
  });
  return { own: own.map(withState), named: named.map(withState), general: general.map(withState) };
}

/** Young people have chats that always stand there; 1712's own comes first among them, and only while it is open. */
export function ownShown({ own }: LinesNow, audience: Audience): LineNow[] {
  const isOwnChat = ({ line }: LineNow) => line.helpline.id === OWN_LINE && line.id === 'chat';
  return own.filter((one) => audience === 'adults' || !isOwnChat(one) || one.state.state === 'open');
}

/** The first change of anything among lines, ISO; lines that are not shown count too, for they may come in. */
export function firstChange(lines: LineNow[]): string | null {
  const first = earliest(...lines.map(({ state }) => state.changesAt));
  return first && brusselsIso(first);
}

/** One channel as the public JSON shows it. The coordinator's note is for adults. */
export function channelAvailability(line: Line, state: ChannelState, audience: Audience): ChannelAvailability {
  const { holiday, closure, note } = state;
  return {
    id: line.id,
    helpline: line.helpline.id,
    state: state.state,
    reason: state.reason,
    until: state.until && brusselsIso(state.until),
    contact: line.contact,
    ...(holiday && { holiday }),
    ...(closure && { closure }),
    ...(note && audience === 'adults' && { note }),
  };
}
