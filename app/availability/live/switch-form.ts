/** What the choices on /beheer mean for 1712's phone and chat. Pure. */
import { instantOn, isDay } from '~/hours/brussels-time';
import type { LiveChange } from '~/hours/live';
import { type ChannelId, type ChannelSchedule, channelState } from '~/hours/schedule';
import { MINUTE } from '~/platform/durations';
import { type LiveFault, liveFault, takesEffect } from './live-rules';
import { channelsOf, type SwitchChoice, type SwitchValues } from './switch-values';

/** What to do: states to set, or channels on which nothing holds any more. */
export type Switch = { kind: 'set'; changes: LiveChange[] } | { kind: 'end'; channels: ChannelId[] };

export type SwitchFault = LiveFault | 'choice-missing' | 'time-missing' | 'closed-already' | 'closing-unknown';

/** Works out the choice, or says why it cannot be. What would change nothing on a line is left out. */
export function planSwitch(
  values: SwitchValues,
  schedule: ChannelSchedule,
  now: Date,
): Switch | { fault: SwitchFault } {
  const { choice } = values;
  if (choice === '') return { fault: 'choice-missing' };
  const channels = channelsOf(choice === 'broadcast' ? 'both' : values.channel);
  if (choice === 'free') return { kind: 'end', channels };
  if (choice === 'closed' && wallTime(values.closedUntil) === null) return { fault: 'time-missing' };
  const changes = channels.flatMap((channel) => changeOf(choice, channel, values, schedule, now));
  const fault = changes.map(({ live }) => liveFault(live, now)).find((found) => found !== null);
  if (fault) return { fault };
  const hours = (channel: ChannelId) => channelState(schedule, channel, now);
  const effective = changes.filter(({ channel, live }) => takesEffect(live, hours(channel)));
  if (effective.length > 0) return { kind: 'set', changes: effective };
  return {
    fault: channels.every((channel) => hours(channel).state === 'closed') ? 'closed-already' : 'closing-unknown',
  };
}

/** None: "until closing", of a line that is not open, or whose closing is not known. */
function changeOf(
  choice: Exclude<SwitchChoice, 'free'>,
  channel: ChannelId,
  values: SwitchValues,
  schedule: ChannelSchedule,
  now: Date,
): LiveChange[] {
  const until = endOf(choice, channel, values, schedule, now);
  if (until === null) return [];
  const state = choice === 'closed' ? 'closed' : 'busy';
  return [{ channel, live: { state, until, ...(values.note && { note: values.note }) } }];
}

function endOf(
  choice: Exclude<SwitchChoice, 'free'>,
  channel: ChannelId,
  { closedUntil }: SwitchValues,
  schedule: ChannelSchedule,
  now: Date,
): Date | null {
  const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * MINUTE);
  if (choice === 'half-hour') return inMinutes(30);
  if (choice === 'hour') return inMinutes(60);
  if (choice === 'broadcast') return inMinutes(120);
  return choice === 'closing' ? closingTime(schedule, channel, now) : wallTime(closedUntil);
}

/** When a channel closes that is open now by its hours; null when it is not, or when no closing is known to come. */
export function closingTime(schedule: ChannelSchedule, channel: ChannelId, now: Date): Date | null {
  const { state, until } = channelState(schedule, channel, now);
  return state === 'open' ? until : null;
}

/** "2026-11-23T12:30" on the clock of Brussels; null when it is no such text. */
export function wallTime(text: string): Date | null {
  const [, day = '', hours = '', minutes = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::\d\d)?$/.exec(text) ?? [];
  if (!isDay(day) || Number(hours) > 23 || Number(minutes) > 59) return null;
  return instantOn(day, Number(hours) * 60 + Number(minutes));
}
