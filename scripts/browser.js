/**
 * The browsers of the tests, the system's where there are any, else Debian's packages when we may install them: Chromium as
 * visitors have it, and its headless shell, the same engine without the windows around it, which takes half the time.
 */
import { execFileSync } from 'node:child_process';
import { installFromDebian, programPath } from './debian.js';

/** Path of the system's Chromium; undefined: Playwright looks for its own. */
export function systemChromium() {
  return programPath(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']);
}

/** Path of the headless shell, or of the whole Chromium where there is none. */
export function headlessChromium() {
  return programPath(['chromium-headless-shell']) ?? systemChromium();
}

/** Makes sure that there is a browser; the headless shell only saves time. @throws when none can be had */
export function ensureBrowser() {
  if (!programPath(['chromium-headless-shell'])) installFromDebian('chromium-headless-shell');
  if (systemChromium() || installFromDebian('chromium')) return;
  execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
}
