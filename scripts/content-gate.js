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

/**
 * A module of app/ as it runs.
 * @template Module
 * @param {string} file
 * @returns {Promise<Module>} its type: what it is given to says which
 */
async function load(file) {
  /** @type {{ module: Module }} */
  const { module } = await runnerImport(path.resolve(file), {
    root: process.cwd(),
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
  });
  return module;
}

/**
 * Of what the compiler tells, what a refusal is made of.
 * @typedef {{ directory?: string, filePath?: string }} Collection
 * @typedef {{ collection?: Collection, file?: { path?: string }, filePath?: string, error?: Error, [more: string]: unknown }} CompilerEvent
 */

/** Compiles the files. Gives what the compiler refused, each with its file. */
async function compile() {
  /** @type {import('../app/gate/before-compiling.ts').Refusal[]} */
  const refusals = [];
  /** The builder reads the files while it is made, so it must have somewhere to say what is wrong from the start. */
  const emitter = {
    on() {},
    /** @param {string} _name @param {CompilerEvent} event */
    emit(_name, { collection, file, filePath, error }) {
      if (!error) return;
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
 * @param {string} today a day in Brussels, "2026-11-22"
 * @returns {Promise<{ faults: readonly string[], check?: typeof import('../app/gate/check.ts') }>}
 */
export async function gateContent(today = new Date().toLocaleDateString('sv-SE')) {
  /** @type {typeof import('../app/gate/before-compiling.ts')} */
  const first = await load('app/gate/before-compiling.ts');
  const unread = first.unreadFiles();
  if (unread.length > 0) return { faults: unread };
  const refused = first.refusalsInWords(await compile());
  if (refused.length > 0) return { faults: refused };
  /** @type {{ languages: { code: string }[] }} */
  const { languages } = parse(readFileSync('content/languages.yaml', 'utf8'));
  const misplaced = [...first.misplacedPages(languages.map(({ code }) => code)), ...first.withLines(buildInterface())];
  if (misplaced.length > 0) return { faults: misplaced };
  /** @type {typeof import('../app/gate/check.ts')} */
  const check = await load('app/gate/check.ts');
  return { faults: check.faults(today), check };
}

/**
 * What the editing guide shows as an example and stands in content/: good enough to look at, not to publish.
 * @returns {Promise<readonly string[]>}
 */
export async function samplesInContent() {
  /** @type {typeof import('../app/gate/before-publishing.ts')} */
  const publishing = await load('app/gate/before-publishing.ts');
  return publishing.samplesInContent();
}
