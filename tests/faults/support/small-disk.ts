/** A disk that can be filled: a small file system in memory, mounted for one scenario. */
import { spawnSync } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/outbox';

export interface SmallDisk {
  readonly path: string;
  /** Takes up all room but so many bytes. */
  fill(left: number): Promise<void>;
  /** Gives the room back. */
  clear(): Promise<void>;
  remove(): Promise<void>;
}

/** @returns null where this user may not mount */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | null> {
  const folder = await temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', folder.path]);
  if (mounted.status !== 0) {
    await folder.remove();
    return null;
  }
  const filler = join(folder.path, 'filler');
  return {
    path: folder.path,
    fill: (left) => fillDisk(filler, left),
    clear: () => rm(filler, { force: true }),
    async remove() {
      spawnSync('umount', ['-l', folder.path]);
      await folder.remove();
    },
  };
}

const PIECE = 4096;

async function fillDisk(path: string, left: number): Promise<void> {
  const file = await open(path, 'w');
  let written = 0;
  try {
    for (;;) written += (await file.write(Buffer.alloc(PIECE, 1))).bytesWritten;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    await file.truncate(Math.max(0, written - left));
  } finally {
    await file.close();
  }
}
