/** Publishing on one machine, with the real commands: under load, with faults, and back. Needs a build. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Checkout, makeCheckout } from '../support/checkout';
import { doubtfulDeliveries } from '../support/doubtful';
import { freePort } from '../support/free-port';
import { ask } from '../support/http-client';
import { eventually } from '../support/patience';
import { type MailServer, startMailServer } from '../support/smtp';
import { startLoad } from '../support/steady-load';

const PAGE = '/volwassenen/bezet';
const FILE = 'content/pages/nl/adults/bezet.md';
const OLD = 'Zeg niet meer dan nodig.';
const NEW = 'Zeg niet meer dan nodig is.';
const PAGES = ['/', '/kinderen', '/jongeren', '/volwassenen/contact', '/hulplijnen?nu=1', PAGE];
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

let checkout: Checkout;
let room: string;
let mail: MailServer;
let site: ChildProcess;
let environment: Record<string, string>;
let port: number;
let output = '';

const deploy = (...parameters: string[]) => checkout.run('scripts/deploy.js', environment, ...parameters);
/** Whether the page says it now. */
const says = async (words: string) => (await ask(port, PAGE)).body.includes(words);
const current = () => readlink(join(room, 'releases/current'));

function start(script: string, own: Record<string, string> = {}): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, ...environment, ...own };
  const child = spawn(process.execPath, [script], { env, cwd: room, stdio: ['ignore', 'pipe', 'pipe'] });
  const hear = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return child;
}

beforeAll(async () => {
  checkout = await makeCheckout();
  room = await mkdtemp(join(tmpdir(), 'deploy-'));
  mail = await startMailServer();
  port = await freePort();
  environment = {
    RELEASES_DIR: join(room, 'releases'),
    DATA_DIR: join(room, 'var'),
    PORT: String(port),
    SMTP_URL: mail.url,
  };
  const first = await deploy();
  if (first.code !== 0) throw new Error(first.said);
  site = start(join(room, 'releases/current/serve.js'));
  await eventually(() => ask(port, '/healthz'));
});

afterAll(async () => {
  if (site.exitCode === null) {
    site.kill('SIGTERM');
    await once(site, 'exit');
  }
  await mail.stop();
  await checkout.remove();
  await rm(room, { recursive: true, force: true });
});

async function send(agent: http.Agent, id: string): Promise<number> {
  const body = new URLSearchParams({ message: `Bericht ${id}.`, replyBy: 'none', submissionId: id }).toString();
  return (await ask(port, '/kinderen/contact', { method: 'POST', headers: FORM, body, agent })).status;
}

/** What the mails say, each Message-ID once. */
function arrived(): (string | undefined)[] {
  const byId = new Map(mail.mails.map(({ parsed }) => [parsed.messageId, parsed.text]));
  return [...byId.values()].map((said) => /Bericht ([\w-]+)\./.exec(said ?? '')?.[1]).sort();
}

test('a changed text is published, and taken back, at 50 requests a second: none fails, and each message arrives once', async () => {
  const agent = new http.Agent({ keepAlive: true });
  const sent: string[] = [];
  const load = startLoad(async (turn) => {
    if (turn % 10 !== 9) return (await ask(port, PAGES[turn % PAGES.length] ?? '/', { agent })).status;
    sent.push(`nummer-${turn}`);
    return send(agent, `nummer-${turn}`);
  });
  expect(await says(OLD)).toBe(true);
  const putBack = await checkout.change(FILE, OLD, NEW);
  const published = await deploy();
  expect(published).toMatchObject({ code: 0 });
  for (let again = 0; again < 10; again += 1) expect(await says(NEW)).toBe(true);
  const back = await deploy('--back');
  expect(back).toMatchObject({ code: 0 });
  for (let again = 0; again < 10; again += 1) expect(await says(OLD)).toBe(true);
  await putBack();

  const { statuses, perSecond } = await load.stop();
  agent.destroy();
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
  expect(sent.length).toBeGreaterThan(0);
  await eventually(() => expect(arrived()).toEqual([...sent].sort()));
  expect(mail.mails.length - sent.length).toBeLessThanOrEqual(doubtfulDeliveries(output));
  process.stdout.write(
    `deploy: ${statuses.length} requests at ${perSecond.toFixed(1)} a second, ${sent.length} messages\n${published.said}${back.said}`,
  );
});

test('a fault in content is refused in the words of the gate; at the next npm start too the last good release is served', async () => {
  const before = await current();
  const putBack = await checkout.change(FILE, 'title: ', 'titel: ');
  const refused = await deploy();
  expect(refused.code).toBe(1);
  expect(refused.said).toMatch(/^content: content\/pages\/nl\/adults\/bezet\.md.*title/m);
  expect([await current(), await says(OLD)]).toEqual([before, true]);
  expect(await readiness()).toMatchObject({ ready: true, heldBack: 'content' });
  await putBack();
});

test('packages that cannot be fetched are no reason not to start', async () => {
  const putBack = await checkout.change(
    'package-lock.json',
    '"lockfileVersion": 3',
    '"lockfileVersion": 3, "changed": true',
  );
  const unlink = await checkout.change(
    'package-lock.json',
    /"node_modules\/zod": \{\s+"version": "[^"]+"/.exec(await readFile('package-lock.json', 'utf8'))?.[0] ?? '',
    '"node_modules/zod": {"version": "0.0.1"',
  );
  const cut = {
    npm_config_registry: 'http://127.0.0.1:9',
    npm_config_fetch_retries: '0',
    npm_config_cache: join(room, 'npm'),
  };
  expect(await readiness(cut)).toMatchObject({ ready: true, heldBack: 'install' });
  await unlink();
  await putBack();
});

/** What /readyz says after `npm start` in the checkout. */
async function readiness(own: Record<string, string> = {}): Promise<unknown> {
  const other = await freePort();
  const newcomer = start(join(checkout.folder, 'server.js'), {
    ...own,
    PORT: String(other),
    DATA_DIR: join(room, 'own'),
  });
  const answer = await eventually(() => ask(other, '/readyz'));
  newcomer.kill('SIGTERM');
  expect((await once(newcomer, 'exit'))[0]).toBe(0);
  return JSON.parse(answer.body.toString());
}

test('a release that does not come up in its place leaves the one that serves, and the links', async () => {
  const before = await current();
  const folder = join(room, 'broken');
  await cp(join(room, 'releases', before), folder, { recursive: true });
  const server = join(folder, 'server/index.js');
  // Its trial has port 0.
  await writeFile(server, `if (process.env.PORT !== '0') process.exit(3);\n${await readFile(server, 'utf8')}`);
  const manifest = await readFile(join(folder, 'release.json'), 'utf8');
  await writeFile(join(folder, 'release.json'), manifest.replace(/"name": "/, '"name": "broken '));
  execFileSync('tar', ['-czf', join(room, 'broken.tar.gz'), '-C', room, 'broken']);
  environment.DEPLOY_PATIENCE = '5';
  const failed = await deploy('--tarball', join(room, 'broken.tar.gz'));
  expect(failed.code).toBe(1);
  expect(failed.said).toContain('does not name the new release');
  expect([await current(), await says(OLD)]).toEqual([before, true]);
  expect(output).toContain('"event":"release.not_taken","code":3');
});

test('a process that crashes is started again, and the site ends with 0', async () => {
  // The deploy before this one had it follow twice: by now one process is left.
  const worker = await eventually(async () => {
    const children = await readFile(`/proc/${site.pid}/task/${site.pid}/children`, 'utf8');
    expect(children).toMatch(/^\d+ $/);
    return Number(children);
  });
  process.kill(worker, 'SIGKILL');
  await eventually(() => expect(output).toContain('"event":"release.crashed","code":"SIGKILL"'));
  await eventually(async () => expect((await ask(port, '/healthz')).status).toBe(200));
  site.kill('SIGTERM');
  expect((await once(site, 'exit'))[0]).toBe(0);
});
