/** `npm start` in a small project of its own: what it installs and builds, and when it does so again. */
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

async function put(name: string, text: string) {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), text);
}

/** A lock file with one package at this version. */
const lock = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/tool': { version } } });
/** A program that writes its name into steps.txt. */
const note = (step: string) =>
  `import { appendFileSync, mkdirSync } from 'node:fs'; appendFileSync('steps.txt', '${step}\\n');
   mkdirSync('.content-collections/generated', { recursive: true });`;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'prepare-'));
  await cp('server.js', path.join(folder, 'server.js'));
  await cp('scripts/prepare.js', path.join(folder, 'scripts/prepare.js'));
  await put('package.json', JSON.stringify({ type: 'module' }));
  await put('package-lock.json', lock('1.0.0'));
  for (const name of ['remix.config.js', 'react-router.config.ts', 'vite.config.ts', 'tsconfig.json'])
    await put(name, '');
  await put('content-collections.ts', '');
  await put('content/page.md', 'hoi');
  await put('app/root.tsx', '');
  await put('scripts/build-content.js', note('content'));
  await put(
    'template/bin.js',
    `import { writeFileSync } from 'node:fs';
     ${note('build')}
     mkdirSync('build/server', { recursive: true });
     writeFileSync('build/server/index.js', "const start = async () => process.stdout.write('TZ ' + process.env.TZ); export const entry = { module: { start } };");`,
  );
  await put(
    'bin/npm',
    `#!/bin/sh\necho npm "$@" >> steps.txt\nmkdir -p node_modules/@react-router/dev\ncp template/bin.js node_modules/@react-router/dev/bin.js\n`,
  );
  await chmod(path.join(folder, 'bin/npm'), 0o755);
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs server.js in the project and gives its exit code, what it said, and the steps it took this time. */
async function start() {
  await writeFile(path.join(folder, 'steps.txt'), '');
  const env = { ...process.env, TZ: 'America/New_York', PATH: `${folder}/bin:${process.env.PATH}` };
  const result = await new Promise<{ code: number; out: string; error: string }>((resolve) => {
    execFile(process.execPath, ['server.js'], { cwd: folder, env }, (fault, out, error) => {
      resolve({ code: Number(fault?.code ?? 0), out, error });
    });
  });
  const steps = (await readFile(path.join(folder, 'steps.txt'), 'utf8')).split('\n').filter(Boolean);
  return { ...result, steps };
}

const install = expect.stringMatching(/^npm ci --include=dev/);

test('a fresh clone is installed and built, and the next start does neither', async () => {
  const first = await start();
  expect(first.steps).toEqual([install, 'content', 'build']);
  expect([first.code, first.out]).toEqual([0, 'TZ Europe/Brussels']);
  expect((await start()).steps).toEqual([]);
});

test('a change is built, and only a changed lock file is installed too', async () => {
  await start();
  await put('content/page.md', 'dag');
  expect((await start()).steps).toEqual(['content', 'build']);
  await put('app/root.test.tsx', 'a test');
  expect((await start()).steps).toEqual([]);
  await put('package-lock.json', lock('1.0.1'));
  expect((await start()).steps).toEqual([install, 'content', 'build']);
});

test('packages that npm installed before are not installed again', async () => {
  await put('node_modules/.package-lock.json', lock('1.0.0'));
  await put('node_modules/@react-router/dev/bin.js', await readFile(path.join(folder, 'template/bin.js'), 'utf8'));
  expect((await start()).steps).toEqual(['content', 'build']);
});

test('a step that fails is said, ends with 1, and is tried again at the next start', async () => {
  await put(
    'scripts/build-content.js',
    `process.stderr.write('content: page.md: title is missing\\n'); process.exit(1);`,
  );
  const failed = await start();
  expect([failed.code, failed.out]).toEqual([1, '']);
  expect(failed.error).toContain('content: page.md: title is missing');
  expect(failed.error).toContain('failed (exit code 1)');
  await put('scripts/build-content.js', note('content'));
  expect((await start()).steps).toEqual(['content', 'build']);
});

test('a start that is refused says why in its own words', async () => {
  await start();
  await put(
    'build/server/index.js',
    `const start = async () => { throw Object.assign(new Error('PORT: write a number'), { name: 'ConfigError' }); };
     export const entry = { module: { start } };`,
  );
  const refused = await start();
  expect([refused.code, refused.error]).toEqual([1, 'PORT: write a number\n']);
});
