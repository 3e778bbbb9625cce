import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { evenly } from './even-time.server';

const STEP = 250;
/** A timer of Node may fire a moment early. */
const EARLY = 2;

async function timed(work: () => Promise<unknown>): Promise<{ took: number; ended: unknown }> {
  const began = performance.now();
  const ended = await evenly(work).catch((error: unknown) => error);
  return { took: performance.now() - began, ended };
}

it('ends no sooner than a step, whether something was found, nothing, or it failed', async () => {
  const failure = new Error('failed');
  const works = [
    async () => 'found',
    async () => null,
    async () => {
      await pause(30);
      throw failure;
    },
  ];
  const all = await Promise.all(works.map(timed));
  expect(all.map(({ ended }) => ended)).toEqual(['found', null, failure]);
  for (const { took } of all) expect(took).toBeGreaterThanOrEqual(STEP - EARLY);
});

it('ends at the next step when the work took longer than one', async () => {
  const { took } = await timed(() => pause(STEP + 20));
  expect(took).toBeGreaterThanOrEqual(2 * STEP - EARLY);
});
