/** A copy of the project in which content/ can be broken and the gate, or the real command, be asked what it says of it. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gateContent } from '../../scripts/content-gate.js';

/** What the real command needs, as it stands. */
const PROJECT = ['app', 'content', 'scripts', 'content-collections.ts', 'tsconfig.json', 'package.json'];

export interface Built {
  code: number;
  /** What it said was wrong. */
  said: string;
  /** Everything else that it printed. */
  printed: string;
}

/** How the text of a file is broken; a file that is not there begins empty and is taken away afterwards. */
export type Changes = Record<string, (text: string) => string>;

export class ContentCopy {
  constructor(private readonly folder: string) {}

  build(...options: string[]): Promise<Built> {
    return new Promise((resolve) => {
      const command = ['scripts/build-content.js', ...options];
      execFile(process.execPath, command, { cwd: this.folder }, (error, printed, said) => {
        resolve({ code: error === null ? 0 : Number(error.code), said, printed });
      });
    });
  }

  /** Runs the real command with some files changed, and puts them back. */
  buildWith(changes: Changes, ...options: string[]): Promise<Built> {
    return this.#changed(changes, () => this.build(...options));
  }

  /** The faults that the gate finds with some files changed, as the command prints them; without a process for each. */
  async faultsWith(changes: Changes): Promise<string[]> {
    const { faults } = await this.gateWith(changes);
    return faults.map((fault: string) => `content: ${fault}`);
  }

  /** All that the gate can tell with some files changed. */
  gateWith(changes: Changes): ReturnType<typeof gateContent> {
    return this.#changed(changes, async () => {
      const project = process.cwd();
      process.chdir(this.folder);
      try {
        return await gateContent();
      } finally {
        process.chdir(project);
      }
    });
  }

  async #changed<Result>(changes: Changes, ask: () => Promise<Result>): Promise<Result> {
    const before = await Promise.all(
      Object.entries(changes).map(async ([file, change]) => {
        const sound = await readFile(this.#place(file), 'utf8').catch(() => null);
        await this.#write(file, changed(file, sound ?? '', change));
        return [file, sound] as const;
      }),
    );
    try {
      return await ask();
    } finally {
      for (const [file, sound] of before) {
        if (sound === null) await rm(this.#place(file));
        else await this.#write(file, sound);
      }
    }
  }

  /** A file as it is in sound content. */
  read(file: string): Promise<string> {
    return readFile(this.#place(file), 'utf8');
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  #place(file: string): string {
    return path.join(this.folder, file);
  }

  async #write(file: string, text: string): Promise<void> {
    await mkdir(path.dirname(this.#place(file)), { recursive: true });
    await writeFile(this.#place(file), text);
  }
}

/** @throws when nothing changed: the test would then prove nothing */
function changed(file: string, sound: string, change: (text: string) => string): string {
  const broken = change(sound);
  if (broken === sound) throw new Error(`${file} was not changed`);
  return broken;
}

export async function copyContent(): Promise<ContentCopy> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bad-content-'));
  for (const name of PROJECT) await cp(name, path.join(folder, name), { recursive: true });
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return new ContentCopy(folder);
}
