/** When a campaign is there: from midnight in Brussels of its first day until midnight after its last. */
import { addDays, type BrusselsDay, startOfDay } from '~/hours/brussels-time';

export interface Period {
  from: BrusselsDay;
  /** The last day. */
  until: BrusselsDay;
}

/** Worked out once for a campaign: its address is asked for by everyone who saw the spot. */
export interface Edges {
  begins: Date;
  /** The first moment at which it is over. */
  ends: Date;
}

export type Phase = 'before' | 'running' | 'over';

export function edgesOf({ from, until }: Period): Edges {
  return { begins: startOfDay(from), ends: startOfDay(addDays(until, 1)) };
}

export function phaseAt({ begins, ends }: Edges, now: Date): Phase {
  if (now < begins) return 'before';
  return now < ends ? 'running' : 'over';
}

/** The next moment at which the phase changes; null when it is over. */
export function nextEdge(edges: Edges, now: Date): Date | null {
  return [edges.begins, edges.ends].find((edge) => now < edge) ?? null;
}
