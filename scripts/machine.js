/** systemd-nspawn for the test of docs/deploying.md: the one that is installed, else Debian's package when we may install it. */
import { installFromDebian, programPath } from './debian.js';

/** Makes sure that there is one. @throws when none can be had, with what to install */
export function ensureMachines() {
  if (!programPath(['systemd-nspawn'])) installFromDebian('--no-install-recommends', 'systemd-container');
  if (process.getuid?.() !== 0 || !programPath(['systemd-nspawn'])) {
    throw new Error('The test of docs/deploying.md needs root and systemd-nspawn: apt-get install systemd-container');
  }
}
