/**
 * Makes the site ready to run: installs what is missing, builds what is stale. Each step knows what it was made from; it
 * is done again when that has changed. It works beside what is there and takes its place once it is whole, so that a step
 * that fails leaves the last good release.
 */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOfSources, readOr } from './preparing/digest.js';
import { ensureInstalled } from './preparing/packages.js';
import { completeRelease, readManifest, renewManifest } from './preparing/release-folder.js';
import { ROOT, runStep, StepError } from './preparing/step.js';
import { loadServer } from './serving/load.js';

export { ensureInstalled };

/** The release that is served from here. */
export const RELEASE = path.join(ROOT, 'build');
const BESIDE = 'build.next';
const BEFORE = path.join(ROOT, 'build.before');
/** Compiled content; tests and the type check read it too. */
const CONTENT = path.join(ROOT, '.content-collections/generated');
const COMPILED = path.join(ROOT, '.content-collections/.stamp');

/** Checks and compiles content/ unless what is compiled is of these very files. @throws StepError */
export function ensureContent() {
  const stamp = digestOfSources();
  if (readOr(COMPILED) === stamp && existsSync(CONTENT)) return;
  rmSync(COMPILED, { force: true });
  runStep('content', 'Checking and compiling content/', [process.execPath, 'scripts/build-content.js']);
  writeFileSync(COMPILED, stamp);
}

/** The same, and makes the release unless it is of these very files. @throws StepError: the one before is untouched then */
export function ensureBuilt() {
  ensureContent();
  const sources = digestOfSources();
  if (isReleaseOf(sources)) renewManifest(RELEASE);
  else build(sources);
}

/** @param {string} sources */
function isReleaseOf(sources) {
  if (!existsSync(path.join(RELEASE, 'release.json'))) return false;
  const made = readManifest(RELEASE);
  return made.sources === sources && made.platform === process.platform && made.arch === process.arch;
}

/** @param {string} sources */
function build(sources) {
  const beside = path.join(ROOT, BESIDE);
  rmSync(beside, { recursive: true, force: true });
  runStep('build', 'Building the site', [process.execPath, 'node_modules/@react-router/dev/bin.js', 'build'], {
    env: { BUILD_INTO: BESIDE },
  });
  completeRelease(beside, sources);
  rmSync(BEFORE, { recursive: true, force: true });
  if (existsSync(RELEASE)) renameSync(RELEASE, BEFORE);
  renameSync(beside, RELEASE);
  rmSync(BEFORE, { recursive: true, force: true });
}

/**
 * Prepares everything, as far as that succeeds, and gives the server of the release.
 * @returns {Promise<{ build: import('./serving/load.js').SiteBuild, heldBack: StepError | null }>} heldBack: why an older
 *   release is what is there
 * @throws StepError when there is none
 */
export async function loadBuild() {
  process.chdir(ROOT);
  const heldBack = tryToPrepare();
  if (heldBack) warn(heldBack);
  return { build: await loadServer(RELEASE), heldBack };
}

function tryToPrepare() {
  try {
    ensureInstalled();
    ensureBuilt();
    return null;
  } catch (error) {
    if (error instanceof StepError && existsSync(path.join(RELEASE, 'release.json'))) return error;
    throw error;
  }
}

/** @param {StepError} fault */
function warn({ message }) {
  process.stderr.write(`${message}\nThe last good release is used instead: ${readManifest(RELEASE).name}.\n`);
}
