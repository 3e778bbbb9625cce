/** nginx for the tests, which start one of their own with the file of docs/: the one that is installed, else Debian's package when we may install it. */
import { existsSync } from 'node:fs';
import { installFromDebian, programPath } from './debian.js';

/** Where Debian puts it; sbin is not on everybody's PATH. */
const DEBIAN = '/usr/sbin/nginx';

/** Path of the program; undefined: not installed. */
export function nginxProgram() {
  return programPath(['nginx']) ?? (existsSync(DEBIAN) ? DEBIAN : undefined);
}

/** Makes sure that there is one. @throws when none can be had, with what to install */
export function ensureNginx() {
  if (!nginxProgram()) installFromDebian('--no-install-recommends', 'nginx');
  if (!nginxProgram()) throw new Error('The tests need nginx (1.22 or later): apt-get install nginx');
}
