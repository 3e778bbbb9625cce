/** The commands as an operator runs them: on which store they work, what they do not make, what they let a terminal see. */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { simpleParser } from 'mailparser';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../scripts/prepare.js';
import { openTestOutbox, submission, temporaryFolder } from '../support/outbox';

let folder: { path: string; remove(): Promise<void> };

beforeAll(() => ensureBuilt());

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(() => folder.remove());

function run(command: string, environment: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.js', ...command.split(' ')], {
    env: { PATH, HOME, ...environment },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A store in the folder with one message, of which the reference is given back. */
async function writeMessage(text: string): Promise<string> {
  const site = await openTestOutbox(folder.path);
  const { reference } = await site.outbox.accept(submission(text));
  await site.close();
  return reference;
}

const COMMANDS = [
  'outbox check',
  'outbox list',
  'outbox export',
  'answers list',
  'availability',
  'availability phone free',
  'visits',
];

describe('a command where there is no store', () => {
  it.each<[string, (path: string) => Promise<unknown>]>([
    ['an empty folder', async () => {}],
    ['no folder', async () => {}],
    ['an empty file', (path) => writeFile(join(path, 'site.sqlite'), '')],
    ['a file of something else', async (path) => foreignFile(join(path, 'site.sqlite'))],
  ])('(%s) says where it looked, and makes none', async (what, prepare) => {
    const dataDir = what === 'no folder' ? join(folder.path, 'nergens') : folder.path;
    await prepare(dataDir);
    const before = await readdir(folder.path);
    for (const command of what === 'an empty folder' ? COMMANDS : COMMANDS.slice(0, 1)) {
      const { status, stdout, stderr } = run(command, { DATA_DIR: dataDir });
      expect([command, status, stdout]).toEqual([command, 1, '']);
      expect(stderr).toContain(`Opslag: ${dataDir}/site.sqlite (DATA_DIR)`);
      expect(stderr).toMatch(/There is no store of the site at .*DATA_DIR or DATABASE_URL/);
    }
    expect(await readdir(folder.path)).toEqual(before);
  });

  it('names the database, and nothing secret', () => {
    const url = 'postgres://gebruiker:wachtwoord@127.0.0.1:9/site1712?sslmode=disable';
    const { status, stderr } = run('outbox check', {
      DATABASE_URL: url,
      OUTBOX_KEY: Buffer.alloc(32).toString('base64'),
    });
    expect(status).toBe(1);
    expect(stderr).toContain('Opslag: PostgreSQL 127.0.0.1:9/site1712 (DATABASE_URL)');
    expect(stderr).not.toMatch(/gebruiker|wachtwoord/);
  });
});

function foreignFile(path: string): void {
  const database = new Database(path);
  database.exec('create table iets (naam text)');
  database.close();
}

describe('a command beside a store', () => {
  it('names it on standard error, and leaves standard output to what was asked', async () => {
    await mkdir(join(folder.path, 'mail'));
    const reference = await writeMessage('Hallo.');
    const { status, stdout, stderr } = run('outbox list', { DATA_DIR: folder.path });
    expect([status, stderr]).toEqual([0, `Opslag: ${folder.path}/site.sqlite (DATA_DIR)\n`]);
    expect(stdout).toMatch(new RegExp(`^${reference} [^\n]*\n$`));
    expect(run('outbox check', { DATA_DIR: folder.path })).toMatchObject({ status: 0 });
  });

  it('shows what a terminal would obey, and exports the mail as it would go out', async () => {
    const text = 'rood \u001b[31m\u001b]0;weg\u0007\n\u009b2J\r\u202eom\u2069\u007f\u0000'.replace('\0', '\t');
    const reference = await writeMessage(text);
    const shown = run(`outbox show ${reference}`, { DATA_DIR: folder.path });
    expect(shown.stdout).toContain(
      'rood \\u001b[31m\\u001b]0;weg\\u0007\n\\u009b2J\\u000d\\u202eom\\u2069\\u007f\\u0009\n',
    );
    const missing = run('outbox show \u001b[31mX', { DATA_DIR: folder.path });
    expect(missing.stderr).toContain('\\u001b[31MX');
    const exported = run('outbox export', { DATA_DIR: folder.path }).stdout;
    for (const output of [shown.stdout, missing.stderr, exported]) expect(output).not.toMatch(/(?!\n)\p{Cc}/u);
    const mail = await simpleParser(exported.slice(exported.indexOf('\n') + 1), { skipTextToHtml: true });
    expect(mail.text?.trimEnd()).toBe(text.replace('\r', '\n').trimEnd());
  });
});
