/** `npm start` in a small project of its own: what it installs and builds, when it does so again, and what it serves when that fails. */
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

/** What the stand-in for the framework builds: it says how it was started. */
const BUILT = `const start = async (_, { heldBack }) => process.stdout.write(['TZ', process.env.TZ, heldBack?.step].join(' ').trim());
export const entry = { module: { start, migrations: ['0001'] } };`;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'prepare-'));
  const own = [
    'server.js',
    'serve.js',
    ...['prepare.js', 'preparing', 'serving', 'deploy.js', 'deploying'].map((name) => `scripts/${name}`),
  ];
  for (const name of own) await cp(name, path.join(folder, name), { recursive: true });
  await put('public/icon.svg', '');
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
     const folder = process.env.BUILD_INTO + '/server';
     mkdirSync(folder, { recursive: true });
     writeFileSync(folder + '/index.js', ${JSON.stringify(BUILT)});`,
  );
  await put(
    'bin/npm',
    `#!/bin/sh\necho npm "$@" >> ${folder}/steps.txt\nmkdir -p node_modules/@react-router/dev\ncp ${folder}/template/bin.js node_modules/@react-router/dev/bin.js\n`,
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

test('a first start that fails says why, ends with 1, and is tried again at the next start', async () => {
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

test('a fault in content leaves the last good release serving, and is said with its file', async () => {
  await start();
  await put(
    'scripts/build-content.js',
    `process.stderr.write('content: page.md: title is missing\\n'); process.exit(1);`,
  );
  const held = await start();
  expect([held.code, held.out]).toEqual([0, 'TZ Europe/Brussels content']);
  expect(held.error).toContain('content: page.md: title is missing');
  expect(held.error).toContain('The last good release is used instead: ');
  await put('scripts/build-content.js', note('content'));
  // What was compiled before the fault is not trusted any more; the release is still that of these files.
  expect((await start()).steps).toEqual(['content']);
});

test('packages that cannot be installed leave those that are there, and the last good release serving', async () => {
  await start();
  await put('package-lock.json', lock('1.0.1'));
  const npm = await readFile(path.join(folder, 'bin/npm'), 'utf8');
  await put('bin/npm', '#!/bin/sh\necho network is away >&2\nrm -rf node_modules\nexit 1\n');
  const held = await start();
  expect([held.code, held.out]).toEqual([0, 'TZ Europe/Brussels install']);
  expect(held.error).toContain('network is away');
  await readFile(path.join(folder, 'node_modules/@react-router/dev/bin.js'));
  await put('bin/npm', npm);
  expect((await start()).out).toBe('TZ Europe/Brussels');
});

test('a start that is refused says why in its own words', async () => {
  await start();
  await put(
    'build/server/index.js',
    `const start = async () => { throw Object.assign(new Error('PORT: write a number'), { name: 'ConfigError' }); };
     export const entry = { module: { start, migrations: [] } };`,
  );
  const refused = await start();
  expect([refused.code, refused.error]).toEqual([1, 'PORT: write a number\n']);
});
