/**
 * The browser of the tests: the system's Chromium where there is one, else Debian's package when we may install it,
 * else Playwright's own download.
 */
import { execFileSync, spawnSync } from 'node:child_process';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Path of the system's Chromium; undefined: Playwright looks for its own. */
export function systemChromium() {
  for (const name of NAMES) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return undefined;
}

function installDebianPackage() {
  const quiet = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], quiet);
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], quiet);
}

/** Makes sure that there is a browser. @throws when none can be had */
export function ensureBrowser() {
  if (systemChromium()) return;
  const isDebianRoot = process.getuid?.() === 0 && spawnSync('which', ['apt-get']).status === 0;
  if (isDebianRoot) installDebianPackage();
  else execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
}
