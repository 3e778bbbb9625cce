/** PostgreSQL for the tests, which start servers of their own: the one that is installed, else Debian's package when we may install it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Where Debian keeps the programs of a server, one folder per version; they are not on the PATH there. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres`, of the newest version there is; undefined: not installed. */
export function postgresPrograms() {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((first, second) => Number(second) - Number(first))
    : [];
  const folders = versions.map((version) => path.join(DEBIAN, version, 'bin'));
  const found = spawnSync('which', ['initdb'], { encoding: 'utf8' });
  if (found.status === 0) folders.push(path.dirname(found.stdout.trim()));
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))));
}

/** Makes sure that there is one. @throws when none can be had, with what to install */
export function ensurePostgres() {
  if (postgresPrograms()) return;
  const isDebianRoot = process.getuid?.() === 0 && spawnSync('which', ['apt-get']).status === 0;
  if (isDebianRoot) installDebianPackage();
  if (!postgresPrograms()) {
    throw new Error('The tests need PostgreSQL (initdb and postgres, 15 or later): apt-get install postgresql');
  }
}

/** What goes wrong here is printed by apt-get itself; whether it went well is looked at afterwards. */
function installDebianPackage() {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], options);
}
