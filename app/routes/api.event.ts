/** Visit events from our own pages; always answered the same, whatever becomes of them. */
import { addresses, isForm } from '~/content/addresses';
import { partnerList } from '~/content/settings';
import { siteContext } from '~/server/context.server';
import { isLoopback } from '~/server/loopback.server';
import type { EventRules } from '~/visits/event';
import { receiveEvent } from '~/visits/receive.server';
import type { Route } from './+types/api.event';
import { countUnmet } from './parts/count-unmet.server';
import { shownStates } from './parts/shown-states.server';

export async function action({ request, context }: Route.ActionArgs) {
  const { services, door } = context.get(siteContext);
  if (!door.sameSite) return new Response(null, { status: 202 });
  const status = receiveEvent(request.headers, await request.text(), eventRules(services.config.siteUrl), (event) => {
    services.visits.record(event);
    services.visits.recordShown(shownStates(context));
    if (addresses.get(event.page)?.kind === 'busy') countUnmet(request, context, event.page, 'none');
  });
  return new Response(null, { status });
}

function eventRules(siteUrl: URL): EventRules {
  return {
    isOwnHost: (host) => host === siteUrl.hostname || (isLoopback(siteUrl.hostname) && isLoopback(host)),
    partners: partnerList.sites,
    countedSection(path) {
      const address = addresses.get(path);
      return address && !isForm(address) ? address.folder : null;
    },
  };
}
