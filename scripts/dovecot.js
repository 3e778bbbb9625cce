/** Dovecot for the tests, which start one of their own to read mail by IMAP: the one that is installed, else Debian's package when we may install it. */
import { existsSync } from 'node:fs';
import { installFromDebian, programPath } from './debian.js';

/** Where Debian puts it; sbin is not on everybody's PATH. */
const DEBIAN = '/usr/sbin/dovecot';
/** What speaks IMAP stands in a package of its own. */
const IMAP = '/usr/lib/dovecot/imap';

/** Path of the program; undefined: not installed, or without IMAP. */
export function dovecotProgram() {
  const program = programPath(['dovecot']) ?? (existsSync(DEBIAN) ? DEBIAN : undefined);
  return program && existsSync(IMAP) ? program : undefined;
}

/** Makes sure that there is one. @throws when none can be had, with what to install */
export function ensureDovecot() {
  if (!dovecotProgram()) installFromDebian('--no-install-recommends', 'dovecot-core', 'dovecot-imapd');
  if (!dovecotProgram()) throw new Error('The tests need Dovecot (2.3 or later): apt-get install dovecot-imapd');
}
