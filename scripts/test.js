/**
 * `npm test`: installs what is missing, then runs everything that CI runs: the steps that package.json names under
 * "wireit", side by side as far as one does not need another. A step that fails keeps no other from running; what it
 * said is printed whole, and the exit code is 1.
 * `npm run test:full` asks everything everywhere (docs/decisions/0029-tests-in-minutes.md), and says how long that took.
 */
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './prepare.js';
import { giveUp } from './serving/give-up.js';

/** Steps at one time. Some only wait: for the retries of a mail, for a clock, for a browser. */
const SIDE_BY_SIDE = '3';
const FULL = process.argv.includes('--full');

/** The long faults measure, so nothing runs beside them; attacks on the figures are drawn by the thousand;
 * docs/deploying.md is followed on a machine of its own. */
const AFTERWARDS = FULL ? ['faults', 'attack', 'deploying'] : [];

const env = {
  ...process.env,
  TZ: 'Europe/Brussels',
  WIREIT_PARALLEL: SIDE_BY_SIDE,
  WIREIT_FAILURES: 'continue',
  WIREIT_CACHE: 'none',
  ...(FULL && { FULL_RUN: '1' }),
};

/** @param {string} script @returns whether it passed */
function runs(script) {
  return spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', env }).status === 0;
}

const begun = performance.now();
try {
  ensureInstalled();
} catch (error) {
  giveUp(error);
}
const results = ['test:all', ...AFTERWARDS].map((script) => ({ script, passes: runs(script) }));
for (const { script } of results.filter(({ passes }) => !passes)) process.stdout.write(`FAILED: npm run ${script}\n`);
process.stdout.write(`${((performance.now() - begun) / 60_000).toFixed(1)} minutes\n`);
process.exitCode = results.every(({ passes }) => passes) ? 0 : 1;
