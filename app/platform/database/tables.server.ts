/** Every table of the site. A subject adds its own by `declare module`, so this room knows none of them. */
import { DEFAULT_MIGRATION_TABLE, type Kysely, type Migration } from 'kysely';
import type { RehearsalTables } from './rehearsal-table.server';

export interface Tables extends RehearsalTables {}

/** By name. Names sort in the order in which they are carried out; one that has been released never changes. */
export type Migrations = Readonly<Record<string, Migration>>;

/** Whether the site has ever been here. */
export async function hasTables(kysely: Kysely<Tables>): Promise<boolean> {
  const tables = await kysely.introspection.getTables({ withInternalKyselyTables: true });
  return tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE);
}
