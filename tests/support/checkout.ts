/** A checkout of its own with this very code and its build in it: a deploy there builds only what the test changes. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SOURCE_FILES, SOURCE_FOLDERS } from '../../scripts/preparing/digest.js';

/** With what starts it, and what was made of it. */
const PARTS = [...SOURCE_FILES, ...SOURCE_FOLDERS, 'server.js', 'build', '.content-collections'];

export interface Ended {
  readonly code: number;
  readonly said: string;
}

export interface Checkout {
  readonly folder: string;
  /** Runs one of its scripts to the end. */
  run(script: string, environment: Record<string, string>, ...parameters: string[]): Promise<Ended>;
  /** Writes another text in place of one that must be there. Gives the way back. */
  change(file: string, from: string, to: string): Promise<() => Promise<void>>;
  remove(): Promise<void>;
}

/** Needs a build. */
export async function makeCheckout(): Promise<Checkout> {
  const folder = await mkdtemp(join(tmpdir(), 'checkout-'));
  for (const name of PARTS) await cp(name, join(folder, name), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    run: (script, environment, ...parameters) => runScript(folder, environment, [script, ...parameters]),
    async change(file, from, to) {
      const path = join(folder, file);
      const text = await readFile(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not say "${from}"`);
      await writeFile(path, text.replace(from, to));
      return () => writeFile(path, text);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function runScript(cwd: string, environment: Record<string, string>, parameters: string[]): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolveEnd) => {
    execFile(process.execPath, parameters, { cwd, env: { PATH, HOME, ...environment } }, (fault, out, error) =>
      resolveEnd({ code: Number(fault?.code ?? 0), said: out + error }),
    );
  });
}
