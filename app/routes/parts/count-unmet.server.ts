/** Counts that somebody did not get through, and what was shown to them; nothing about who it was. */
import type { RouterContextProvider } from 'react-router';
import { addresses } from '~/addresses/addresses';
import type { Tried } from '~/availability/no-answer';
import { siteContext } from '~/server/context.server';
import { isCountable } from '~/visits/receive.server';
import { shownNow } from '~/visits/shown-now';
import { sources } from './saying.server';

/** @param page path of the page that was looked at or answered */
export function countUnmet(
  request: Request,
  context: Readonly<RouterContextProvider>,
  page: string,
  tried: Tried,
): void {
  const { services, door } = context.get(siteContext);
  const address = addresses.get(page);
  if (!address || !isCountable(request.headers)) return;
  if (!services.visitPace.allows(door.network, page, services.now().getTime())) return;
  const { schedule, live } = sources(context);
  services.visits.recordUnmet({ section: address.folder, tried, ...shownNow(schedule, live ?? {}, services.now()) });
}
