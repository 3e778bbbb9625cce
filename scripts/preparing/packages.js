/** The packages of the lock file. They are installed beside those that are there, which stay when that fails. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digest, readOr } from './digest.js';
import { ROOT, runStep } from './step.js';

const MODULES = path.join(ROOT, 'node_modules');
const STAMP = path.join(MODULES, '.stamp');
/** Where npm installs, and where the packages before go until they are removed. */
const BESIDE = path.join(ROOT, 'node_modules.next');
const BEFORE = path.join(BESIDE, 'before');

/** Installs the packages of the lock file unless they are there. @throws StepError: nothing has changed then */
export function ensureInstalled() {
  const stamp = `${digest(['package-lock.json'])} ${process.platform} ${process.arch}`;
  if (readOr(STAMP) === stamp) return;
  if (!holdsLockFile()) install();
  writeFileSync(STAMP, stamp);
}

function install() {
  rmSync(BESIDE, { recursive: true, force: true });
  mkdirSync(BESIDE);
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    const file = path.join(ROOT, name);
    if (existsSync(file)) copyFileSync(file, path.join(BESIDE, name));
  }
  const npm = /** @type {const} */ (['npm', 'ci', '--include=dev', '--no-audit', '--no-fund']);
  runStep('install', 'Installing packages (npm ci)', npm, { cwd: BESIDE });
  if (existsSync(MODULES)) renameSync(MODULES, BEFORE);
  renameSync(path.join(BESIDE, 'node_modules'), MODULES);
  rmSync(BESIDE, { recursive: true });
}

/** True when node_modules is what npm would make of the lock file (npm keeps its own list there). */
function holdsLockFile() {
  const there = readOr(path.join(MODULES, '.package-lock.json'));
  if (there === null) return false;
  const present = JSON.parse(there).packages;
  return Object.entries(lockedPackages()).every(([name, { version, optional, devOptional }]) => {
    if (name === '' || (present[name] === undefined && (optional || devOptional))) return true;
    return present[name]?.version === version;
  });
}

/**
 * What npm notes of each package, by its folder.
 * @returns {Record<string, { version: string, dev?: boolean, optional?: boolean, devOptional?: boolean }>}
 */
function lockedPackages() {
  return JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
}

/**
 * The folders below the checkout that hold what the site needs when it runs. `devOptional` is what only development has:
 * the site's packages could use it, and do without.
 */
export function productionPackages() {
  return Object.entries(lockedPackages())
    .filter(([name, { dev, devOptional }]) => name !== '' && !dev && !devOptional)
    .map(([name]) => name)
    .filter((name) => existsSync(path.join(ROOT, name)));
}
