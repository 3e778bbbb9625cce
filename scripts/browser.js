/**
 * The browser of the tests: the system's Chromium where there is one, else Debian's package when we may install it,
 * else Playwright's own download.
 */
import { execFileSync } from 'node:child_process';
import { installFromDebian, programPath } from './debian.js';

/** Path of the system's Chromium; undefined: Playwright looks for its own. */
export function systemChromium() {
  return programPath(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']);
}

/** Makes sure that there is a browser. @throws when none can be had */
export function ensureBrowser() {
  if (systemChromium() || installFromDebian('chromium')) return;
  execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
}
