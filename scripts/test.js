/**
 * `npm test`: installs what is missing, then runs everything that CI runs, one step after another. The first step that
 * fails ends it with exit code 1.
 */
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser.js';
import { ensureFirefox } from './firefox.js';
import { ensurePostgres } from './postgres.js';
import { ensureBuilt, ensureInstalled } from './prepare.js';

process.env.TZ = 'Europe/Brussels';

const node = (...parameters) => [process.execPath, parameters];
const tool = (name, ...parameters) => ['npx', ['--no-install', name, ...parameters]];

const STEPS = [
  ['Compile and check content/', ...node('scripts/build-content.js')],
  ['Lint and format', ...tool('biome', 'ci', '.')],
  ['Types of the routes', ...tool('react-router', 'typegen')],
  ['Types', ...tool('tsc', '--noEmit')],
  ['Unit tests', ...tool('vitest', 'run', '--project', 'unit')],
  ['Truth of the hours', ...tool('vitest', 'run', '--project', 'truth')],
  ['Build', () => ensureBuilt()],
  ['PostgreSQL', () => ensurePostgres()],
  ['Integration tests', ...tool('vitest', 'run', '--project', 'integration')],
  ['Faults, in their short form', ...tool('vitest', 'run', '--project', 'faults-short', '--maxWorkers', '4')],
  ['A browser', () => ensureBrowser()],
  ['Browser tests', ...tool('playwright', 'test')],
  ['Firefox', () => ensureFirefox()],
  ['Tests in Firefox', ...tool('vitest', 'run', '--project', 'firefox')],
  ['A clean clone', ...tool('vitest', 'run', '--project', 'clone')],
];

function run(title, command, parameters) {
  process.stdout.write(`\n== ${title}\n`);
  if (typeof command === 'function') return command();
  const { status, error } = spawnSync(command, parameters, { stdio: 'inherit' });
  if (status === 0) return;
  process.stdout.write(`\n${title}: failed${error ? ` (${error.message})` : ''}.\n`);
  process.exit(1);
}

ensureInstalled();
const started = Date.now();
for (const [title, command, parameters] of STEPS) run(title, command, parameters);
process.stdout.write(`\nAll ${STEPS.length} steps passed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
