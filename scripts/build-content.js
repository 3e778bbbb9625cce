/**
 * Compiles content/ into .content-collections/generated and refuses what does not pass the gate (app/content/check.ts).
 * Every fault is printed with its file, line and field. `npm run check:content` is this script;
 * `-- --te-bevestigen` lists what still has to be confirmed, `-- --leesniveau` the reading level of each page.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createBuilder } from '@content-collections/core';
import { runnerImport } from 'vite';
import { parse } from 'yaml';
import { buildDrawings } from './build-drawings.js';
import { buildInterface } from './build-interface.js';

// Hours in content/ are hours in Brussels.
process.env.TZ = 'Europe/Brussels';

const print = (lines) => process.stdout.write(lines.map((line) => `${line}\n`).join(''));

function refuse(faults) {
  if (faults.length === 0) return;
  process.stderr.write(`${faults.map((fault) => `content: ${fault}`).join('\n')}\n`);
  process.exit(1);
}

/** What was asked for behind "--". */
function readOptions() {
  try {
    return parseArgs({ options: { 'te-bevestigen': { type: 'boolean' }, leesniveau: { type: 'boolean' } } }).values;
  } catch (error) {
    return refuse([error.message]);
  }
}

/** A module of app/ as it runs. */
async function load(file) {
  const { module } = await runnerImport(file, {
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
  });
  return module;
}

const wanted = readOptions();
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
const builder = await createBuilder('content-collections.ts', undefined, emitter).catch((error) =>
  refuse([error.message]),
);
await builder.build();

const first = await load('./app/content/gate/before-compiling.ts');
refuse(first.refusalsInWords(refusals));
const { languages } = parse(readFileSync('content/languages.yaml', 'utf8'));
refuse([...first.misplacedPages(languages.map(({ code }) => code)), ...first.withLines(buildInterface())]);

const check = await load('./app/content/check.ts');
/** The day in Brussels, as "2026-11-22". */
const today = new Date().toLocaleDateString('sv-SE');
if (wanted['te-bevestigen']) print([check.toConfirm(today)]);
if (wanted.leesniveau) print(check.readingLevels.table);
// Whoever has a fault to mend must not look for it between warnings.
refuse(check.faults);
if (!wanted['te-bevestigen']) {
  print([...check.readingLevels.summary, ...check.warnings(today).map((warning) => `let op: ${warning}`)]);
}
await buildDrawings();

const { module } = await runnerImport('./app/content/check.ts', {
  configFile: false,
  logLevel: 'error',
  resolve: { tsconfigPaths: true },
});
refuse(module.faults);
