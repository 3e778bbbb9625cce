/** When a campaign is there: from midnight in Brussels of its first day until midnight after its last. */
import { addDays, type BrusselsDay, brusselsDay, startOfDay } from '~/availability/brussels-time';

export interface Period {
  from: BrusselsDay;
  /** The last day. */
  until: BrusselsDay;
}

export type Phase = 'before' | 'running' | 'over';

export function phaseOf({ from, until }: Period, now: Date): Phase {
  const today = brusselsDay(now);
  if (today < from) return 'before';
  return today > until ? 'over' : 'running';
}

/** The next moment at which the phase changes; null when it is over. */
export function nextEdge(period: Period, now: Date): Date | null {
  const phase = phaseOf(period, now);
  if (phase === 'over') return null;
  return startOfDay(phase === 'before' ? period.from : addDays(period.until, 1));
}
