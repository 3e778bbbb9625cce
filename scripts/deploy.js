/**
 * `npm run deploy`: publishes this checkout: builds and checks beside what runs, tries the new release, points `current`
 * to it and has the site follow without a gap. `-- --tarball FILE` publishes a packed release instead; `npm run rollback`
 * (`-- --back`) goes back to the one before. It also runs out of a release: `node scripts/deploy.js --tarball FILE`.
 * Whatever fails leaves what is served as it is, and ends with 1.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DeployError } from './deploying/deploy-error.js';
import { lock, nameOfFolder, point, pointedTo, prune, readManifest, releasesFolder } from './deploying/releases.js';
import { reload, untilServed } from './deploying/reload.js';
import { tryRelease } from './deploying/trial.js';
import { giveUp } from './serving/give-up.js';

const begun = performance.now();

/** @param {string} line */
function say(line) {
  process.stdout.write(`${((performance.now() - begun) / 1000).toFixed(1)} s  ${line}\n`);
}

/** Makes the release of this checkout and copies it. @param {string} target a folder */
async function build(target) {
  const prepare = new URL('./prepare.js', import.meta.url);
  if (!existsSync(prepare)) throw new DeployError('This is a release and no checkout: say --tarball FILE, or --back.');
  const { ensureBuilt, ensureInstalled, RELEASE } = await import(prepare.href);
  ensureInstalled();
  ensureBuilt();
  const { refuseSamples } = await import(new URL('./preparing/samples.js', import.meta.url).href);
  await refuseSamples();
  say('built and checked');
  cpSync(RELEASE, target, { recursive: true });
}

/** @param {string} tarball @param {string} target */
function unpack(tarball, target) {
  mkdirSync(target);
  const parameters = ['-xzf', path.resolve(tarball), '--strip-components=1', '--no-same-owner', '-C', target];
  const { status, stderr, error } = spawnSync('tar', parameters, { encoding: 'utf8' });
  if (status !== 0) throw new DeployError(`${tarball} cannot be unpacked: ${error?.message ?? stderr.trim()}`);
}

/** A release that was tried, in its place. @param {string} folder @param {string | undefined} tarball @returns its name there */
async function bring(folder, tarball) {
  const part = path.join(folder, '.coming');
  rmSync(part, { recursive: true, force: true });
  try {
    if (tarball === undefined) await build(part);
    else unpack(tarball, part);
    const { platform, arch, ...manifest } = readManifest(part);
    if (platform !== process.platform || arch !== process.arch) {
      throw new DeployError(
        `This release was made for ${platform} ${arch}; here is ${process.platform} ${process.arch}.`,
      );
    }
    await tryRelease(part);
    say('tried');
    const name = nameOfFolder({ platform, arch, ...manifest }, new Date());
    renameSync(part, path.join(folder, name));
    return name;
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {string} name */
async function serve(folder, name) {
  const [current, previous] = [pointedTo(folder, 'current'), pointedTo(folder, 'previous')];
  const release = readManifest(path.join(folder, name)).name;
  point(folder, 'previous', current);
  point(folder, 'current', name);
  try {
    if (!reload()) return say(`${release} is next: no site runs from DATA_DIR, start ${folder}/current/serve.js`);
    await untilServed(release);
    say(`${release} is served`);
  } catch (error) {
    if (current !== null) {
      point(folder, 'current', current);
      point(folder, 'previous', previous);
      reload();
    }
    throw error;
  }
}

/** @param {string} folder */
function previousOne(folder) {
  const name = pointedTo(folder, 'previous');
  if (name === null) throw new DeployError(`There is no release before this one in ${folder}.`);
  return name;
}

async function deploy() {
  const { values } = parseArgs({ options: { back: { type: 'boolean' }, tarball: { type: 'string' } } });
  // The site's user, who is another one, must be able to read a release.
  process.umask(0o022);
  const folder = releasesFolder();
  const unlock = lock(folder);
  try {
    await serve(folder, values.back ? previousOne(folder) : await bring(folder, values.tarball));
    prune(folder);
  } finally {
    unlock();
  }
}

await deploy().catch(giveUp);
