/** A real PostgreSQL server of the test's own: its files in a temporary folder, on a free port, gone afterwards. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { postgresPrograms } from '../../scripts/postgres.js';
import { freePort } from './free-port';

const USER = 'site';

/** PostgreSQL refuses to run as root: then it runs as the user with the fewest rights. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (kind: string) => Number(execFileSync('id', [kind, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Makes and starts a server. @throws when PostgreSQL is not installed, or with what it said */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = postgresPrograms();
  if (!programs) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const identity = unprivileged();
  const folder = await mkdtemp(join(tmpdir(), '1712-postgres-'));
  if (identity.uid !== undefined && identity.gid !== undefined) await chown(folder, identity.uid, identity.gid);
  const initialise = ['-D', join(folder, 'data'), '-U', USER, '--auth=trust', '--encoding=UTF8', '--no-locale'];
  execFileSync(join(programs, 'initdb'), initialise, { ...identity, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const server = new PostgresServer(programs, folder, await freePort(), identity);
  await server.start();
  return server;
}

export class PostgresServer {
  #process: ChildProcess | undefined;
  #databases = 0;

  constructor(
    private readonly programs: string,
    private readonly folder: string,
    readonly port: number,
    private readonly identity: { uid?: number; gid?: number },
  ) {}

  get dataDir(): string {
    return join(this.folder, 'data');
  }

  /** Starts it, again after stop() too. Resolves when it takes connections. */
  async start(): Promise<void> {
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${this.port}`, 'lc_messages=C'];
    const parameters = ['-D', this.dataDir, ...settings.flatMap((setting) => ['-c', setting])];
    const child = spawn(join(this.programs, 'postgres'), parameters, {
      ...this.identity,
      cwd: this.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process = child;
    const said: string[] = [];
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said.join('\n')}`)));
      createInterface(child.stderr).on('line', (line) => {
        said.push(line);
        if (line.includes('database system is ready to accept connections')) resolve();
      });
    });
  }

  /** `immediate` is what a crash looks like; `fast` ends what is under way. */
  async stop(how: 'immediate' | 'fast' = 'fast'): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await exit;
  }

  /** Makes an empty database and gives its address. */
  async createDatabase(): Promise<string> {
    this.#databases += 1;
    const name = `site_${this.#databases}`;
    await this.ask(this.addressOf('postgres'), `create database ${name}`);
    return this.addressOf(name);
  }

  /** Changes a setting that needs no restart. Resolves when new connections have it. */
  async configure(setting: string, value: string): Promise<void> {
    const address = this.addressOf('postgres');
    await this.ask(address, `alter system set ${setting} = '${value}'`);
    await this.ask(address, 'select pg_reload_conf()');
    const current = async () => (await this.ask(address, `show ${setting}`)).rows[0]?.[setting];
    while ((await current()) !== value) await pause(20);
  }

  /** From now on also encrypted, as localhost, with a certificate that only its own file vouches for. */
  async offerTls(): Promise<void> {
    const key = join(this.dataDir, 'server.key');
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
    const files = ['-keyout', key, '-out', this.certificate];
    const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...files];
    execFileSync('openssl', request, { ...this.identity, stdio: 'ignore' });
    await chmod(key, 0o600);
    await this.configure('ssl', 'on');
  }

  get certificate(): string {
    return join(this.dataDir, 'server.crt');
  }

  addressOf(database: string, port = this.port, user = USER): string {
    return `postgres://${user}:geheim@127.0.0.1:${port}/${database}`;
  }

  /** One statement on a connection of its own. */
  async ask(address: string, statement: string): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    return client.query(statement).finally(() => client.end());
  }

  async remove(): Promise<void> {
    await this.stop('immediate');
    await rm(this.folder, { recursive: true, force: true });
  }
}
