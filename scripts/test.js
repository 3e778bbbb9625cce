/**
 * `npm test`: installs what is missing, then runs everything that CI runs: the steps that package.json names under
 * "wireit", side by side as far as one does not need another. A step that fails keeps no other from running; what it
 * said is printed whole, and the exit code is 1.
 */
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './prepare.js';

/** Steps at one time. Some only wait: for the retries of a mail, for a clock, for a browser. */
const SIDE_BY_SIDE = '3';

ensureInstalled();
const { status } = spawnSync('npm', ['run', '--silent', 'test:all'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    TZ: 'Europe/Brussels',
    WIREIT_PARALLEL: SIDE_BY_SIDE,
    WIREIT_FAILURES: 'continue',
    WIREIT_CACHE: 'none',
  },
});
process.exit(status ?? 1);
