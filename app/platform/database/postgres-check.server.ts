/** What can be wrong with a PostgreSQL server at start, in words for whoever starts the site. Never with the address: it holds a password. */
import { type Kysely, sql } from 'kysely';
import type { Log } from '../log.server';
import { DatabaseError, errorCode } from './database-error.server';
import type { Tables } from './tables.server';

/** The oldest that is still kept up, and the first that knows at once what a vacuum had to leave. */
const OLDEST_VERSION = 150_000;
/** Leases are told by each process's own clock; further apart, two processes could take the same message. */
const CLOCKS_APART = 5_000;

const ADVICE: [RegExp, string][] = [
  [/^28/, 'it refuses the user or the password'],
  [/^3D000$/, 'there is no such database: create it first (createdb)'],
  [/^42501$/, 'the user may not make tables: make it the owner of the database'],
  [/^25006$/, 'it may only be read: give the address of the server that takes writes'],
  [
    /^(CERT|ERR_TLS|DEPTH_|SELF_SIGNED|UNABLE_TO)/,
    'its certificate is not trusted: name the authority in the address (sslrootcert=)',
  ],
  [/^ENOENT$/, 'a certificate or socket that the address names is not there'],
];

const UNREACHABLE =
  'check its host and port, that it runs and can be reached from here, and that it offers TLS if the address asks for it';

/**
 * Looks at the server once, and logs what is dangerous without being an error.
 * @throws DatabaseError when it is too old; what the query throws when it cannot be asked
 */
export async function checkServer(database: Kysely<Tables>, log: Log): Promise<void> {
  const { rows } = await sql<{ version: number; fsync: string }>`
    select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync`.execute(database);
  const [server] = rows;
  if (!server || server.version < OLDEST_VERSION) {
    throw new DatabaseError('DATABASE_URL: PostgreSQL 15 or later is needed; this server is older.');
  }
  if (server.fsync !== 'on') log.error('database.fsync_is_off');
  const apart = Math.abs(await clockDifference(database));
  if (apart > CLOCKS_APART) log.error('database.clock_differs', { seconds: Math.round(apart / 1000) });
}

/** Milliseconds by which the server's clock is ahead; what the question itself took is shared out between its two ways. */
export async function clockDifference(database: Kysely<Tables>): Promise<number> {
  const asked = Date.now();
  const { rows } = await sql<{ now: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(database);
  const answered = Date.now();
  return (rows[0]?.now ?? answered) - (asked + answered) / 2;
}

/** To anybody but the owner `vacuum` says nothing and does nothing: then deleted messages would stay in the files unseen. */
export async function checkOwner(database: Kysely<Tables>, log: Log): Promise<void> {
  const { rows } = await sql<{ owned: boolean }>`
    select pg_has_role(content.relowner, 'usage') or pg_has_role(home.datdba, 'usage') as owned
    from pg_class as content join pg_database as home on home.datname = current_database()
    where content.oid = 'messages'::regclass`.execute(database);
  if (!rows[0]?.owned) log.error('database.cannot_vacuum');
}

/** One line for an error met while opening. */
export function toDatabaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const code = errorCode(error);
  const advice = ADVICE.find(([pattern]) => pattern.test(code))?.[1];
  const what = advice ?? UNREACHABLE;
  return new DatabaseError(`DATABASE_URL: PostgreSQL cannot be used (${code}): ${what}.`);
}
