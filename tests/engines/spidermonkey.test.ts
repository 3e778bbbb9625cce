/** Firefox 78 itself cannot be had any more; what reads JavaScript in it can, and must be able to read all of ours. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spidermonkeyPath } from '../../scripts/engines.js';
import { type Site, startSite } from '../support/site';

let site: Site;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '1712-spidermonkey-'));
  site = await startSite({ smtpUrl: 'smtp://127.0.0.1:9' });
});

afterAll(async () => {
  await site.remove();
  await rm(folder, { recursive: true });
});

/** What Firefox 78 says against a script; empty when it can read it. */
async function faultsOf(script: string): Promise<string> {
  const file = join(folder, 'script.js');
  await writeFile(file, script);
  return spawnSync(spidermonkeyPath() ?? 'js78', ['--compileonly', file], { encoding: 'utf8' }).stderr;
}

const get = async (path: string) => (await fetch(site.url + path)).text();

test('it reads every script of a page, and the form’s own', async () => {
  const page = await get('/volwassenen/contact');
  const inPage = [...page.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => script,
  );
  const island = /data-island="([^"]+)"/.exec(page)?.[1] ?? '';
  expect(inPage.length).toBeGreaterThan(1);
  for (const script of [...inPage, await get(island)]) expect(await faultsOf(script)).toBe('');
});

test('it refuses what came later', async () => {
  expect(await faultsOf('class Later { #field = 1; }')).toContain('SyntaxError');
});
