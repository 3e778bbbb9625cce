/** What a release says of itself: release.json. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './step.js';

/**
 * @typedef {object} Manifest
 * @property {string} name for people: version, commit, day of the content, sources; another release has another one
 * @property {string} version of package.json
 * @property {string | null} commit whole; ends in "+" when files differ from it; null outside git
 * @property {string} date ISO instant of the commit; outside git that of the content
 * @property {string} contentDate ISO instant of the last change of content/
 * @property {string} sources digest of everything it was made from
 * @property {string} node which Node it needs
 * @property {string} platform that its packages were installed for
 * @property {string} arch
 * @property {string[]} migrations that it knows, of the store
 */

/** @param {string} sources @param {string[]} migrations @returns {Manifest} */
export function manifestOf(sources, migrations) {
  const { version, engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const commit = git('describe', '--always', '--dirty=+', '--abbrev=40', '--exclude=*');
  const contentDate = dateOfContent();
  return {
    name: `${version} ${shortName(commit)} ${dayInBrussels(contentDate)} ${sources.slice(0, 8)}`,
    version,
    commit,
    date: (dateOf('HEAD') ?? contentDate).toISOString(),
    contentDate: contentDate.toISOString(),
    sources,
    node: engines?.node ?? '*',
    platform: process.platform,
    arch: process.arch,
    migrations,
  };
}

/** @param {string | null} commit */
function shortName(commit) {
  return commit === null ? 'nogit' : commit.slice(0, 7) + (commit.endsWith('+') ? '+' : '');
}

/** The last commit that touched content/; outside git the newest file there. */
function dateOfContent() {
  const committed = dateOf('HEAD', '--', 'content');
  if (committed) return committed;
  const folder = path.join(ROOT, 'content');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
  return new Date(Math.max(...files.map((file) => statSync(file).mtimeMs)));
}

/** Of the last commit that git finds so; null: there is none. @param {string[]} what */
function dateOf(...what) {
  const committed = git('log', '-1', '--format=%cI', ...what);
  return committed ? new Date(committed) : null;
}

/** As "2026-11-30". @param {Date} date */
function dayInBrussels(date) {
  return date.toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' });
}

/** @param {string[]} parameters @returns what git says of the checkout; null: it is none, or git is not there */
function git(...parameters) {
  const result = spawnSync('git', parameters, { cwd: ROOT, encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : null;
}
