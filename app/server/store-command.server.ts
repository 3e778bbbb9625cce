/** `npm run store -- backup FILE | restore FILE | move`: the store as a whole, for whoever runs the site. */
import { keyRing, openKeyRing } from '~/outbox/keys.server';
import { backUp, restore } from '~/platform/database/backup.server';
import { storeName } from '~/platform/database/database.server';
import { DatabaseError } from '~/platform/database/database-error.server';
import { moveToPostgres } from '~/platform/database/move.server';
import { sqlitePath } from '~/platform/database/sqlite.server';
import type { Log } from '~/platform/log.server';
import { onTerminal, type Terminal } from '~/platform/visible';
import type { Config } from './config.server';
import { MIGRATIONS, openSiteDatabase } from './site-tables.server';

export interface StoreCommandParts extends Terminal {
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 'outboxKeys'>;
  log: Log;
  now: Date;
}

const USAGE = [
  'Gebruik: npm run store -- OPDRACHT',
  '  backup BESTAND   een kopie van de opslag, ook terwijl de site draait',
  '  restore BESTAND  zet een kopie terug; de site draait dan niet',
  '  move             verhuis van DATA_DIR naar de lege databank van DATABASE_URL; de site draait dan niet',
].join('\n');

const OF_POSTGRES =
  'With DATABASE_URL the store is in PostgreSQL: use pg_dump and pg_restore (docs/operations.md, "Backups").';

/**
 * @param args what stands after `npm run store --`
 * @returns the exit code: 0; 2 when the arguments are wrong
 * @throws DatabaseError with one line when it cannot be done; nothing is changed then
 */
export async function storeCommand(args: string[], given: StoreCommandParts): Promise<number> {
  const parts = onTerminal(given);
  const [name, file, ...rest] = args;
  if (name === 'move' && file === undefined) return move(parts);
  if (file !== undefined && rest.length === 0) {
    if (name === 'backup') return makeBackup(file, parts);
    if (name === 'restore') return putBack(file, parts);
  }
  parts.writeError(USAGE);
  return 2;
}

async function makeBackup(file: string, { config, write, writeError }: StoreCommandParts): Promise<number> {
  if (config.databaseUrl) throw new DatabaseError(OF_POSTGRES);
  writeError(`Opslag: ${storeName(config)}`);
  await backUp(config.dataDir, file);
  write(`Bewaard in ${file}. De sleutel staat er niet in: bewaar die apart.`);
  return 0;
}

async function putBack(file: string, { config, now, write, writeError }: StoreCommandParts): Promise<number> {
  if (config.databaseUrl) throw new DatabaseError(OF_POSTGRES);
  writeError(`Opslag: ${storeName(config)}`);
  const replaced = await restore(config.dataDir, file, now);
  write(`${file} staat terug in ${config.dataDir}.`);
  if (replaced === null) return 0;
  write(
    `Wat er stond, staat nu in ${replaced}. Kijk of daar nog berichten wachten: DATA_DIR=${replaced} npm run outbox -- list`,
  );
  return 0;
}

async function move({ config, log, write, writeError }: StoreCommandParts): Promise<number> {
  const { dataDir, databaseUrl } = config;
  if (!databaseUrl) throw new DatabaseError('DATABASE_URL: set it to the address of the empty database to move to.');
  writeError(`Van: ${storeName({ dataDir })}\nNaar: ${storeName(config)}`);
  await mustHaveSameKey(config);
  const target = await openSiteDatabase({ dataDir, databaseUrl, log });
  await target.close();
  const moved = await moveToPostgres({ path: sqlitePath(dataDir), url: databaseUrl, migrations: MIGRATIONS, log });
  for (const { name, rows } of moved) write(`${name}: ${rows}`);
  write(`Alles is verhuisd. ${sqlitePath(dataDir)} is nog zoals het was: bewaar het als een kopie, of doe het weg.`);
  return 0;
}

/** Words given to visitors find their box by the key that the site had then. */
async function mustHaveSameKey({ dataDir, outboxKeys }: StoreCommandParts['config']): Promise<void> {
  const { first } = await openKeyRing({ configured: [], dataDir, mayCreate: false, random: () => Buffer.alloc(0) });
  if (!first || keyRing(outboxKeys).all.some(({ id }) => id === first.id)) return;
  throw new DatabaseError(
    `OUTBOX_KEY does not hold the key of ${dataDir}/outbox.key, and nobody would find their answers any more: write it there, alone or after a comma.`,
  );
}
