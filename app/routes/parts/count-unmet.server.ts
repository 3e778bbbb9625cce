/** Counts that somebody did not get through, and what was shown to them; nothing about who it was. */
import { addresses } from '~/addresses/addresses';
import type { Tried } from '~/availability/no-answer';
import { type RouterContext, siteContext } from '~/server/context.server';
import { isCountable } from '~/visits/receive.server';
import { shownNow } from '~/visits/shown-now';
import { contentNow } from './saying.server';

/** @param page path of the page that was looked at or answered */
export function countUnmet(request: Request, context: RouterContext, page: string, tried: Tried): void {
  const { services, door } = context.get(siteContext);
  const address = addresses.get(page);
  if (!address || !isCountable(request.headers)) return;
  const { visitPace, visits, live, now } = services;
  if (!visitPace.allows(door.network, page, now().getTime())) return;
  const shown = shownNow(contentNow(context).schedule, live.states(), now());
  visits.recordUnmet({ section: address.folder, tried, ...shown });
}
