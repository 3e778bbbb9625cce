/** `npm run store`: backups that are whole, restoring that loses nothing, and a store that moves to PostgreSQL. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { alone } from '~/platform/database/alone.server';
import type { SiteDatabase } from '~/platform/database/database.server';
import { openSiteDatabase } from '~/server/site-tables.server';
import { type StoreCommandParts, storeCommand } from '~/server/store-command.server';
import { collectingLog, openTestOutbox, submission, temporaryFolder } from '../support/outbox';
import { eventually } from '../support/patience';
import { type PostgresServer, startPostgres } from '../support/postgres';

const NOW = new Date('2026-11-30T12:00:00Z');

let folder: { path: string; remove(): Promise<void> };
let dataDir: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  dataDir = join(folder.path, 'var');
});
afterEach(() => folder.remove());

async function command(args: string[], config: Partial<StoreCommandParts['config']> = {}) {
  const said: string[] = [];
  const code = await storeCommand(args, {
    config: { dataDir, outboxKeys: [], ...config },
    log: collectingLog().log,
    now: NOW,
    write: (text) => said.push(text),
    writeError: (text) => said.push(text),
  });
  return { code, said: said.join('\n') };
}

const collectGarbage = garbageCollector();

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}

/** libsql lets go of a file that this process has closed only when its last statement is collected; a command is a process of its own. */
async function released(): Promise<void> {
  await eventually(() => {
    collectGarbage();
    return alone(join(dataDir, 'site.sqlite'), () => {});
  });
}

async function waitingIn(path: string): Promise<number> {
  const test = await openTestOutbox(path);
  const { waiting } = await test.outbox.status();
  await test.close();
  return waiting;
}

async function keep(text: string): Promise<void> {
  const test = await openTestOutbox(dataDir);
  await test.outbox.accept(submission(text));
  await test.close();
}

describe('a backup', () => {
  it('is made beside a store in use, readable for its owner alone, and never over another file', async () => {
    const site = await openTestOutbox(dataDir);
    await site.outbox.accept(submission('Een.'));
    const file = join(folder.path, 'kopie');
    expect(await command(['backup', file])).toMatchObject({ code: 0, said: expect.stringContaining('De sleutel') });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(command(['backup', file])).rejects.toThrow(/kopie is there already/);
    await site.outbox.accept(submission('Twee.'));
    await site.close();
    await released();
    await command(['restore', file]);
    expect(await waitingIn(dataDir)).toBe(1);
  });

  it.each([
    ['a folder that is not there', 'nergens/kopie', /cannot be written \(ENOENT\)/],
    ['a store that is not there', 'kopie', /There is no store of the site/],
  ])('with %s is refused, and leaves nothing', async (what, name, expected) => {
    if (what !== 'a store that is not there') await keep('Een.');
    const before = await readdir(folder.path);
    await expect(command(['backup', join(folder.path, name)])).rejects.toThrow(expected);
    expect(await readdir(folder.path)).toEqual(before);
  });
});

describe('restoring', () => {
  it('keeps what was there, with the messages that wait in it', async () => {
    await keep('Een.');
    const file = join(folder.path, 'kopie');
    await command(['backup', file]);
    await keep('Twee.');
    await released();
    const { said } = await command(['restore', file]);
    const replaced = join(dataDir, 'replaced-2026-11-30T12-00-00.000Z');
    expect(said).toContain(`DATA_DIR=${replaced} npm run outbox -- list`);
    expect([await waitingIn(dataDir), await waitingIn(replaced)]).toEqual([1, 2]);
  });

  it('is refused while the site runs, and from what is no backup, and changes nothing', async () => {
    const site = await openTestOutbox(dataDir);
    await site.outbox.accept(submission('Een.'));
    const file = join(folder.path, 'kopie');
    await command(['backup', file]);
    await expect(command(['restore', file])).rejects.toThrow(/site\.sqlite is in use: stop the site first/);
    await site.outbox.accept(submission('Twee.'));
    await site.close();
    await writeFile(join(folder.path, 'iets'), 'geen databank'.repeat(1000));
    for (const wrong of ['iets', 'nergens']) {
      await expect(command(['restore', join(folder.path, wrong)])).rejects.toThrow(/cannot be read|There is no store/);
    }
    expect(await waitingIn(dataDir)).toBe(2);
  });
});

it('says how it is used, and that a store on PostgreSQL is dumped', async () => {
  for (const args of [[], ['backup'], ['move', 'ergens'], ['backup', 'a', 'b']]) {
    expect(await command(args)).toMatchObject({ code: 2, said: expect.stringContaining('npm run store') });
  }
  const databaseUrl = 'postgres://site@127.0.0.1/site';
  await expect(command(['backup', 'kopie'], { databaseUrl })).rejects.toThrow(/pg_dump/);
  await expect(command(['move'])).rejects.toThrow(/DATABASE_URL: set it/);
});

describe('moving', () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.remove());

  const OF_ONE_ENGINE = ['messages', 'rehearsals'];
  const KEY = Buffer.alloc(32, 7);

  /** Two rows in every table there is, also in those that a later migration adds. */
  async function fill({ kysely }: SiteDatabase): Promise<string[]> {
    const tables = (await kysely.introspection.getTables()).filter(({ name }) => !OF_ONE_ENGINE.includes(name));
    for (const { name, columns } of tables) {
      for (const row of [1, 2]) {
        const values = columns.map(({ dataType }) => {
          if (dataType.toLowerCase() === 'blob') return Buffer.from([0, 255, row]);
          return dataType.toLowerCase() === 'text' ? `tekst "${row}" é` : 1_790_000_000_000 * row;
        });
        const small = columns.map(({ dataType }, at) => (dataType.toLowerCase() === 'integer' ? row : values[at]));
        const names = sql.join(columns.map((column) => sql.ref(column.name)));
        await sql`insert into ${sql.table(name)} (${names}) values (${sql.join(small)})`.execute(kysely);
      }
    }
    return tables.map(({ name }) => name).sort();
  }

  /** Every row as text, in one order, whatever engine gives it. */
  async function rowsOf({ kysely }: SiteDatabase, name: string): Promise<string[]> {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(kysely);
    const plain = (value: unknown) =>
      value instanceof ArrayBuffer || value instanceof Uint8Array
        ? Buffer.from(value as ArrayBuffer).toString('hex')
        : value;
    return rows
      .map((row) =>
        JSON.stringify(
          Object.entries(row)
            .map(([column, value]) => [column, plain(value)])
            .sort(),
        ),
      )
      .sort();
  }

  it('brings every row of every table over, says how many, and does it once', async () => {
    const log = collectingLog().log;
    const databaseUrl = await postgres.createDatabase();
    const config = { databaseUrl, outboxKeys: [KEY] };
    const file = await openSiteDatabase({ dataDir, log, ballastBytes: 1024 });
    const names = await fill(file);
    await expect(command(['move'], config)).rejects.toThrow(/is in use: stop the site first/);
    const before = new Map<string, string[]>();
    for (const name of names) before.set(name, await rowsOf(file, name));
    await file.close();
    await released();
    const { code, said } = await command(['move'], config);
    expect(code).toBe(0);
    const target = await openSiteDatabase({ dataDir, databaseUrl, log });
    for (const name of names) {
      expect(said).toContain(`${name}: 2`);
      expect([name, await rowsOf(target, name)]).toEqual([name, before.get(name)]);
    }
    await released();
    await expect(command(['move'], config)).rejects.toThrow(/holds something already \(answer_boxes 2, [^)]*\)/);
    for (const name of names) expect(await rowsOf(target, name)).toHaveLength(2);
    await target.close();
  });

  it('is refused while a message waits, and with another key than the file has', async () => {
    await keep('Wacht nog.');
    await released();
    const databaseUrl = await postgres.createDatabase();
    await expect(command(['move'], { databaseUrl, outboxKeys: [KEY] })).rejects.toThrow(
      /OUTBOX_KEY does not hold the key of .*outbox\.key/,
    );
    const own = Buffer.from(await readFile(join(dataDir, 'outbox.key'), 'utf8'), 'base64');
    await expect(command(['move'], { databaseUrl, outboxKeys: [KEY, own] })).rejects.toThrow(
      /^The outbox is not empty \(1\)/,
    );
  });
});
