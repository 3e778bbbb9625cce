/** What stands at the addresses of a campaign at a moment. Its address is printed on paper, so it must never end nowhere. */
import type { Standing } from '~/server/http/site-map.server';
import type { Campaign } from './campaigns';
import { phaseOf } from './period';

type Timed = Pick<Campaign, 'from' | 'until' | 'successor'>;

/** @param preview true only on the machine of who makes the site: there it can be seen before it begins */
export function landingStanding(campaign: Timed, now: Date, preview: boolean): Standing {
  const phase = phaseOf(campaign, now);
  if (phase === 'over') return { to: campaign.successor };
  return phase === 'running' || preview ? 'here' : 'missing';
}

/** Poster and QR code are printed before the campaign begins, and not any more when it is over. */
export function printStanding(campaign: Timed, now: Date): Standing {
  return phaseOf(campaign, now) === 'over' ? 'missing' : 'here';
}
