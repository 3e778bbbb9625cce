/** Tells the site that runs to serve what `current` points to, and waits until it does. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { servingPid } from '../serving/pid-file.js';
import { DeployError } from './deploy-error.js';

/** In milliseconds. Longer than the primary waits for a process (scripts/serving/primary.js), unless DEPLOY_PATIENCE (seconds) says less. */
const PATIENCE = 90_000;
const EVERY = 50;
/** While one process follows the other both answer: only when this many answers in a row are of the new one, it is alone. */
const IN_A_ROW = 20;

/** DEPLOY_RELOAD, else SIGHUP to the process of DATA_DIR. @returns whether there is one @throws DeployError */
export function reload() {
  const command = process.env.DEPLOY_RELOAD?.trim();
  if (!command) {
    const pid = servingPid();
    if (pid !== null) process.kill(pid, 'SIGHUP');
    return pid !== null;
  }
  const { status } = spawnSync('sh', ['-c', command], { stdio: 'inherit' });
  if (status !== 0) throw new DeployError(`DEPLOY_RELOAD (${command}) ended with ${status}.`);
  return true;
}

/** @param {string} name of the release, as its manifest has it @throws DeployError when it is not served in time */
export async function untilServed(name) {
  const address = healthAddress();
  const until = performance.now() + patience();
  for (let seen = 0; seen < IN_A_ROW; await pause(EVERY)) {
    seen = (await ask(address)) === `ok ${name}\n` ? seen + 1 : 0;
    if (performance.now() > until) {
      throw new DeployError(`${address} does not name the new release (${name}); the log of the site says why.`);
    }
  }
}

function patience() {
  return Number(process.env.DEPLOY_PATIENCE ?? Number.NaN) * 1000 || PATIENCE;
}

/** DEPLOY_HEALTH, else of the site's own PORT and HOST. */
function healthAddress() {
  const { DEPLOY_HEALTH, HOST, PORT } = process.env;
  const host = HOST?.trim() || '127.0.0.1';
  return DEPLOY_HEALTH?.trim() || `http://${host.includes(':') ? `[${host}]` : host}:${PORT?.trim() || 3000}/healthz`;
}

/** Over a connection of its own. @param {string} address @returns {Promise<string | null>} null: nobody answers */
async function ask(address) {
  try {
    const request = http.get(address, { agent: false, timeout: 5000 });
    const [answer] = await once(request, 'response');
    return await text(answer);
  } catch {
    return null;
  }
}
