/** What the choices on /beheer mean for 1712's phone and chat. Pure. */
import { brusselsDay, instantOn } from '~/hours/brussels-time';
import type { LiveChange } from '~/hours/live';
import { type ChannelId, channelState, type Schedule } from '~/hours/schedule';
import { type LiveFault, liveFault } from './live-rules';
import { channelsOf, type SwitchChoice, type SwitchValues } from './switch-values';

/** What to do: states to set, or channels on which nothing holds any more. */
export type Switch = { kind: 'set'; changes: LiveChange[] } | { kind: 'end'; channels: ChannelId[] };

export type SwitchFault = LiveFault | 'choice-missing' | 'time-missing' | 'closed-already';

const MINUTE = 60_000;

/** Works out the choice, or says why it cannot be. @param schedule for "until closing" */
export function planSwitch(values: SwitchValues, schedule: Schedule, now: Date): Switch | { fault: SwitchFault } {
  const { choice } = values;
  if (choice === '') return { fault: 'choice-missing' };
  const channels = channelsOf(choice === 'broadcast' ? 'both' : values.channel);
  if (choice === 'free') return { kind: 'end', channels };
  if (choice === 'closed' && wallTime(values.closedUntil) === null) return { fault: 'time-missing' };
  const changes = channels.flatMap((channel): LiveChange[] => {
    const until = endOf(choice, channel, values, schedule, now);
    const state = choice === 'closed' ? 'closed' : 'busy';
    return until ? [{ channel, live: { state, until, ...(values.note && { note: values.note }) } }] : [];
  });
  if (changes.length === 0) return { fault: 'closed-already' };
  const fault = changes.map(({ live }) => liveFault(live, now)).find((found) => found !== null);
  return fault ? { fault } : { kind: 'set', changes };
}

/** Null: the channel is closed already, by its hours. */
function endOf(
  choice: Exclude<SwitchChoice, 'free'>,
  channel: ChannelId,
  { closedUntil }: SwitchValues,
  schedule: Schedule,
  now: Date,
): Date | null {
  const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * MINUTE);
  if (choice === 'half-hour') return inMinutes(30);
  if (choice === 'hour') return inMinutes(60);
  if (choice === 'broadcast') return inMinutes(120);
  return choice === 'closing' ? closingTime(schedule, channel, now) : wallTime(closedUntil);
}

/** When a channel closes that is open now by its hours; null when it is not, or when no closing is known to come. */
export function closingTime(schedule: Schedule, channel: ChannelId, now: Date): Date | null {
  const { state, until } = channelState(schedule, channel, now);
  return state === 'open' ? until : null;
}

/** "2026-11-23T12:30" on the clock of Brussels; null when it is no such text. */
export function wallTime(text: string): Date | null {
  const [, day = '', hours = '', minutes = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::\d\d)?$/.exec(text) ?? [];
  if (!isDay(day) || Number(hours) > 23 || Number(minutes) > 59) return null;
  return instantOn(day, Number(hours) * 60 + Number(minutes));
}

function isDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && brusselsDay(midnight) === day;
}
