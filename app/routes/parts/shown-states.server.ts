/** What the site says of 1712's own phone and chat now, as the coordinator knows them. */
import type { RouterContextProvider } from 'react-router';
import { channelState } from '~/availability/schedule';
import { siteContext } from '~/server/context.server';
import type { ShownStates } from '~/visits/shown';
import { sources } from './saying.server';

export function shownStates(context: Readonly<RouterContextProvider>): ShownStates {
  const { schedule, live } = sources(context);
  const now = context.get(siteContext).services.now();
  return {
    phone: channelState(schedule, 'phone', now, live?.phone).state,
    chat: channelState(schedule, 'chat', now, live?.chat).state,
  };
}
