/** Firefox for the tests: the system's own where there is one, else Debian's package when we may install it. */
import { execFileSync, spawnSync } from 'node:child_process';

const NAMES = ['firefox-esr', 'firefox'];

/** Path of the system's Firefox; undefined: there is none. */
export function firefoxPath() {
  for (const name of NAMES) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return undefined;
}

/** Makes sure that there is one. @throws when none can be had, with what to install */
export function ensureFirefox() {
  if (firefoxPath()) return;
  const isDebianRoot = process.getuid?.() === 0 && spawnSync('which', ['apt-get']).status === 0;
  if (isDebianRoot) {
    const quiet = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    execFileSync('apt-get', ['update', '-qq'], quiet);
    execFileSync('apt-get', ['install', '-y', '-qq', 'firefox-esr'], quiet);
  }
  if (!firefoxPath()) throw new Error('The tests need Firefox: install firefox-esr or firefox and put it on the PATH.');
}
