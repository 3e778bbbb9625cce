/**
 * Nobody waits for a page to be rendered or gets it in a larger form than need be: all pages are made in the background, at
 * start, after a live state, and ahead of the change that is due; one at a time, with rests, so that visitors do not notice.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '~/platform/log.server';
import type { PageCache } from './page-cache.server';

/** A page that is to lie ready, and the cache it lies in. */
export interface WarmPage {
  readonly cache: Pick<PageCache, 'prepare'>;
  readonly path: string;
}

/** How long before a change the pages of the time after it are begun. All take one to two minutes; a slow machine gets more. */
const LEAD = 10 * 60_000;
const LOOK_AGAIN = 1000;

/**
 * Begins, and goes on until it is aborted. Rejects never.
 * @param rest how many times as long as the work on a page the rest after it lasts: a busy machine is left alone for longer
 */
export async function keepWarm(pages: readonly WarmPage[], rest: number, log: Log, signal: AbortSignal): Promise<void> {
  const left = new Set(pages);
  // Tried again once others were made anew: what it failed of may be over by then.
  const failed = new Set<WarmPage>();
  // Before the first round too: a process that begins has more urgent things to do.
  for (await rested(LOOK_AGAIN, signal); !signal.aborted; await rested(LOOK_AGAIN, signal)) {
    const began = performance.now();
    let made = 0;
    for (const page of left) {
      if (signal.aborted) return;
      if (failed.has(page)) continue;
      const outcome = await prepared(page, rest, signal);
      if (outcome === 'not kept') left.delete(page);
      if (outcome === 'failed') failed.add(page);
      if (outcome === 'is ready') made += 1;
    }
    if (made === 0) continue;
    failed.clear();
    log.info('pages.ready', { made, milliseconds: Math.round(performance.now() - began) });
  }
}

async function prepared({ cache, path }: WarmPage, rest: number, signal: AbortSignal) {
  const began = performance.now();
  const outcome = await cache.prepare(path, LEAD).catch(() => 'failed' as const);
  if (outcome !== 'was ready') await rested((performance.now() - began) * rest, signal);
  return outcome;
}

/** Resolves after so many milliseconds, at once when aborted. Keeps no process alive. */
async function rested(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}
