/** A release as a folder and as a tarball: it stands alone, and the same input gives the same bytes. Needs a build. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packFolder } from '../../scripts/releasing/tarball.js';
import { type Checkout, makeCheckout } from '../support/checkout';
import { freePort } from '../support/free-port';
import { FULL_RUN } from '../support/full-run';
import { ask } from '../support/http-client';
import { eventually } from '../support/patience';

let room: string;
let checkout: Checkout;
let tarball: string;
let folder: string;
let site: ChildProcess | undefined;

/** Packs a checkout and gives the tarball. */
async function pack({ run, folder: at }: Checkout, environment: Record<string, string> = {}): Promise<string> {
  const { code, said } = await run('scripts/release.js', environment);
  if (code !== 0) throw new Error(said);
  const name = (await readdir(join(at, 'release'))).find((one) => one.endsWith('.tar.gz'));
  return join(at, 'release', name ?? '');
}

beforeAll(async () => {
  checkout = await makeCheckout();
  room = await mkdtemp(join(tmpdir(), 'release-'));
  tarball = await pack(checkout);
  folder = join(room, 'release');
  await mkdir(folder);
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder]);
});

afterAll(async () => {
  site?.kill('SIGKILL');
  await checkout.remove();
  await rm(room, { recursive: true, force: true });
});

const sumOf = async (file: string) => (await readFile(`${file}.sha256`, 'utf8')).slice(0, 64);

test('the same files give the same bytes, whoever packs them and when', async () => {
  const { date } = JSON.parse(await readFile(join(folder, 'release.json'), 'utf8'));
  const own = tarball.replace(/\.tar\.gz$/, '');
  // What was unpacked has other times, and another owner's modes.
  execFileSync('sh', ['-c', `rm -rf "${own}" && cp -r "${folder}" "${own}" && chmod -R g+w,o-rx "${own}"`]);
  const before = await sumOf(tarball);
  packFolder(own, new Date(date));
  expect(await sumOf(tarball)).toBe(before);
});

test.runIf(FULL_RUN)('two builds in two places are the same release', async () => {
  const sums = [];
  for (const environment of [{ TZ: 'Asia/Tokyo', LANG: 'nl_BE.UTF-8' }, { TZ: 'America/New_York' }]) {
    const other = await makeCheckout();
    for (const made of ['build', '.content-collections']) await rm(join(other.folder, made), { recursive: true });
    // Outside git the date of a release is that of its newest content.
    execFileSync('sh', ['-c', 'find content -exec touch -d 2026-11-30T10:00:00Z {} +'], { cwd: other.folder });
    sums.push(await sumOf(await pack(other, environment)));
    await other.remove();
  }
  expect(sums[0]).toBe(sums[1]);
});

test('its bill of materials and its list of licences name every package in it, and nothing else', async () => {
  const files = await readdir(join(folder, 'node_modules'), { recursive: true });
  const inside = files.flatMap(
    (file) => /^(?:.*\/node_modules\/)?((?:@[^/]+\/)?[^@/]+)\/package\.json$/.exec(file)?.[1] ?? [],
  );
  const { components, metadata } = JSON.parse(await readFile(join(folder, 'sbom.cdx.json'), 'utf8'));
  const names: string[] = components.map(({ name }: { name: string }) => name);
  expect([...new Set(names)].sort()).toEqual([...new Set(inside)].sort());
  expect(names).not.toContain('vite');
  expect(metadata.component.name).toBe('hulplijn-1712');
  const licences = (await readFile(join(folder, 'licences.txt'), 'utf8')).trim().split('\n');
  expect(licences).toHaveLength(components.length);
  expect(licences).toContainEqual(expect.stringMatching(/^react \d+\.\d+\.\d+: MIT; node_modules\/react$/));
});

test('it serves as nobody, read-only, without npm, HOME or a setting but where to write, and runs the commands', async () => {
  execFileSync('chmod', ['-R', 'a-w,a+rX', folder]);
  const place = join(room, 'nobody');
  await mkdir(place);
  await chmod(place, 0o777);
  await chmod(room, 0o755);
  const asNobody =
    process.getuid?.() === 0 ? ['setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups'] : ['env'];
  const port = await freePort();
  const [program = '', ...before] = [...asNobody, process.execPath, join(folder, 'serve.js')];
  // execvp looks on PATH for setpriv; the site itself gets none that leads anywhere.
  const env = { PATH: '/usr/bin:/bin' };
  const clean = ['env', '-i', 'PATH=/nonexistent', `PORT=${port}`, `DATA_DIR=${place}/var`];
  const parameters = [...before.slice(0, -2), ...clean, ...before.slice(-2)];
  site = spawn(program, parameters, { env, cwd: '/', stdio: 'ignore' });
  const page = await eventually(() => ask(port, '/'));
  expect([page.status, page.body.includes('tel:101')]).toEqual([200, true]);
  const { name, commit } = JSON.parse(await readFile(join(folder, 'release.json'), 'utf8'));
  expect((await ask(port, '/healthz')).body.toString()).toBe(`ok ${name}\n`);
  expect(commit).toBe(null);
  const command = spawnSync(program, [...parameters, 'outbox', 'list'], { env, cwd: '/', encoding: 'utf8' });
  expect([command.status, command.stdout]).toEqual([0, 'Er wacht geen enkel bericht.\n']);
  site.kill('SIGTERM');
  expect((await once(site, 'exit'))[0]).toBe(0);
});
