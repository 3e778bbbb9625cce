/** What the site says of 1712's own phone and chat now, as the coordinator knows them. */
import type { Schedule } from '~/content/settings';
import type { LiveStates } from '~/hours/live';
import { channelState } from '~/hours/schedule';
import type { ShownStates } from './by-hour';

export function shownNow(schedule: Schedule, live: LiveStates, now: Date): ShownStates {
  return {
    phone: channelState(schedule, 'phone', now, live.phone).state,
    chat: channelState(schedule, 'chat', now, live.chat).state,
  };
}
