/**
 * Compiles content/ of the working directory into .content-collections/generated and holds it against the gate
 * (app/gate/check.ts). Says what is wrong and ends nothing: who asks decides.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createBuilder } from '@content-collections/core';
import { runnerImport } from 'vite';
import { parse } from 'yaml';
import { buildInterface } from './build-interface.js';

/** A module of app/ as it runs. */
async function load(file) {
  const { module } = await runnerImport(path.resolve(file), {
    root: process.cwd(),
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
  });
  return module;
}

/** Compiles the files. Gives what the compiler refused, each with its file. */
async function compile() {
  const refusals = [];
  /** The builder reads the files while it is made, so it must have somewhere to say what is wrong from the start. */
  const emitter = {
    on() {},
    emit(_name, event) {
      if (!event.error) return;
      const { collection, file, filePath, error } = event;
      const where = filePath ?? collection?.filePath ?? path.join(collection?.directory ?? '', file?.path ?? '');
      refusals.push({ file: path.relative('.', where), message: error.message });
    },
  };
  const builder = await createBuilder(path.resolve('content-collections.ts'), undefined, emitter);
  await builder.build();
  return refusals;
}

/**
 * All that is wrong with content/, each with its file, line and field in Dutch; none when it is sound. With `check`, what
 * else the gate can tell of it, once it could be read as a whole.
 */
export async function gateContent() {
  const refusals = await compile();
  const first = await load('app/gate/before-compiling.ts');
  const unread = first.refusalsInWords(refusals);
  if (unread.length > 0) return { faults: unread };
  const { languages } = parse(readFileSync('content/languages.yaml', 'utf8'));
  const misplaced = [...first.misplacedPages(languages.map(({ code }) => code)), ...first.withLines(buildInterface())];
  if (misplaced.length > 0) return { faults: misplaced };
  const check = await load('app/gate/check.ts');
  return { faults: check.faults, check };
}
