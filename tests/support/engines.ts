/** The engines that the site's database can stand on, for tests that have to hold on each. */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type PostgresServer, startPostgres } from './postgres';

export const ENGINES = ['SQLite', 'PostgreSQL'] as const;

export interface Engine {
  /** For openDatabase(): the same database however often it is asked within a test, an empty one in the next. */
  databaseUrl(): Promise<string | undefined>;
  /** Where the server keeps its tables; undefined: they stand in the data folder of the site. */
  tables(): string | undefined;
  /** Has the server write into the files of its tables what it did to them. */
  checkpoint(): Promise<void>;
}

/** Called within a `describe`: sees to a server for the tests in it, when the engine needs one. */
export function useEngine(name: (typeof ENGINES)[number]): Engine {
  if (name === 'SQLite') {
    return { databaseUrl: async () => undefined, tables: () => undefined, checkpoint: async () => {} };
  }
  let server: PostgresServer;
  let current: Promise<string> | undefined;
  beforeAll(async () => {
    server = await startPostgres();
  });
  beforeEach(() => {
    current = undefined;
  });
  afterAll(() => server.remove());
  return {
    databaseUrl() {
      current ??= server.createDatabase();
      return current;
    },
    tables: () => join(server.dataDir, 'base'),
    async checkpoint() {
      if (current) await server.ask(await current, 'checkpoint');
    },
  };
}
