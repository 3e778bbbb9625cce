/**
 * Holds the port while one process of the site follows another. It serves nothing itself, knows nothing of the site, and
 * is changed only by a restart: keep it small.
 */
import cluster from 'node:cluster';
import { realpathSync } from 'node:fs';
import { removePid, writePid } from './pid-file.js';

/** In milliseconds: how long a release may take until it listens, and the pause before one that crashed is started again. */
const PATIENCE = 60_000;
const PAUSE = 1000;

/** @typedef {import('node:cluster').Worker} Worker */

/**
 * Serves until a signal stops it. SIGHUP starts what the path leads to now, and has the process before it finish once
 * that listens; when it does not, everything stays as it was. SIGTERM and SIGINT finish and end with 0, a second one ends
 * at once. A process that crashes is started again; the first one that does not start ends everything with its exit code.
 * @param {string} entry serve.js, as it was called: a symlink on the way is followed at each start
 */
export function keepServing(entry) {
  // Each process takes its connections from the port itself; those that wait there outlive it.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  const primary = new Primary(entry);
  process.on('SIGHUP', () => primary.start());
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => primary.stop());
  process.on('exit', removePid);
  primary.start();
}

class Primary {
  #entry;
  /** @type {Worker | undefined} */
  #serving;
  /** @type {Worker | undefined} */
  #coming;
  #hasServed = false;
  #ending = false;

  /** @param {string} entry */
  constructor(entry) {
    this.#entry = entry;
  }

  start() {
    if (this.#ending) return;
    // The newest wish counts.
    this.#coming?.process.kill('SIGKILL');
    this.#coming = undefined;
    try {
      cluster.setupPrimary({ exec: realpathSync(this.#entry), args: [] });
    } catch (error) {
      return say('release.not_taken', { code: error instanceof Error && 'code' in error ? error.code : 'unknown' });
    }
    const worker = cluster.fork();
    this.#coming = worker;
    const late = setTimeout(() => worker.process.kill('SIGKILL'), PATIENCE);
    worker.once('listening', () => {
      clearTimeout(late);
      this.#take(worker);
    });
    worker.once('exit', (code, signal) => {
      clearTimeout(late);
      this.#ended(worker, signal ?? code);
    });
  }

  stop() {
    const signal = this.#ending ? 'SIGKILL' : 'SIGTERM';
    this.#ending = true;
    for (const worker of workers()) worker.process.kill(signal);
    this.#endWithLast(0);
  }

  /** It listens. @param {Worker} worker */
  #take(worker) {
    if (worker !== this.#coming) return;
    this.#coming = undefined;
    this.#serving?.process.kill('SIGTERM');
    this.#serving = worker;
    if (!this.#hasServed) writePid();
    this.#hasServed = true;
  }

  /** @param {Worker} worker @param {number | string} code its exit code, or the signal that ended it */
  #ended(worker, code) {
    if (this.#ending) return this.#endWithLast(code);
    if (worker === this.#coming) {
      this.#coming = undefined;
      if (!this.#hasServed) process.exit(typeof code === 'number' ? code : 1);
      say('release.not_taken', { code });
    } else if (worker === this.#serving) {
      this.#serving = undefined;
      say('release.crashed', { code });
    }
    if (!this.#serving && !this.#coming) setTimeout(() => this.start(), PAUSE);
  }

  /** @param {number | string} code */
  #endWithLast(code) {
    if (workers().length === 0) process.exit(code === 0 ? 0 : 1);
  }
}

/** Those that run: one, or two while one follows another. */
function workers() {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
}

/** One line of the log, in the form of the site's own. @param {string} event @param {object} fields */
function say(event, fields) {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level: 'error', event, ...fields })}\n`);
}
