/**
 * `npm run release`: packs the release of this checkout as a tarball with a bill of materials and a list of licences.
 * `-- --out DIR`: where (release/). `npm run deploy -- --tarball FILE` publishes it, on a machine without npm or network.
 */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, RELEASE } from './prepare.js';
import { readManifest } from './preparing/release-folder.js';
import { refuseSamples } from './preparing/samples.js';
import { writeBill } from './releasing/bill-of-materials.js';
import { packFolder } from './releasing/tarball.js';
import { giveUp } from './serving/give-up.js';

try {
  const { out } = parseArgs({ options: { out: { type: 'string', default: 'release' } } }).values;
  ensureInstalled();
  ensureBuilt();
  await refuseSamples();
  const manifest = readManifest(RELEASE);
  const { name } = JSON.parse(readFileSync(path.join(RELEASE, 'package.json'), 'utf8'));
  const commit = manifest.commit?.replace(/^(.{7})[^+]*/, '$1') ?? 'nogit';
  const folder = path.resolve(out, `${name}-${manifest.version}-${commit}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(RELEASE, folder, { recursive: true });
  writeBill(folder, manifest, name);
  process.stdout.write(`${packFolder(folder, new Date(manifest.date))}\n`);
} catch (error) {
  giveUp(error);
}
