/**
 * Makes a release of what the framework has built: a folder that stands alone. Whoever has Node can serve it, without npm,
 * a network or this checkout.
 */
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { manifestOf } from './manifest.js';
import { productionPackages } from './packages.js';
import { ROOT, runStep } from './step.js';

/** What starts, changes and stops a release. */
const SERVING = ['serve.js', 'scripts/deploy.js', 'scripts/serving', 'scripts/deploying'];

/** Completes the folder in which the framework has put server/ and client/. @param {string} folder @param {string} sources digest */
export function completeRelease(folder, sources) {
  for (const name of [...SERVING, 'public'])
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  for (const name of productionPackages()) linkFolder(path.join(ROOT, name), path.join(folder, name));
  writePackage(folder);
  // With the release's own packages: one that was forgotten shows here.
  const known = `import(${JSON.stringify(pathToFileURL(path.join(folder, 'server/index.js')).href)})
    .then(({ entry }) => process.stdout.write(JSON.stringify(entry.module.migrations)))`;
  const migrations = JSON.parse(runStep('build', 'Trying the build', [process.execPath, '-e', known], { cwd: folder }));
  writeManifest(folder, manifestOf(sources, migrations));
}

/** The same release under another commit: nothing that it is made from has changed. @param {string} folder */
export function renewManifest(folder) {
  const { sources, migrations } = readManifest(folder);
  writeManifest(folder, manifestOf(sources, migrations));
}

/** @param {string} folder @returns {import('./manifest.js').Manifest} */
export function readManifest(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'release.json'), 'utf8'));
}

/** Whole or not at all: a site may start from this folder meanwhile. @param {string} folder @param {object} manifest */
function writeManifest(folder, manifest) {
  const file = path.join(folder, 'release.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

/** @param {string} folder */
function writePackage(folder) {
  const { name, version, type, license, engines, dependencies } = JSON.parse(
    readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
  );
  const own = { name, version, private: true, type, license, engines, dependencies };
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
}

/**
 * A package without those inside it, which the lock file names by themselves. The files are linked where the disk can: npm
 * never writes into one, it makes a new one.
 * @param {string} from @param {string} to
 */
function linkFolder(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory() && entry.name !== 'node_modules') linkFolder(source, target);
    else if (entry.isFile()) linkOrCopy(source, target);
  }
}

/** @param {string} from @param {string} to */
function linkOrCopy(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
