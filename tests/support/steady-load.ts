/** Visitors who ask without a pause, 50 a second: each request is due at a moment of its own, and one that is late begins at once. */
import { setTimeout as pause } from 'node:timers/promises';

const EVERY = 20;
/** Only a machine that is too slow for 50 a second has so many under way; it is asked less, not drowned. */
const MOST_AT_ONCE = 12;

export interface Load {
  /** Ends it. Gives every status; 0 where a request failed. */
  stop(): Promise<{ statuses: number[]; perSecond: number }>;
}

/** @param visit makes the request of this turn and gives its status */
export function startLoad(visit: (turn: number) => Promise<number>): Load {
  const statuses: number[] = [];
  const under = new Set<Promise<void>>();
  const began = performance.now();
  let going = true;
  let turn = 0;
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
    for (; going; turn += 1) {
      await pause(Math.max(0, began + turn * EVERY - performance.now()));
      if (under.size >= MOST_AT_ONCE) await Promise.race(under);
      begin(visit(turn));
    }
  })();
  return {
    async stop() {
      going = false;
      await running;
      const perSecond = (turn * 1000) / (performance.now() - began);
      await Promise.all(under);
      return { statuses, perSecond };
    },
  };
}
