/**
 * A release on the store of the next one. The next one is made by hand: its migrations are carried out as it would do it, and
 * are all that this release can see of it.
 */
import { type Kysely, Migrator, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SiteDatabase } from '~/platform/database/database.server';
import { rehearsalMigrations } from '~/platform/database/rehearsal-table.server';
import type { Migrations } from '~/platform/database/tables.server';
import { MIGRATIONS, openSiteDatabase } from '~/server/site-tables.server';
import { ENGINES, useEngine } from '../support/engines';
import { ask } from '../support/http-client';
import { collectingLog, openTestOutbox, submission, temporaryFolder } from '../support/outbox';
import { startSite } from '../support/site';
import { startMailServer } from '../support/smtp';

const ADDS: Migrations = {
  '0998-more-of-a-message': {
    async up(database: Kysely<unknown>): Promise<void> {
      const messages = database.schema.alterTable('messages');
      await messages.addColumn('hint', 'text').execute();
      await messages.addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0)).execute();
      await database.schema.createTable('something_new').addColumn('id', 'integer').execute();
    },
  },
};

const TAKES_AWAY: Migrations = {
  '0999-contract-last-outcome': {
    async up(database: Kysely<unknown>): Promise<void> {
      await database.schema.alterTable('messages').dropColumn('last_outcome').execute();
    },
  },
};

/** What a later release leaves behind when it has started on this store. */
async function migrateFurther(database: SiteDatabase, further: Migrations): Promise<void> {
  const all = { ...MIGRATIONS, ...rehearsalMigrations, ...further };
  const { error } = await new Migrator({
    db: database.kysely,
    provider: { getMigrations: async () => all },
  }).migrateToLatest();
  if (error) throw error;
}

let folder: { path: string; remove(): Promise<void> };
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

describe.each(ENGINES)('a store on %s', (name) => {
  const engine = useEngine(name);

  async function open() {
    const { log, lines } = collectingLog();
    const place = { dataDir: folder.path, databaseUrl: await engine.databaseUrl(), log, ballastBytes: 1024 };
    return { database: await openSiteDatabase(place), lines };
  }

  async function letNextReleaseStart(further: Migrations): Promise<void> {
    const { database } = await open();
    await migrateFurther(database, further);
    await database.close();
  }

  it('to which the next release added something takes messages in, and says whose it is', async () => {
    await letNextReleaseStart(ADDS);
    const test = await openTestOutbox(folder.path, { databaseUrl: await engine.databaseUrl() });
    await test.outbox.accept(submission('Hallo.'));
    expect(await test.outbox.status()).toMatchObject({ waiting: 1, canAccept: true });
    await test.close();
    expect(test.lines.join('\n')).toContain('"database.of_newer_release","migrations":"0998-more-of-a-message"');
  });

  it('from which the next release took something is refused in one line, and left as it is', async () => {
    await letNextReleaseStart({ ...ADDS, ...TAKES_AWAY });
    await expect(open()).rejects.toThrow(
      /^The store was changed by a newer release [^\n]*\(0999-contract-last-outcome\): start that release or a later one, or restore[^\n]*$/,
    );
  });

  it('whose migrations were carried out while the clock stood wrong is opened all the same', async () => {
    const { database } = await open();
    await sql`update kysely_migration set timestamp = '2001-01-01T00:00:00.000Z' where name = '0004-live-states'`.execute(
      database.kysely,
    );
    await database.close();
    const again = await open();
    expect(await again.database.canWrite()).toBe(true);
    await again.database.close();
  });
});

it('lets the built site start on the store of the next release, and bring a message to its mailbox', async () => {
  const mailServer = await startMailServer();
  const site = await startSite({ smtpUrl: mailServer.url });
  await site.stop();
  const database = await openSiteDatabase({ dataDir: site.dataDir, log: collectingLog().log });
  await migrateFurther(database, ADDS);
  await database.close();
  await site.start();
  const body = new URLSearchParams({
    message: 'Op de volgende.',
    replyBy: 'none',
    submissionId: 'volgende',
  }).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Accept-Encoding': 'identity' };
  expect((await ask(site.port, '/contact', { method: 'POST', headers, body })).status).toBe(200);
  expect((await mailServer.received(1))[0]?.parsed.text).toContain('Op de volgende.');
  await site.remove();
  await mailServer.stop();
});
