/** A step of the preparation: a program in a process of its own, heard only when it fails. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @typedef {'install' | 'content' | 'build'} StepName */

/** A step did not succeed. Its message is all that the step said: of content, every fault with file and field. */
export class StepError extends Error {
  /** @override */
  name = 'StepError';
  /** @param {StepName} step @param {string} message */
  constructor(step, message) {
    super(message);
    this.step = step;
  }
}

/**
 * Runs a step and gives what it printed.
 * @param {StepName} step
 * @param {string} title
 * @param {readonly [command: string, ...parameters: string[]]} command
 * @param {{ cwd?: string, env?: Record<string, string> }} [place]
 * @throws {StepError}
 */
export function runStep(step, title, [command, ...parameters], { cwd = ROOT, env = {} } = {}) {
  process.stderr.write(`${title} ...\n`);
  // A test runner's own variable would change what vite.config.ts builds.
  const { VITEST: _, ...environment } = process.env;
  const result = spawnSync(command, parameters, {
    cwd,
    env: { ...environment, NODE_ENV: 'production', ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return result.stdout;
  const why = result.error?.message ?? `exit code ${result.status}`;
  throw new StepError(step, `${result.stdout ?? ''}${result.stderr ?? ''}${title}: failed (${why}).`);
}
