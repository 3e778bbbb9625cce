/** docs/deploying.md and its files, by the programs that will read them. What the page does is tried by tests/deploying. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { environmentSchema } from '~/server/environment.server';
import { programPath } from '../../scripts/debian.js';
import { packagesOf, readBlocks } from '../deploying/page';

const UNIT = 'docs/deploying/1712.service';
/** Of ten, as `systemd-analyze security` counts; Node without its compiler of machine code would be lower. */
const EXPOSED_AT_MOST = 2;

const blocks = readBlocks();
const unit = readFileSync(UNIT, 'utf8');
const folder = mkdtempSync(path.join(os.tmpdir(), 'unit-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(blocks.map((block) => [block.name, block] as const))('the shell can read the block %s', (_, { commands }) => {
  expect(spawnSync('bash', ['-n'], { input: commands, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});

test('the page installs what its blocks use, and names the files that are there', () => {
  const packages = packagesOf(blocks);
  const programs = {
    certbot: 'certbot',
    nft: 'nftables',
    postconf: 'postfix',
    'opendkim-genkey': 'opendkim-tools',
    createdb: 'postgresql',
  };
  const all = blocks.map(({ commands }) => commands).join('');
  for (const [program, name] of Object.entries(programs)) {
    expect([program, all.includes(program), packages.includes(name)]).toEqual([program, true, true]);
  }
  for (const [file] of all.matchAll(/docs\/[\w./-]+/g)) expect([file, existsSync(file)]).toEqual([file, true]);
});

/** These addresses hold no password. */
const OPEN = ['SITE_URL', 'PLAUSIBLE_URL'];

test('the service can be handed each secret of the site', () => {
  const handed = [...unit.matchAll(/^LoadCredential=(\w+):1712\.\1$/gm)].map(([, name]) => name);
  const secrets = Object.keys(environmentSchema.shape).filter(
    (name) => /_(KEY|TOKENS?|URL)$/.test(name) && !OPEN.includes(name),
  );
  expect(handed.toSorted()).toEqual(secrets.toSorted());
});

test.skipIf(!programPath(['systemd-analyze']))('systemd takes the units, and shuts the site in', () => {
  cpSync('docs/deploying', folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    // Their programs are not on this machine, at those places.
    const text = readFileSync(path.join(folder, file), 'utf8');
    writeFileSync(path.join(folder, file), text.replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`));
  }
  const units = readdirSync(folder).filter((file) => /\.(service|timer)$/.test(file));
  const places = units.map((file) => path.join(folder, file));
  expect(spawnSync('systemd-analyze', ['verify', ...places], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  });
  const judged = spawnSync(
    'systemd-analyze',
    ['security', '--offline=true', '--no-pager', path.join(folder, '1712.service')],
    { encoding: 'utf8' },
  );
  const exposure = Number(/exposure level for 1712\.service: ([\d.]+)/.exec(judged.stdout)?.[1]);
  process.stdout.write(`${UNIT}: exposed ${exposure} of 10\n`);
  expect(exposure).toBeLessThanOrEqual(EXPOSED_AT_MOST);
});
