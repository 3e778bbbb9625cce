/** Random histories of boxes of answers, with crashes in the middle, against what should be in them: tests/model/README.md. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type History, histories } from '../model/answers-history';
import { play, type Tally } from '../model/answers-player';
import { FULL_RUN } from '../support/full-run';

const numRuns = Number(process.env.ANSWERS_HISTORIES ?? (FULL_RUN ? 300 : 5));
/** Other histories at each run: finding a box is made slow on purpose, so few of them each time. */
const seed = Number(process.env.ANSWERS_SEED ?? Math.floor(Math.random() * 2 ** 31));
const path = process.env.ANSWERS_PATH;
/** Making what was red shorter takes minutes: where there is time, and when it is played again. */
const endOnFailure = !FULL_RUN && !path;

const FILE = 'tests/integration/answers-model.test.ts';

function report(details: fc.RunDetails<[History]>): void {
  if (!details.failed) return;
  const again = `ANSWERS_SEED=${details.seed} ANSWERS_PATH=${details.counterexamplePath} npx vitest run --project integration ${FILE}`;
  throw new Error(`Play it again: ${again}\n${fc.defaultReportMessage(details)}`, { cause: details.errorInstance });
}

it(`no answer and no letter is lost or doubled in ${numRuns} histories, and nothing is read that is gone`, {
  timeout: Math.max(900_000, numRuns * 30_000),
}, async () => {
  const total: Partial<Tally> = {};
  const property = fc.asyncProperty(histories, async (history) => {
    for (const [name, count] of Object.entries(await play(history))) {
      const key = name as keyof Tally;
      total[key] = (total[key] ?? 0) + count;
    }
  });
  await fc.assert(property, { numRuns, seed, ...(path && { path }), endOnFailure, reporter: report });
  process.stdout.write(`Answers model: ${numRuns} histories, seed ${seed}: ${JSON.stringify(total)}\n`);
  if (!path) expect(total.read).toBeGreaterThan(numRuns);
});
