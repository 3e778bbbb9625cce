/** Programs that the tests need and npm does not have: Debian's packages, where we may install them. */
import { spawnSync } from 'node:child_process';

/** Path of the first of these programs that is installed; undefined: none is. @param {string[]} names */
export function programPath(names) {
  for (const name of names) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return undefined;
}

let listsAreNew = false;

/**
 * Installs packages as root on Debian and its relatives. Gives false where that cannot be; whoever asked looks for the program again.
 * @param {string[]} packages
 */
export function installFromDebian(...packages) {
  if (process.getuid?.() !== 0 || !programPath(['apt-get'])) return false;
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (!listsAreNew) listsAreNew = spawnSync('apt-get', ['update', '-qq'], options).status === 0;
  return spawnSync('apt-get', ['install', '-y', '-qq', ...packages], options).status === 0;
}
