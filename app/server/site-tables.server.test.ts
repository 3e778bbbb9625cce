/** A release starts on the store of the next one because a migration only adds, unless its name says that it takes away. */
import { Kysely } from 'kysely';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { LibsqlDialect } from '~/platform/database/dialect.server';
import { rehearsalMigrations } from '~/platform/database/rehearsal-table.server';
import { MIGRATIONS } from './site-tables.server';

const ALL = Object.entries({ ...MIGRATIONS, ...rehearsalMigrations }).sort(([first], [second]) =>
  first < second ? -1 : 1,
);

/** Every column there is, and whether a row can be written that does not know of it. */
async function columnsOf(database: Kysely<unknown>): Promise<Map<string, { table: string; needed: boolean }>> {
  const tables = await database.introspection.getTables();
  return new Map(
    tables.flatMap(({ name: table, columns }) =>
      columns.map(({ name, isNullable, hasDefaultValue }) => [
        `${table}.${name}`,
        { table, needed: !isNullable && !hasDefaultValue },
      ]),
    ),
  );
}

it('takes nothing away, and asks nothing new of who writes into a table that was there', async () => {
  const database = new Kysely<unknown>({ dialect: new LibsqlDialect(new Database(':memory:')) });
  for (const [name, { up }] of ALL) {
    const before = await columnsOf(database);
    await up(database);
    const after = await columnsOf(database);
    if (name.includes('-contract-')) continue;
    const gone = [...before.keys()].filter((column) => !after.has(column));
    const known = new Set([...before.values()].map(({ table }) => table));
    const asked = [...after].filter(([column, { table, needed }]) => needed && known.has(table) && !before.has(column));
    expect([name, gone, asked]).toEqual([name, [], []]);
  }
});

it('gives each migration a number of its own, so that a name says in which order they come', () => {
  const numbers = ALL.map(([name]) => /^(\d{4})-[a-z]/.exec(name)?.[1]);
  expect(numbers).not.toContain(undefined);
  expect(new Set(numbers).size).toBe(numbers.length);
});
