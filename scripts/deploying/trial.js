/** Tries a release before anybody sees it: it starts on a port and with a store of its own, and shows pages. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DeployError } from './deploy-error.js';

const PATIENCE = 60_000;
const PAGES = [
  '/healthz',
  '/readyz',
  '/',
  '/kinderen',
  '/jongeren',
  '/volwassenen',
  '/volwassenen/contact',
  '/hulplijnen',
];
const LISTENING = /"event":"server\.listening","address":"(http:[^"]+)"/;

/** @param {string} release its folder @throws DeployError with what it said */
export async function tryRelease(release) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'trial-1712-'));
  // Nothing of the live site's settings: neither its store nor its mail server.
  const child = spawn(process.execPath, [path.join(release, 'serve.js')], {
    cwd: dataDir,
    env: { PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    await showsPages(await addressOf(child));
  } finally {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child @returns {Promise<string>} */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = () => reject(new DeployError(`The new release does not start:\n${said}`));
    const late = setTimeout(fail, PATIENCE);
    /** @param {Buffer} chunk */
    const hear = (chunk) => {
      said += chunk;
      const found = LISTENING.exec(said)?.[1];
      if (!found) return;
      clearTimeout(late);
      resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => {
      clearTimeout(late);
      fail();
    });
  });
}

/** @param {string} address */
async function showsPages(address) {
  for (const page of PAGES) {
    const answer = await fetch(address + page, { headers: { 'Accept-Encoding': 'identity' } });
    await answer.text();
    if (answer.status !== 200) throw new DeployError(`The new release answers ${page} with ${answer.status}.`);
  }
}
