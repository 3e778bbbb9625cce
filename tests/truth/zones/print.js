/** Prints as JSON what one function of answers.ts gives in this process, or the error it throws. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const FILE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'answers.ts');

/** @param {string | undefined} name */
export async function print(name) {
  /** @type {{ module: typeof import('./answers') }} */
  const { module } = await runnerImport(FILE, {
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
  });
  let said;
  try {
    const [, answers] = Object.entries(module).find(([known]) => known === name) ?? [];
    said = { answers: answers?.() };
  } catch (fault) {
    said = { fault: fault instanceof Error ? fault.message : String(fault) };
  }
  process.stdout.write(JSON.stringify(said));
}

// Run as a program: the process keeps whatever time zone it was given.
if (process.argv[1] === fileURLToPath(import.meta.url)) await print(process.argv[2]);
