/**
 * A file that only takes up room. A full disk refuses DELETE too (SQLite writes before it frees), so a delivered
 * message could never be forgotten. Then the ballast is thrown overboard, and made again when there is room.
 */
import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import type { Log } from '../log.server';
import { errorCode } from './database-error.server';

export class Ballast {
  readonly #path: string;
  readonly #bytes: number;
  readonly #log: Log;
  #spent = false;

  constructor(path: string, bytes: number, log: Log) {
    this.#path = path;
    this.#bytes = bytes;
    this.#log = log;
  }

  /** True between throwing it overboard and having it back: the room it left is for deleting, not for new messages. */
  get spent(): boolean {
    return this.#spent;
  }

  /** Makes the file, or leaves it when it is there. @returns false when the disk has no room for it */
  async make(): Promise<boolean> {
    if (await this.#isThere()) return true;
    try {
      await this.#write();
      this.#spent = false;
      return true;
    } catch (error) {
      await rm(this.#draft, { force: true });
      this.#log.warn('database.no_room_for_ballast', { code: errorCode(error) });
      return false;
    }
  }

  /** Frees its room. @returns false when there was nothing left to free */
  async release(): Promise<boolean> {
    if (!(await this.#isThere())) return false;
    this.#spent = true;
    await rm(this.#path, { force: true });
    this.#log.error('database.disk_full', { freedBytes: this.#bytes });
    return true;
  }

  get #draft(): string {
    return `${this.#path}.new`;
  }

  /** Written under another name first, so that a half-made file never counts. Random: some file systems store zeros for free. */
  async #write(): Promise<void> {
    const file = await open(this.#draft, 'w', 0o600);
    try {
      await file.writeFile(randomBytes(this.#bytes));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(this.#draft, this.#path);
  }

  async #isThere(): Promise<boolean> {
    const found = await stat(this.#path).catch(() => null);
    return found?.size === this.#bytes;
  }
}
