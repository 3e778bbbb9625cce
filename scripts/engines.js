/**
 * The browsers that the tests run beside today's Chromium and Firefox: Chromium 79 and 92 out of npm packages, locked in
 * tests/engines/, Safari's engine and the part of Firefox 78 that reads JavaScript from Debian. Nobody's `npm ci` brings them; this does, once.
 */
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { installFromDebian, programPath } from './debian.js';
import { ensurePackages } from './own-packages.js';

const FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../tests/engines');
const PACKAGES = path.join(FOLDER, 'node_modules');
const OLD_CHROMIUMS = [79, 92];

/** Where Debian keeps the small browser of WebKitGTK: it is not on the PATH. */
const LIBRARIES = '/usr/lib';

/** Path of the program, once ensureEngines() has run. @param {number} version */
export function oldChromium(version) {
  return path.join(PACKAGES, '.browsers', `chromium-${version}`);
}

/** Path of WebKitGTK's small browser; undefined: not installed. */
export function miniBrowserPath() {
  const folders = readdirSync(LIBRARIES).flatMap((name) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((api) => path.join(LIBRARIES, name, api)),
  );
  return folders.map((folder) => path.join(folder, 'MiniBrowser')).find((program) => existsSync(program));
}

/** Makes sure that all of them are there. @throws when one cannot be had, with what to install */
export async function ensureEngines() {
  ensurePackages(FOLDER);
  for (const version of OLD_CHROMIUMS) await unpackChromium(version);
  const hasWebKit = () => programPath(['WebKitWebDriver']) && programPath(['Xvfb']) && miniBrowserPath();
  if (!hasWebKit()) installFromDebian('--no-install-recommends', 'webkit2gtk-driver', 'xvfb');
  if (!hasWebKit()) throw new Error('The tests need WebKitGTK: apt-get install webkit2gtk-driver xvfb');
  if (!spidermonkeyPath()) installFromDebian('--no-install-recommends', 'libmozjs-78-dev');
  if (!spidermonkeyPath()) throw new Error('The tests need SpiderMonkey 78: apt-get install libmozjs-78-dev');
}

/** Path of what reads JavaScript in Firefox 78: of that browser, it alone can still be had. Undefined: not installed. */
export function spidermonkeyPath() {
  return programPath(['js78']);
}

/**
 * The package holds the program packed with Brotli. Written beside its place first: half a program must not be found there.
 * @param {number} version
 */
async function unpackChromium(version) {
  const program = oldChromium(version);
  if (existsSync(program)) return;
  const half = `${program}.half`;
  mkdirSync(path.dirname(program), { recursive: true });
  const packed = path.join(PACKAGES, `chromium-${version}`, 'bin/chromium.br');
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(half));
  chmodSync(half, 0o755);
  renameSync(half, program);
}
