/** The built site, as a release holds it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {import('react-router').ServerBuild & { entry: { module: typeof import('../../app/entry.server.tsx') } }} SiteBuild */

/** The folder of the release that a script at its top belongs to; in a checkout that is build/. @param {string} script file URL */
export function releaseBeside(script) {
  const folder = path.dirname(fileURLToPath(script));
  return existsSync(path.join(folder, 'release.json')) ? folder : path.join(folder, 'build');
}

/** @param {string} release its folder @returns {Promise<SiteBuild>} */
export function loadServer(release) {
  process.env.NODE_ENV = 'production';
  return import(pathToFileURL(path.join(release, 'server/index.js')).href);
}
