/**
 * RELEASES_DIR: a folder for each release, named by when it came and what it is; `current` points to the one that is
 * served, `previous` to the one before.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { DeployError } from './deploy-error.js';

const KEPT = 5;
const NAMED = /^\d{8}T\d{6}Z-/;
const LOCK = '.deploying';

/** Absolute; made when it is not there. */
export function releasesFolder() {
  const folder = path.resolve(process.env.RELEASES_DIR?.trim() || './releases');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** @param {string} release its folder @returns {import('../preparing/manifest.js').Manifest} */
export function readManifest(release) {
  return JSON.parse(readFileSync(path.join(release, 'release.json'), 'utf8'));
}

/** "20261130T143755Z-1.0.0-41cf79e-3f2a9c01". @param {import('../preparing/manifest.js').Manifest} manifest @param {Date} now */
export function nameOfFolder({ version, commit, sources }, now) {
  const moment = now.toISOString().replace(/[-:]|\.\d+/g, '');
  return [moment, version, (commit ?? 'nogit').slice(0, 7), sources.slice(0, 8)].join('-');
}

/** @param {string} folder @param {'current' | 'previous'} link @returns the name of the folder that it points to; null: none */
export function pointedTo(folder, link) {
  try {
    return readlinkSync(path.join(folder, link));
  } catch {
    return null;
  }
}

/** At no moment does the link lead nowhere. @param {string} folder @param {'current' | 'previous'} link @param {string | null} name null takes it away */
export function point(folder, link, name) {
  const at = path.join(folder, link);
  if (name === null) return rmSync(at, { force: true });
  rmSync(`${at}.new`, { force: true });
  symlinkSync(name, `${at}.new`);
  renameSync(`${at}.new`, at);
}

/** Removes the oldest beyond those that are kept, never one that a link points to. @param {string} folder */
export function prune(folder) {
  const linked = [pointedTo(folder, 'current'), pointedTo(folder, 'previous')];
  const old = readdirSync(folder)
    .filter((name) => NAMED.test(name))
    .sort()
    .slice(0, -KEPT);
  for (const name of old) {
    if (!linked.includes(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Keeps a second publishing away until the function that it gives is called.
 * @param {string} folder
 * @throws DeployError while another one is at it
 */
export function lock(folder) {
  const file = path.join(folder, LOCK);
  if (isHeld(file)) throw new DeployError(`Another deploy is at work (${file}). Nothing was changed.`);
  rmSync(file, { force: true });
  const held = openSync(file, 'wx');
  writeSync(held, String(process.pid));
  closeSync(held);
  return () => rmSync(file, { force: true });
}

/** By a process that lives. @param {string} file */
function isHeld(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
