/** Counts that somebody did not get through, and what was shown to them; nothing about who it was. */
import type { RouterContextProvider } from 'react-router';
import type { Tried } from '~/availability/no-answer';
import { channelState } from '~/availability/schedule';
import { addresses } from '~/content/addresses';
import { siteContext } from '~/server/context.server';
import { asksNotToBeCounted } from '~/visits/receive.server';
import { sources } from './saying.server';

/** @param page path of the page that was looked at or answered */
export function countUnmet(
  request: Request,
  context: Readonly<RouterContextProvider>,
  page: string,
  tried: Tried,
): void {
  const { services } = context.get(siteContext);
  const address = addresses.get(page);
  if (!address || asksNotToBeCounted(request.headers)) return;
  services.visits.recordUnmet({ section: address.folder, tried, ...statesShown(context, services.now()) });
}

/** The states of 1712's own phone and chat, as the coordinator knows them. */
function statesShown(context: Readonly<RouterContextProvider>, now: Date) {
  const { schedule, live } = sources(context);
  return {
    phone: channelState(schedule, 'phone', now, live?.phone).state,
    chat: channelState(schedule, 'chat', now, live?.chat).state,
  };
}
