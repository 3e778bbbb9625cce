/** What stands at the addresses of a campaign at a moment. Its address is printed on paper, so it must never end nowhere. */
import type { KnownRoute, Standing } from '~/platform/site-map.server';
import type { Campaign } from './campaigns';
import { edgesOf, phaseAt } from './period';

type Timed = Pick<Campaign, 'from' | 'until' | 'successor'>;
type StandingAt = NonNullable<KnownRoute['standing']>;

/** Its preview is true only on the machine of who makes the site: there it can be seen before it begins. */
export function landingStanding(campaign: Timed): StandingAt {
  const edges = edgesOf(campaign);
  return (now, preview): Standing => {
    const phase = phaseAt(edges, now);
    if (phase === 'over') return { to: campaign.successor };
    return phase === 'running' || preview ? 'here' : 'missing';
  };
}

/** Poster and QR code are printed before the campaign begins, and not any more when it is over. */
export function printStanding(campaign: Timed): StandingAt {
  const edges = edgesOf(campaign);
  return (now) => (phaseAt(edges, now) === 'over' ? 'missing' : 'here');
}
