/** The built site as it runs in production: a process of its own on a free port, with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';

const BUILD = 'build/server/index.js';
const START = 'tests/support/site-process.js';

export interface SiteOptions {
  smtpUrl: string;
  /** Further environment variables. */
  environment?: Record<string, string>;
  /** Makes the pages ahead, as the site does in production; without rests. */
  warm?: boolean;
}

/**
 * Starts the site of build/ and resolves when it listens.
 * @throws Error with what the site said when it does not start
 */
export async function startSite(options: SiteOptions): Promise<Site> {
  if (!existsSync(BUILD)) throw new Error(`${BUILD} is missing: run "npm run build" first`);
  const site = new Site(options, await freePort(), await mkdtemp(join(tmpdir(), '1712-site-')));
  await site.start();
  return site;
}

export class Site {
  #process: ChildProcess | undefined;
  #output = '';

  constructor(
    private readonly options: SiteOptions,
    readonly port: number,
    readonly dataDir: string,
  ) {}

  /** As a visitor's browser knows it. */
  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Of the process that runs now, or ran last. */
  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** False once it has ended, however it ended. */
  get isRunning(): boolean {
    return this.#process?.exitCode === null && this.#process.signalCode === null;
  }

  /** Everything it has written so far, over all its lives. */
  get output(): string {
    return this.#output;
  }

  /** Starts it again after stop() or kill(), on the same port and data. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [START, ...(this.options.warm ? ['--warm'] : [])], {
      env: this.#environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    const from = this.#output.length;
    const listening = new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        this.#output += chunk.toString('utf8');
        if (this.#output.includes('"event":"server.listening"', from)) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', () => reject(new Error(`The site did not start:\n${this.#output.slice(from)}`)));
    });
    await listening;
  }

  /** SIGTERM, as an operator stops it. Gives the exit code. */
  stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** SIGKILL: no time to put anything in order. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Stops it if it runs, and removes its data. Gives the exit code. */
  async remove(): Promise<number | null> {
    const code = await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
    return code;
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#process;
    if (!child) return 0;
    if (child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    }
    return child.exitCode;
  }

  #environment(): NodeJS.ProcessEnv {
    const { PATH, HOME } = process.env;
    return {
      ...(PATH && { PATH }),
      ...(HOME && { HOME }),
      NODE_ENV: 'production',
      TZ: 'Europe/Brussels',
      PORT: String(this.port),
      DATA_DIR: this.dataDir,
      SMTP_URL: this.options.smtpUrl,
      // Everything it could say is looked at.
      LOG_LEVEL: 'debug',
      ...this.options.environment,
    };
  }
}
