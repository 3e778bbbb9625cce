/** Starting on PostgreSQL: what is refused, what is said, and which of the server's defaults are not taken. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SiteDatabase } from '~/platform/database/database.server';
import { openSiteDatabase } from '~/server/site-tables.server';
import { collectingLog } from '../support/outbox';
import { type PostgresServer, startPostgres } from '../support/postgres';

let postgres: PostgresServer;
let databaseUrl: string;
let opened: SiteDatabase[];

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());

beforeEach(async () => {
  databaseUrl = await postgres.createDatabase();
  opened = [];
});
afterEach(async () => {
  for (const database of opened) await database.close();
});

async function open(url = databaseUrl): Promise<{ database: SiteDatabase; lines: string[] }> {
  const { log, lines } = collectingLog();
  const database = await openSiteDatabase({ dataDir: 'not used', databaseUrl: url, log });
  opened.push(database);
  return { database, lines };
}

describe('a start', () => {
  async function refusal(url: string): Promise<string> {
    return openSiteDatabase({ dataDir: 'not used', databaseUrl: url, log: collectingLog().log }).then(
      () => 'opened',
      (error: unknown) => String(error),
    );
  }

  it.each([
    ['a server that is not there', () => postgres.addressOf('site', 1), /ECONNREFUSED\): check its host and port/],
    ['a database that is not there', () => postgres.addressOf('elders'), /3D000\): there is no such database/],
    ['a user that it does not know', () => databaseUrl.replace('site:', 'jan:'), /28000\): it refuses the user/],
    ['TLS that it does not offer', () => `${databaseUrl}?sslmode=verify-full`, /offers TLS/],
    ['a certificate that is not there', () => `${databaseUrl}?sslrootcert=/nergens.pem`, /ENOENT\): a certificate/],
  ])('with %s ends in one line without the password', async (_, url, expected) => {
    const said = await refusal(url());
    expect(said).toMatch(/^DatabaseError: DATABASE_URL: [^\n]+$/);
    expect(said).toMatch(expected);
    expect(said).not.toContain('geheim');
  });

  it('of a command on a database without a store is refused, and makes none', async () => {
    const asked = openSiteDatabase({ dataDir: 'not used', databaseUrl, log: collectingLog().log, mustExist: true });
    await expect(asked).rejects.toThrow(/There is no store of the site at the database of DATABASE_URL/);
    const { database } = await open(await postgres.createDatabase());
    const tables = "select count(*)::int as count from pg_tables where schemaname = 'public'";
    expect((await postgres.ask(databaseUrl, tables)).rows).toEqual([{ count: 0 }]);
    expect(await database.canWrite()).toBe(true);
  });

  it('by a user who may not make tables says so', async () => {
    await postgres.ask(databaseUrl, 'create role lezer login');
    await postgres.ask(databaseUrl, 'revoke create on schema public from public');
    expect(await refusal(databaseUrl.replace('site:', 'lezer:'))).toMatch(/42501\): the user may not make tables/);
  });

  it('by a user who may not vacuum what it deletes says so', async () => {
    await open();
    await postgres.ask(databaseUrl, 'create role gast login');
    await postgres.ask(databaseUrl, 'grant all on all tables in schema public to gast');
    expect((await open(databaseUrl.replace('site:', 'gast:'))).lines.join('\n')).toContain('database.cannot_vacuum');
  });

  it('that finds a server with another time says so', async () => {
    expect((await open()).lines).toEqual([]);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    const late = await open();
    vi.restoreAllMocks();
    expect(late.lines.join('\n')).toMatch(/database\.clock_differs","seconds":60/);
  });

  it('that finds a server which does not wait for its disk says so', async () => {
    await postgres.configure('fsync', 'off');
    const { lines } = await open();
    await postgres.configure('fsync', 'on');
    expect(lines.join('\n')).toContain('database.fsync_is_off');
  });

  it('over TLS trusts the authority that the address names, and no other', async () => {
    await postgres.offerTls();
    const address = databaseUrl.replace('127.0.0.1', 'localhost');
    expect(await refusal(`${address}?sslmode=verify-full`)).toMatch(/its certificate is not trusted/);
    const { database } = await open(`${address}?sslmode=verify-full&sslrootcert=${postgres.certificate}`);
    const { rows } = await sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(database.kysely);
    expect(rows).toEqual([{ ssl: true }]);
  });
});

describe('a database with other defaults', () => {
  it.each([
    ['synchronous_commit', 'off', 'on'],
    ['synchronous_commit', 'remote_apply', 'remote_apply'],
    ['default_transaction_isolation', 'serializable', 'read committed'],
  ])('(%s = %s) is used with %s', async (setting, value, expected) => {
    const name = new URL(databaseUrl).pathname.slice(1);
    await postgres.ask(databaseUrl, `alter database ${name} set ${setting} = '${value}'`);
    const { database } = await open();
    const { rows } = await sql`select current_setting(${setting}) as value`.execute(database.kysely);
    expect(rows).toEqual([{ value: expected }]);
  });
});
