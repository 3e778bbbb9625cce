/** Counts that somebody did not get through, and what was shown to them; nothing about who it was. */
import { addresses } from '~/addresses/addresses';
import type { Tried } from '~/availability/no-answer';
import { schedule } from '~/content/settings';
import { type RouterContext, siteContext } from '~/server/context.server';
import { isCountable } from '~/visits/receive.server';
import { shownNow } from '~/visits/shown-now';

/** @param page path of the page that was looked at or answered */
export function countUnmet(request: Request, context: RouterContext, page: string, tried: Tried): void {
  const { services, door } = context.get(siteContext);
  const address = addresses.get(page);
  if (!address || !isCountable(request.headers)) return;
  const { visitPace, visits, live, now } = services;
  if (!visitPace.allows(door.network, page, now().getTime())) return;
  visits.recordUnmet({ section: address.folder, tried, ...shownNow(schedule, live.states(), now()) });
}
