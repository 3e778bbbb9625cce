/**
 * Compiles content/ into .content-collections/generated and refuses what does not fit: a file that breaks its schema,
 * a link that leads nowhere, a page that a language owes. Every fault is printed with its file and field.
 */
import path from 'node:path';
import { createBuilder } from '@content-collections/core';
import { runnerImport } from 'vite';
import { buildInterface } from './build-interface.js';

// Hours in content/ are hours in Brussels.
process.env.TZ = 'Europe/Brussels';

function refuse(faults) {
  if (faults.length === 0) return;
  process.stderr.write(`${faults.map((fault) => `content: ${fault}`).join('\n')}\n`);
  process.exit(1);
}

const faults = [];
/** The builder reads the files while it is made, so it must have somewhere to say what is wrong from the start. */
const emitter = {
  on() {},
  emit(_name, event) {
    if (!event.error) return;
    const { collection, file, filePath, error } = event;
    const where = filePath ?? collection?.filePath ?? path.join(collection?.directory ?? '', file?.path ?? '');
    faults.push(`${path.relative('.', where)}: ${error.message}`);
  },
};
const builder = await createBuilder('content-collections.ts', undefined, emitter).catch((error) =>
  refuse([error.message]),
);
await builder.build();
refuse([...faults, ...buildInterface()]);

const { module } = await runnerImport('./app/content/check.ts', {
  configFile: false,
  logLevel: 'error',
  resolve: { tsconfigPaths: true },
});
refuse(module.faults);
