/**
 * Loaded before the site (`node --import`): at a SIGUSR2 its SQLite file may take no page more than it has, as on a disk that
 * is full, and the next SIGUSR2 lifts that. What fails is SQLite's own write, with SQLITE_FULL, and no mount is needed.
 */
import { createRequire } from 'node:module';

/** As the release has it. */
const Database = createRequire(new URL('../../build/server/index.js', import.meta.url))('libsql');
/** SQLite's own limit, of 2^32 - 2 pages. */
const NO_LIMIT = 4_294_967_294;

const opened = new Set();
const { exec } = Database.prototype;
Database.prototype.exec = function execOfKnown(statement) {
  opened.add(this);
  return exec.call(this, statement);
};

let isFull = false;
process.on('SIGUSR2', () => {
  isFull = !isFull;
  // A limit below what there is means: what there is.
  for (const database of opened) exec.call(database, `pragma max_page_count = ${isFull ? 1 : NO_LIMIT}`);
});
