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

async function get(path: string): Promise<string> {
  const answer = await fetch(site.url + path);
  expect(answer.status, path).toBe(200);
  return answer.text();
}

const scriptsIn = (page: string) =>
  [...page.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);

test.each(['/volwassenen', '/kinderen/mijn-plan', '/volwassenen/contact', '/zoeken', '/beheer/antwoord'])(
  'it reads every script of %s, and the one that its form brings',
  async (path) => {
    const page = await get(path);
    const island = /data-island="([^"]+)"/.exec(page)?.[1];
    const scripts = [...scriptsIn(page), ...(island ? [await get(island)] : [])];
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts) expect(await faultsOf(script)).toBe('');
  },
);

test('it refuses what came later', async () => {
  expect(await faultsOf('class Later { #field = 1; }')).toContain('SyntaxError');
});
