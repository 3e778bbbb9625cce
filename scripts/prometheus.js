/** Prometheus' own checker for the tests of docs/monitoring: the one that is installed, else Debian's package when we may install it. */
import { installFromDebian, programPath } from './debian.js';

/** Path of the program; undefined: not installed. */
export function promtoolProgram() {
  return programPath(['promtool']);
}

/** Makes sure that there is one. @throws when none can be had, with what to install */
export function ensurePromtool() {
  if (!promtoolProgram()) installFromDebian('--no-install-recommends', 'prometheus');
  if (!promtoolProgram()) throw new Error('The tests need promtool: apt-get install prometheus');
}
