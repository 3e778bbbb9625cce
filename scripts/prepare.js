/**
 * Makes the site ready to run: installs what is missing, builds what is stale. Each step leaves a stamp of what it
 * was made from; it is done again when that has changed. A step that fails prints what failed and ends with 1.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const INSTALLED = path.join(ROOT, 'node_modules/.stamp');
const BUILT = path.join(ROOT, 'build/.stamp');
const SERVER = path.join(ROOT, 'build/server/index.js');
/** Compiled content; tests and the type check read it too. */
const CONTENT = path.join(ROOT, '.content-collections/generated');
const COMPILED = path.join(ROOT, '.content-collections/.stamp');

/** What the build is made from, besides content/ and app/. */
const CONFIGURATION = [
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'react-router.config.ts',
  'vite.config.ts',
  'tsconfig.json',
  'content-collections.ts',
];

/** Installs the packages of the lock file unless they are there. */
export function ensureInstalled() {
  const stamp = `${digest(['package-lock.json'])} ${process.platform} ${process.arch}`;
  if (readOr(INSTALLED) === stamp) return;
  if (!holdsLockFile()) run('Installing packages (npm ci)', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  writeFileSync(INSTALLED, stamp);
}

/** Checks and compiles content/ unless what is compiled is of these very files. */
export function ensureContent() {
  const stamp = digestOfSources();
  if (readOr(COMPILED) === stamp && existsSync(CONTENT)) return;
  run('Checking and compiling content/', process.execPath, ['scripts/build-content.js']);
  writeFileSync(COMPILED, stamp);
}

/** The same, and builds the site unless the build is of these very files. */
export function ensureBuilt() {
  ensureContent();
  const stamp = digestOfSources();
  if (readOr(BUILT) === stamp && existsSync(SERVER)) return;
  run('Building the site', process.execPath, ['node_modules/@react-router/dev/bin.js', 'build']);
  writeFileSync(BUILT, stamp);
}

/**
 * Prepares everything and gives the server build.
 * @returns {Promise<import('react-router').ServerBuild & { entry: { module: typeof import('../app/entry.server.tsx') } }>}
 */
export async function loadBuild() {
  process.chdir(ROOT);
  process.env.NODE_ENV = 'production';
  ensureInstalled();
  ensureBuilt();
  return import(pathToFileURL(SERVER).href);
}

/** Errors of the site whose message tells the operator what to do. */
const MENDABLE = ['ConfigError', 'DatabaseError', 'KeyFileError'];

/**
 * Ends the process with 1. A fault the operator can mend is said in its own words, any other with where it happened.
 * @param {unknown} error
 */
export function giveUp(error) {
  process.stderr.write(`${isMendable(error) ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
}

/** @param {unknown} error @returns {error is Error} */
function isMendable(error) {
  return error instanceof Error && (MENDABLE.includes(error.name) || 'code' in error);
}

/** True when node_modules is what npm would make of the lock file (npm keeps its own list there). */
function holdsLockFile() {
  const there = readOr(path.join(ROOT, 'node_modules/.package-lock.json'));
  if (there === null) return false;
  const present = JSON.parse(there).packages;
  const wanted = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([name, { version, optional, devOptional }]) => {
    if (name === '' || (present[name] === undefined && (optional || devOptional))) return true;
    return present[name]?.version === version;
  });
}

/**
 * Runs a step in silence; what it said is printed only when it failed.
 * @param {string} title
 * @param {string} command
 * @param {string[]} parameters
 */
function run(title, command, parameters) {
  process.stderr.write(`${title} ...\n`);
  // A test runner's own variable would change what vite.config.ts builds.
  const { VITEST: _, ...environment } = process.env;
  const result = spawnSync(command, parameters, {
    cwd: ROOT,
    env: { ...environment, NODE_ENV: 'production' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  process.stderr.write(`${title}: failed (${result.error?.message ?? `exit code ${result.status}`}).\n`);
  process.exit(1);
}

/** All files below a folder that can change the build, sorted. @param {string} folder */
function filesOf(folder) {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|md~|swp)$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** Of everything that content/ and the site are made from. */
function digestOfSources() {
  return digest([...CONFIGURATION, ...filesOf('content'), ...filesOf('app'), ...filesOf('scripts')]);
}

/** One digest over names and contents. @param {string[]} files */
function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = createHash('sha256')
      .update(readFileSync(path.join(ROOT, file)))
      .digest('hex');
    hash.update(`${file} ${content}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} file @returns what it says; null: it is not there */
function readOr(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
