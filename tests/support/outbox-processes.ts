/** Starts processes of outbox-process.ts, kills them, and looks at what they promised and what arrived. */
import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import type { OutboxProcessOptions } from './outbox-process';
import type { ReceivedMail } from './smtp';

/** Bundles the process. @param name of the test, which gets a bundle of its own @returns the path of the bundle */
export async function bundleOutboxProcess(name: string): Promise<string> {
  // Inside the project, so that the bundle finds node_modules; ignored by git.
  const outDir = join(process.cwd(), 'test-results', `outbox-process-${name}`);
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    build: { ssr: 'tests/support/outbox-process.ts', outDir, emptyOutDir: true, target: 'node20' },
  });
  return join(outDir, 'outbox-process.js');
}

export class OutboxProcess {
  /** The first lines of the messages it promised, in order. */
  readonly promised: string[] = [];
  #log = '';
  readonly #child: ChildProcess;
  readonly #news = new EventEmitter();
  #ended = false;

  constructor(bundle: string, options: OutboxProcessOptions) {
    const child = spawn(process.execPath, [bundle, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) this.#log += `${line}\n`;
      else this.promised.push(line);
      this.#news.emit('news');
    });
    child.once('close', () => {
      this.#ended = true;
      this.#news.emit('news');
    });
  }

  /** Its warnings and errors so far. */
  get log(): string {
    return this.#log;
  }

  get running(): boolean {
    return !this.#ended;
  }

  /** Resolves when it has promised a message, or has ended before: a start may be refused when the machine is busy. */
  async hasBegun(): Promise<boolean> {
    while (this.promised.length === 0 && !this.#ended) await once(this.#news, 'news');
    return this.promised.length > 0;
  }

  /** Resolves when it has promised that many messages. @throws when it ends before */
  async hasPromised(count: number): Promise<void> {
    while (this.promised.length < count) {
      if (this.#ended) throw new Error('the process ended before it had promised so much');
      await once(this.#news, 'news');
    }
  }

  /** SIGKILL; resolves when it is gone and all it said has been heard. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    while (!this.#ended) await once(this.#news, 'news');
  }
}

/** The first line of each mail. */
function namesOf(mails: readonly ReceivedMail[]): string[] {
  return mails.map(({ parsed }) => parsed.text?.split('\n', 1)[0] ?? '');
}

export interface Tally {
  promised: number;
  delivered: number;
  /** Promised, and in no mail. */
  lost: string[];
  /** Not as long as they were sent. */
  torn: number;
  /** Mails beyond the first of a message. */
  duplicated: number;
  /** Messages whose mails do not all have one Message-ID that no other message has. */
  confused: number;
}

export function tally(promised: readonly string[], mails: readonly ReceivedMail[]): Tally {
  const ids = new Map<string, Set<string | undefined>>();
  for (const [index, name] of namesOf(mails).entries()) {
    ids.set(name, (ids.get(name) ?? new Set()).add(mails[index]?.parsed.messageId));
  }
  const distinct = new Set([...ids.values()].flatMap((own) => [...own]));
  return {
    promised: promised.length,
    delivered: mails.length,
    lost: promised.filter((name) => !ids.has(name)),
    torn: mails.filter(({ parsed }) => !parsed.text?.trimEnd().endsWith('x'.repeat(3000))).length,
    duplicated: mails.length - ids.size,
    confused: distinct.size === ids.size ? [...ids.values()].filter((own) => own.size > 1).length : ids.size,
  };
}
