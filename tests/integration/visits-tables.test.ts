import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { HOUR_TOTALS, MESSAGE_TOTALS, UNMET_TOTALS, VISIT_TOTALS } from '~/visits/totals.server';
import { visitMigrations } from '~/visits/visit-totals.server';
import { TestVisits } from './visits-store';

const TABLES = [VISIT_TOTALS, UNMET_TOTALS, HOUR_TOTALS, MESSAGE_TOTALS].map(({ name, columns, counts }) => ({
  ...{ name, counts, columns: [...columns] },
}));

describe.each(TABLES)('the table $name', ({ name, columns, counts }) => {
  it('has everything but the count as its key, and is kept only once', async () => {
    const test = new TestVisits();
    const { kysely } = await test.openStore();
    const info = await sql<{ name: string; pk: number; notnull: number }>`
      select name, pk, "notnull" from pragma_table_info(${name}) order by cid`.execute(kysely);
    const list = await sql<{ wr: number }>`select wr from pragma_table_list where name = ${name}`.execute(kysely);
    expect(info.rows.filter(({ pk }) => pk > 0).map((column) => column.name)).toEqual(['day', ...columns]);
    expect(info.rows.filter(({ pk }) => pk === 0).map((column) => column.name)).toEqual([counts]);
    expect(info.rows.every(({ notnull }) => notnull === 1)).toBe(true);
    expect(list.rows).toEqual([{ wr: 1 }]);
    await test.end();
  });
});

it('makes its tables on PostgreSQL in words that PostgreSQL knows', async () => {
  const statements: string[] = [];
  const postgres = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => void statements.push(query.sql),
  });
  for (const migration of Object.values(visitMigrations)) await migration.up(postgres);
  expect(statements).toEqual([
    expect.stringMatching(/^create table "visit_totals" \(.*"views" integer not null.*primary key \("day",.*\)\)$/),
    expect.stringMatching(/^create table "unmet_totals" \(.*"hour" integer not null.*primary key \("day",.*\)\)$/),
    expect.stringMatching(/^create table "hour_totals" \(.*"views" integer not null.*primary key \("day",.*\)\)$/),
    expect.stringMatching(
      /^create table "message_totals" \(.*"messages" integer not null.*primary key \("day",.*\)\)$/,
    ),
  ]);
});
