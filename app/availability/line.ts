/** One way to reach one helpline, with its state: the single place where 1712's schedule and other lines' hours meet. */
import type { Helpline } from 'content-collections';
import type { LinesAhead } from '~/content/settings';
import { helplineChannelState } from '~/helplines/helpline-hours';
import { channelOf, contactOf, type HelplineChannel, helplineById, OWN_LINE } from '~/helplines/helplines';
import type { LiveStates } from '~/hours/live';
import { type ChannelId, type ChannelSchedule, channelState } from '~/hours/schedule';
import type { ChannelState } from '~/hours/timeline';

export interface AvailabilitySources {
  schedule: ChannelSchedule;
  helplines: readonly Helpline[];
  ahead: LinesAhead;
  live?: LiveStates;
}

export interface Line {
  helpline: Helpline;
  channel: HelplineChannel;
  id: ChannelId;
  contact: string;
}

/** @throws Error naming the helpline and what it lacks */
export function lineOf(helplines: readonly Helpline[], helplineId: string, id: ChannelId): Line {
  const helpline = helplineById(helplines, helplineId);
  const line = linesOf(helpline).find((candidate) => candidate.id === id);
  if (!line) throw new Error(`content/helplines/${helplineId}.yaml: channels: there is no "${id}" with an address`);
  return line;
}

/** The phone and the chat of a helpline, as far as it has them. */
export function linesOf(helpline: Helpline): Line[] {
  return (['phone', 'chat'] as const).flatMap((id) => {
    const channel = channelOf(helpline, id);
    const contact = channel && contactOf(helpline, channel);
    return channel && contact ? [{ helpline, channel, id, contact }] : [];
  });
}

/** The state of any channel of any helpline now; for 1712's phone and chat from its schedule and live state. */
export function stateOfChannel(
  helpline: Helpline,
  channel: HelplineChannel,
  sources: AvailabilitySources,
  now: Date,
): ChannelState {
  const { kind } = channel;
  if (helpline.id === OWN_LINE && (kind === 'phone' || kind === 'chat')) {
    return channelState(sources.schedule, kind, now, sources.live?.[kind]);
  }
  return helplineChannelState(channel, now);
}
