/** Thousands of random histories of crashes, failing disks, bad mail servers, wrong clocks and lost keys: tests/model/README.md. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type History, histories } from '../model/history';
import type { Tally } from '../model/ledger';
import { play } from '../model/player';
import { FULL_RUN } from '../support/full-run';

const numRuns = Number(process.env.OUTBOX_HISTORIES ?? (FULL_RUN ? 10_000 : 500));
/** Other histories at each run: few of them each time, and many in a month. What was red is played again by its seed. */
const seed = Number(process.env.OUTBOX_SEED ?? Math.floor(Math.random() * 2 ** 31));
const path = process.env.OUTBOX_PATH;

const FILE = 'tests/integration/outbox-model.test.ts';

function report(details: fc.RunDetails<[History]>): void {
  if (!details.failed) return;
  const again = `OUTBOX_SEED=${details.seed} OUTBOX_PATH=${details.counterexamplePath} npx vitest run --project integration ${FILE}`;
  throw new Error(`Play it again: ${again}\n${fc.defaultReportMessage(details)}`, { cause: details.errorInstance });
}

it(`no message is lost in ${numRuns} histories`, { timeout: Math.max(300_000, numRuns * 600) }, async () => {
  const total: Partial<Tally> = {};
  const property = fc.asyncProperty(histories, async (history) => {
    for (const [name, count] of Object.entries(await play(history))) {
      const key = name as keyof Tally;
      total[key] = (total[key] ?? 0) + count;
    }
  });
  await fc.assert(property, { numRuns, seed, ...(path && { path }), endOnFailure: false, reporter: report });
  process.stdout.write(`Outbox model: ${numRuns} histories, seed ${seed}: ${JSON.stringify(total)}\n`);
  if (!path) expect(total.promised).toBeGreaterThan(numRuns);
});
