/** The real command: `node server.js` on the real build, in a process of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/http-client';

let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'start-'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.js'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}, 300_000);

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

function run(environment: Record<string, string>): ChildProcess {
  const { VITEST: _, ...own } = process.env;
  const env = { ...own, PORT: '0', DATA_DIR: path.join(folder, 'var'), ...environment };
  const child = spawn(process.execPath, ['server.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

/** The port, once the site says that it listens. */
async function portOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface(child.stdout)) {
    const { event, address } = JSON.parse(line);
    if (event === 'server.listening') return Number(new URL(address).port);
  }
  throw new Error('ended without listening');
}

/** Exit code and error output of a start that is refused. */
async function refusal(environment: Record<string, string>): Promise<{ code: number; said: string }> {
  const child = run(environment);
  const parts: Buffer[] = [];
  child.stderr?.on('data', (part) => parts.push(part));
  const [code] = await once(child, 'close');
  return { code, said: Buffer.concat(parts).toString() };
}

test.each(['SIGTERM', 'SIGINT'] as const)('it serves, and %s stops it with 0', async (signal) => {
  const child = run({});
  const port = await portOf(child);
  const page = await ask(port, '/');
  expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-store']);
  expect((await ask(port, '/onbekend')).status).toBe(404);
  expect((await ask(port, '/readyz')).status).toBe(200);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test.each([
  ['PORT', 'drie'],
  ['SITE_URL', 'https://www.1712.be'],
  ['DATABASE_URL', 'postgres://localhost/site'],
])('%s=%s stops the start with one clear line', async (name, value) => {
  const { code, said } = await refusal({ [name]: value });
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).toMatch(name === 'SITE_URL' ? /^SMTP_URL: / : new RegExp(`^${name}: `));
});

test('a database without a key of its own stops the start with one clear line', async () => {
  const { code, said } = await refusal({ DATABASE_URL: 'postgres://site:geheim@127.0.0.1:1/site' });
  expect([code, said.trim().split('\n').length]).toEqual([1, 1]);
  expect(said).toMatch(/^OUTBOX_KEY: /);
});

test('a database that cannot be reached stops the start with one clear line, without its password', async () => {
  const OUTBOX_KEY = Buffer.alloc(32, 7).toString('base64');
  const { code, said } = await refusal({ DATABASE_URL: 'postgres://site:geheim@127.0.0.1:1/site', OUTBOX_KEY });
  expect([code, said.trim().split('\n').length]).toEqual([1, 1]);
  expect(said).toMatch(/^DATABASE_URL: PostgreSQL cannot be used \(ECONNREFUSED\): /);
  expect(said).not.toContain('geheim');
});

test('with a real mail server and no real mailboxes it does not start, and says which are missing', async () => {
  const { code, said } = await refusal({ SMTP_URL: 'smtp://mail.example.org' });
  expect(code).toBe(1);
  expect(said).toMatch(/team "antwerpen" has no real mailbox/);
});

test('a DATA_DIR that cannot be used stops the start with one clear line', async () => {
  const file = path.join(folder, 'a-file');
  await writeFile(file, '');
  const { code, said } = await refusal({ DATA_DIR: path.join(file, 'var') });
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).toContain('DATA_DIR');
});
