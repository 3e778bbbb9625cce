/** Packages that a folder has for itself, locked there: nobody's `npm ci` at the root brings them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Installs what the folder's lock file names, where that is not there yet. Their scripts are not run: they would look for
 * browsers on sites of their own.
 * @param {string} folder full path
 * @throws when npm fails, with the folder
 */
export function ensurePackages(folder) {
  const stamp = path.join(folder, 'node_modules/.stamp');
  const wanted = readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const parameters = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', parameters, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm ci failed in ${folder}: its packages are needed here`);
  writeFileSync(stamp, wanted);
}
