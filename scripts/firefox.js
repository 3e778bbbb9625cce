/** Firefox for the tests: the system's own where there is one, else Debian's package when we may install it. */
import { installFromDebian, programPath } from './debian.js';

/** Path of the system's Firefox; undefined: there is none. */
export function firefoxPath() {
  return programPath(['firefox-esr', 'firefox']);
}

/** Makes sure that there is one. @throws when none can be had, with what to install */
export function ensureFirefox() {
  if (!firefoxPath()) installFromDebian('firefox-esr');
  if (!firefoxPath()) throw new Error('The tests need Firefox: install firefox-esr or firefox and put it on the PATH.');
}
