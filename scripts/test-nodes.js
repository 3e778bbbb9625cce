/**
 * `npm run test:nodes`: the unit and integration tests on each version of Node that is promised, one after another, and
 * then a line for each; `npm run test:nodes -- 22.23.3` on that one alone. Node itself comes from its packages on npm,
 * into a folder that git ignores.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensurePostgres } from './postgres.js';
import { ensureBuilt, ensureInstalled } from './prepare.js';

/** The oldest that `engines` allows, the last ones of its successors; the newest stands in .nvmrc. */
const VERSIONS = ['20.19.0', '22.23.3', readFileSync('.nvmrc', 'utf8').trim()];
const FOLDER = path.resolve('.nodes');
/** As its packages on npm are named: one for each system. */
const SYSTEM = `${process.platform}-${process.arch}`;

/** @param {string} version @returns the folder with the program `node` of it @throws when it cannot be installed */
function ensureNode(version) {
  const home = path.join(FOLDER, version);
  const programs = path.join(home, `node_modules/node-${SYSTEM}/bin`);
  if (existsSync(programs)) return programs;
  const packages = ['--no-save', '--no-audit', '--no-fund', `node-${SYSTEM}@${version}`];
  const { status } = spawnSync('npm', ['install', '--prefix', home, ...packages], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`Node ${version} for ${SYSTEM} could not be installed from npm.`);
  return programs;
}

/** @param {string} version @returns whether all tests passed on it */
function passesOn(version) {
  process.stdout.write(`\n== Node ${version}\n`);
  const programs = ensureNode(version);
  const tests = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'integration'];
  const { status } = spawnSync(path.join(programs, 'node'), tests, {
    stdio: 'inherit',
    // What the tests start is the same version too.
    env: { ...process.env, TZ: 'Europe/Brussels', PATH: `${programs}${path.delimiter}${process.env.PATH}` },
  });
  return status === 0;
}

ensureInstalled();
ensureBuilt();
ensurePostgres();
const asked = process.argv.slice(2);
const results = (asked.length > 0 ? asked : VERSIONS).map((version) => ({ version, passes: passesOn(version) }));
process.stdout.write('\n');
for (const { version, passes } of results) {
  process.stdout.write(`Node ${version}: ${passes ? 'all tests pass' : 'FAILED'}\n`);
}
process.exitCode = results.every(({ passes }) => passes) ? 0 : 1;
