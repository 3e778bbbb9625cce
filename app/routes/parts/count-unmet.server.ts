/** Counts that somebody did not get through, and what was shown to them; nothing about who it was. */
import type { RouterContextProvider } from 'react-router';
import { availability } from '~/availability/availability';
import type { Tried } from '~/availability/no-answer';
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
export function statesShown(context: Readonly<RouterContextProvider>, now: Date) {
  const { channels } = availability(now, 'adults', sources(context));
  const stateOf = (id: 'phone' | 'chat') =>
    channels.find((channel) => channel.helpline === '1712' && channel.id === id)?.state ?? 'unknown';
  return { phone: stateOf('phone'), chat: stateOf('chat') };
}
