/** When a campaign is there: from midnight in Brussels of its first day until midnight after its last. */
import { addDays, type BrusselsDay, startOfDay } from '~/hours/brussels-time';

export interface CampaignPeriod {
  from: BrusselsDay;
  /** The last day. */
  until: BrusselsDay;
}

/** Both are midnights, when every kept page is made anew. Worked out once for a campaign: everyone who saw the spot asks for its address. */
export interface Edges {
  begins: Date;
  /** The first moment at which it is over. */
  ends: Date;
}

export type Phase = 'before' | 'running' | 'over';

export function edgesOf({ from, until }: CampaignPeriod): Edges {
  return { begins: startOfDay(from), ends: startOfDay(addDays(until, 1)) };
}

export function phaseAt({ begins, ends }: Edges, now: Date): Phase {
  if (now < begins) return 'before';
  return now < ends ? 'running' : 'over';
}
