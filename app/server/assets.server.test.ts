import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAssets } from './assets.server';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'assets-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, text: string) {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), text);
}

test('every file is read with its address and type; hidden files stay hidden', async () => {
  await put('icon.svg', '<svg/>');
  await put('images/team.png', 'png');
  await put('.well-known/security.txt', 'Contact: x');
  await put('.DS_Store', 'x');
  await put('images/.cache/x.png', 'x');
  const assets = await readAssets(folder);
  expect(assets.map(({ path, type }) => `${path} ${type}`).toSorted()).toEqual([
    '/.well-known/security.txt text/plain; charset=utf-8',
    '/icon.svg image/svg+xml',
    '/images/team.png image/png',
  ]);
  expect(assets.find(({ path }) => path === '/icon.svg')?.body.toString()).toBe('<svg/>');
});

test('a file of unknown type stops the start and is named', async () => {
  await put('movie.mkv', 'x');
  await expect(readAssets(folder)).rejects.toThrow(/movie\.mkv: no content type/);
});
