/** At which moments visitors first read something else because of an override of the hours. Pure. */
import { addDays, brusselsDay, startOfDay } from '~/hours/brussels-time';
import { earliest, type State } from '~/hours/moments';
import type { HoursOverride } from '~/hours/overrides';
import { type ChannelId, type ChannelSchedule, channelMoments } from '~/hours/schedule';

/**
 * The first moment at which a line is closed because of it, and the first at which one is open because of it; none: it
 * changes nothing.
 */
export function differences(schedule: ChannelSchedule, body: HoursOverride, now: Date): Date[] {
  const changed: ChannelSchedule = { ...schedule, overrides: [...(schedule.overrides ?? []), body] };
  const found = (['closed', 'open'] as const).flatMap((state) => {
    const moments = body.channels.flatMap((id) => firstWith(state, id, schedule, changed, body, now) ?? []);
    return earliest(...moments) ?? [];
  });
  return found.sort((one, other) => one.getTime() - other.getTime());
}

function firstWith(
  state: State,
  id: ChannelId,
  before: ChannelSchedule,
  after: ChannelSchedule,
  { from, until }: HoursOverride,
  now: Date,
): Date | null {
  const [usual, changed] = [channelMoments(before, id), channelMoments(after, id)];
  // Other hours hold on whole days: before they open, the line may be closed because of them.
  const begins = startOfDay(brusselsDay(from));
  const ends = startOfDay(addDays(brusselsDay(until), 1));
  let at: Date | null = begins < now ? now : begins;
  while (at && at < ends) {
    const [was, is] = [usual(at), changed(at)];
    if (is.state === state && was.state !== state) return at;
    at = earliest(was.edge, is.edge);
  }
  return null;
}
