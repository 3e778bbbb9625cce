/** Which events from our pages count, and what becomes of one: counted by page, by hour, and on /bezet as somebody who did not get through. */
import { addresses } from '~/addresses/addresses';
import { siteMap } from '~/addresses/book.server';
import { scheduleWith } from '~/availability/overrides/overlay';
import { partnerList, schedule } from '~/content/settings';
import { isLoopback } from '~/platform/loopback.server';
import type { EventRules, VisitEvent } from '~/visits/event';
import { shownNow } from '~/visits/shown-now';
import type { Services } from './context.server';

export interface VisitCounting {
  readonly rules: EventRules;
  /** @param network as networkOf() gives it: only for not counting too much of one */
  count(event: VisitEvent, network: string | null): void;
}

/** The rules are made once: events come in by the thousand. */
export function createVisitCounting({ config, visits, visitPace, live, now }: Services): VisitCounting {
  const rules = eventRules(config.siteUrl, (path) => {
    const standing = siteMap.known.get(path)?.standing;
    return standing === undefined || standing(now(), config.preview) === 'here';
  });
  return {
    rules,
    count(event, network) {
      if (!visitPace.allows(network, event.page, now().getTime())) return;
      const shown = shownNow(scheduleWith(schedule, live.overrides()), live.states(), now());
      visits.record(event);
      visits.recordShown(shown);
      if (addresses.get(event.page)?.kind !== 'busy') return;
      visits.recordUnmet({ section: event.section, tried: 'none', ...shown });
    },
  };
}

/** @param isThere false for a campaign's page before it begins and after it is over: nobody can see it then */
function eventRules(siteUrl: URL, isThere: (path: string) => boolean): EventRules {
  return {
    isOwnHost: (host) => host === siteUrl.hostname || (isLoopback(siteUrl.hostname) && isLoopback(host)),
    partners: partnerList.sites,
    countedSection(path) {
      const address = addresses.get(path);
      return address && !address.typed && isThere(path) ? address.folder : null;
    },
  };
}
