/**
 * Visitors who ask without a pause, 50 a second, whether or not those before them were answered: each request is due at a
 * moment of its own, and one that is late begins at once.
 */
import { setTimeout as pause } from 'node:timers/promises';

export const PER_SECOND = 50;
const EVERY = 1000 / PER_SECOND;
/** Only a machine that is too slow for so many a second has so many under way; the others come late then, and it is not drowned. */
export const MOST_AT_ONCE = 12;

export interface Load {
  /**
   * Ends it: whoever was due until now still asks, nobody else. Gives every status (0 where a request failed), how many a
   * second asked until the last of them did, and how many had to come late for all this.
   */
  stop(): Promise<{ statuses: number[]; perSecond: number; late: number }>;
}

/** @param visit makes the request of this turn and gives its status */
export function startLoad(visit: (turn: number) => Promise<number>): Load {
  const statuses: number[] = [];
  const under = new Set<Promise<void>>();
  const began = performance.now();
  let end = Number.POSITIVE_INFINITY;
  let turn = 0;
  let late = 0;
  const begin = (answer: Promise<number>) => {
    const ended = answer
      .catch(() => 0)
      .then((status) => {
        statuses.push(status);
        under.delete(ended);
      });
    under.add(ended);
  };
  const running = (async () => {
    for (let due = began; due <= end; turn += 1, due = began + turn * EVERY) {
      await pause(Math.max(0, due - performance.now()));
      if (due > end) break;
      if (under.size >= MOST_AT_ONCE) {
        late += 1;
        await Promise.race(under);
      }
      begin(visit(turn));
    }
  })();
  return {
    async stop() {
      end = performance.now();
      await running;
      const perSecond = (turn * 1000) / (performance.now() - began);
      await Promise.all(under);
      return { statuses, perSecond, late };
    },
  };
}
