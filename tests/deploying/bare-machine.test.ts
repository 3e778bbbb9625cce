/** docs/deploying.md, from its first block to its last, on a machine of its own: a site that answers, and a mail that is signed. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureMachines } from '../../scripts/machine.js';
import { type Machine, makeMachine } from './machine';
import { type Block, packagesOf, readBlocks } from './page';

/** Beside the page's own: a certificate authority, a name server, and a reader of signatures. */
const WORLD = ['pebble', 'dnsmasq', 'python3-dkim'];
const HERE = path.resolve('tests/deploying');

/** What somebody does by hand between the blocks: the key of the signature goes into DNS. */
const AFTER: Record<string, string> = { dkim: `bash ${HERE}/publish-dkim.sh` };

const blocks = readBlocks();
const tried = blocks.filter(({ elsewhere }) => !elsewhere);
let machine: Machine;

beforeAll(() => {
  ensureMachines();
  machine = makeMachine();
  const packages = [...packagesOf(blocks), ...WORLD].join(' ');
  machine.prepare(
    `export DEBIAN_FRONTEND=noninteractive; apt-get update -qq; apt-get install -y -qq --no-install-recommends ${packages}`,
  );
  bringRelease(path.join(machine.root, 'root/1712'));
  const node = path.join(machine.root, 'usr/bin/node');
  if (!existsSync(node)) copyFileSync(process.execPath, node);
});

afterAll(() => machine?.remove());

/** The packed release and docs/, as somebody copies them to a server; with mailboxes that are on the machine. */
function bringRelease(folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync('docs', path.join(folder, 'docs'), { recursive: true });
  execFileSync('npm', ['run', '--silent', 'release', '--', '--out', folder], { stdio: 'pipe' });
  const release = readdirSync(folder).find((name) => /^hulplijn-1712-.*(?<!\.tar\.gz|\.sha256)$/.test(name)) ?? '';
  const server = path.join(folder, release, 'server/index.js');
  writeFileSync(server, readFileSync(server, 'utf8').replaceAll(/@[\w.]+\.example\b/g, '@teams.1712.be'));
  execFileSync('tar', ['-czf', `${release}.tar.gz`, release], { cwd: folder });
  rmSync(path.join(folder, release), { recursive: true });
}

function withMarks({ name, commands }: Block): string {
  const after = AFTER[name] ?? '';
  return `began=$SECONDS\n${commands}\n${after}\necho "== ${name}: $((SECONDS - began)) s"\n`;
}

test('each block does what the page says, and the site answers', () => {
  const script = [
    `bash ${HERE}/world.sh ${process.cwd()} /root/world`,
    'export PYTHONWARNINGS=ignore',
    'set -x',
    ...tried.map(withMarks),
    'dkimverify < /root/world/mail/1.eml',
  ].join('\n');
  const { code, said } = machine.run(script);
  const times = [...said.matchAll(/^== (\w+): (\d+) s$/gm)].map(([, name, seconds]) => `${name} ${seconds} s`);
  const read = blocks.filter(({ elsewhere }) => elsewhere).map(({ name }) => name);
  process.stdout.write(`docs/deploying.md: run ${times.join(', ')}; only read: ${read.join(', ')}\n`);
  expect(code, said.slice(-6000)).toBe('0');
  expect(times).toHaveLength(tried.length);
  expect(said).toMatch(/^signature ok$/m);
  expect(said).toMatch(/^ok \d+\.\d+\.\d+ /m);
  expect(said).toMatch(/^Opslag: PostgreSQL/m);
});
