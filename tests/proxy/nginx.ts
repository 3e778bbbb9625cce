/** A real nginx with the shipped file, in front of two ports of this machine. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nginxProgram } from '../../scripts/nginx.js';
import { freePort } from '../support/free-port';
import { OUTAGE_PAGE, type Places, shippedFile, surroundings, under } from './shipped-file';

const NAMES = ['www.1712.be', '1712.be', 'teens.1712.be', 'kids.1712.be'];

export interface Nginx extends Places {
  /** Its own certificate, which only the test vouches for. */
  readonly certificate: string;
  /** Everything in its logs so far. */
  logs(): Promise<string>;
  /** Every file it has written and still holds: path in its folder and content. */
  files(): Promise<[string, Buffer][]>;
  stop(): Promise<void>;
}

/**
 * Starts it and resolves when it takes connections.
 * @param options.httpLines what an administrator may add outside the shipped file
 * @throws when nginx is not installed, or with what it said
 */
export async function startNginx(
  processes: readonly [number, number],
  options: { httpLines?: string } = {},
): Promise<Nginx> {
  const program = nginxProgram();
  if (!program) throw new Error('nginx is not installed: apt-get install nginx');
  const folder = await mkdtemp(join(tmpdir(), '1712-nginx-'));
  const places: Places = { folder, processes, tlsPort: await freePort(), plainPort: await freePort() };
  await furnish(places);
  const file = join(folder, 'nginx.conf');
  await writeFile(file, surroundings(places, shippedFile(places), options.httpLines));
  const child = spawn(program, ['-p', folder, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  await untilListening(child, places.tlsPort);
  return {
    ...places,
    certificate: await readFile(under.certificate(folder), 'utf8'),
    logs: async () => (await filesUnder(under.logs(folder))).map(([, bytes]) => bytes.toString()).join(''),
    files: async () => (await filesUnder(folder)).filter(([name]) => !name.endsWith('.conf') && !name.endsWith('.pem')),
    async stop() {
      const exit = once(child, 'exit');
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await exit;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The folders, the page and the certificate. nginx's workers are another user, who must be able to read them. */
async function furnish({ folder }: Places): Promise<void> {
  await chmod(folder, 0o755);
  for (const place of [under.logs(folder), under.bodies(folder), under.page(folder)]) await mkdir(place);
  await copyFile(OUTAGE_PAGE, join(under.page(folder), 'outage.html'));
  const names = NAMES.map((name) => `DNS:${name}`).join(',');
  const subject = ['-subj', '/CN=www.1712.be', '-addext', `subjectAltName=${names}`, '-days', '2'];
  const files = ['-keyout', under.key(folder), '-out', under.certificate(folder)];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...files], { stdio: 'ignore' });
}

/** From now on nginx cannot open this folder, nor one below it. */
export async function takeAway(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const below = entries.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
  for (const place of [folder, ...below]) {
    if (process.getuid?.() === 0) await chown(place, 0, 0);
    await chmod(place, 0o500);
  }
}

async function untilListening(child: ChildProcess, port: number): Promise<void> {
  const said: Buffer[] = [];
  child.stderr?.on('data', (part) => said.push(part));
  while (child.exitCode === null) {
    if (await isOpen(port)) return;
    await pause(20);
  }
  throw new Error(`nginx did not start:\n${Buffer.concat(said)}`);
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    const end = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

async function filesUnder(folder: string): Promise<[string, Buffer][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const files = await Promise.all(
    // A copy may go while we look.
    paths.map(async (path): Promise<[string, Buffer] | null> => {
      const bytes = await readFile(path).catch(() => null);
      return bytes && [path.slice(folder.length + 1), bytes];
    }),
  );
  return files.filter((file) => file !== null);
}
