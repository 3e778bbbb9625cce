/** A fresh clone starts with the README's first command, shows a page, takes a message, and stops on SIGTERM. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const PATIENCE = 300_000;
const LISTENING = /"event":"server\.listening","address":"(http:[^"]+)"/;

let folder = '';
let site: ChildProcess;
let address = '';

/** Resolves with the address that the site says it listens on. */
function whenListening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer) => {
      said += chunk;
      const found = LISTENING.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clone-'));
  execFileSync('git', ['clone', '--quiet', '--local', '.', folder]);
  const { VITEST: _, NODE_ENV: __, ...environment } = process.env;
  site = spawn('npm', ['start'], { cwd: folder, env: { ...environment, PORT: '3917' } });
  address = await whenListening(site);
}, PATIENCE);

afterAll(async () => {
  if (site.exitCode === null) site.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

it('shows a page', async () => {
  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('tel:101');
});

it('writes a message as a mail file when no mail server is set', async () => {
  const body = new URLSearchParams({ message: 'Hallo', replyBy: 'none', submissionId: 'kloon' });
  const answer = await fetch(`${address}/contact`, { method: 'POST', body });
  expect(answer.status).toBe(200);
  await expect.poll(() => readdir(join(folder, 'var/mail')).catch(() => [])).toHaveLength(1);
});

it('stops when npm start gets SIGTERM', async () => {
  site.kill('SIGTERM');
  await once(site, 'exit');
  await expect(fetch(address)).rejects.toThrow();
});
