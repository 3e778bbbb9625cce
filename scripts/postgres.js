/** PostgreSQL for the tests, which start servers of their own: the one that is installed, else Debian's package when we may install it. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { installFromDebian, programPath } from './debian.js';

/** Where Debian keeps the programs of a server, one folder per version; they are not on the PATH there. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres`, of the newest version there is; undefined: not installed. */
export function postgresPrograms() {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((first, second) => Number(second) - Number(first))
    : [];
  const folders = versions.map((version) => path.join(DEBIAN, version, 'bin'));
  const onPath = programPath(['initdb']);
  if (onPath) folders.push(path.dirname(onPath));
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))));
}

/** Makes sure that there is one. @throws when none can be had, with what to install */
export function ensurePostgres() {
  if (!postgresPrograms()) installFromDebian('--no-install-recommends', 'postgresql');
  if (!postgresPrograms()) {
    throw new Error('The tests need PostgreSQL (initdb and postgres, 15 or later): apt-get install postgresql');
  }
}
