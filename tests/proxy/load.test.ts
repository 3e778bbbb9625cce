/** The load that the restarts are tried under is what it says it is: it comes by the clock, on any machine, and waits for no answer. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { MOST_AT_ONCE, PER_SECOND, startLoad } from '../support/steady-load';

it('goes on while others are not answered, and gives every answer in the end', async () => {
  let begun = 0;
  let answerAll = () => {};
  const answered = new Promise<number>((resolve) => {
    answerAll = () => resolve(503);
  });
  const load = startLoad((turn) => {
    begun = turn + 1;
    return turn < MOST_AT_ONCE - 1 ? answered : Promise.resolve(200);
  });
  await vi.waitFor(() => expect(begun).toBeGreaterThan(3 * MOST_AT_ONCE), { timeout: 60_000, interval: 10 });
  answerAll();
  const { statuses, late } = await load.stop();
  expect(statuses.filter((status) => status === 503)).toHaveLength(MOST_AT_ONCE - 1);
  expect(statuses).toHaveLength(begun);
  expect(late).toBe(0);
});

it('comes late, all the same and never more at once, where nothing is answered for a while', async () => {
  let under = 0;
  let most = 0;
  const load = startLoad(async () => {
    under += 1;
    most = Math.max(most, under);
    await pause(500);
    under -= 1;
    return 200;
  });
  const since = performance.now();
  await pause(500);
  const seconds = (performance.now() - since) / 1000;
  const { statuses, late } = await load.stop();
  expect(statuses.length).toBeGreaterThanOrEqual(Math.floor(seconds * PER_SECOND));
  expect(late).toBeGreaterThan(0);
  expect(most).toBe(MOST_AT_ONCE);
});
