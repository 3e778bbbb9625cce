/** What things are made from, as one digest: a step is done again only when that has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './step.js';

/** What the build is made from, besides whole folders. */
export const SOURCE_FILES = [
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'react-router.config.ts',
  'vite.config.ts',
  'tsconfig.json',
  'content-collections.ts',
  'serve.js',
];
export const SOURCE_FOLDERS = ['content', 'app', 'scripts', 'public'];

/** Of everything that content/ and the site are made from. */
export function digestOfSources() {
  return digest([...SOURCE_FILES, ...SOURCE_FOLDERS.flatMap(filesOf)]);
}

/** One digest over names and contents, in hex. @param {string[]} files below the checkout */
export function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = createHash('sha256')
      .update(readFileSync(path.join(ROOT, file)))
      .digest('hex');
    hash.update(`${file} ${content}\n`);
  }
  return hash.digest('hex');
}

/** All files below a folder that can change the build, sorted. @param {string} folder */
function filesOf(folder) {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|md~|swp)$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** @param {string} file @returns what it says; null: it is not there */
export function readOr(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
