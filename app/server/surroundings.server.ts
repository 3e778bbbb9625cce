/** What the process stands on and cannot mend: the disk under DATA_DIR, and the clock of the database. */
import { statfs } from 'node:fs/promises';
import type { SiteDatabase } from '~/platform/database/database.server';
import { SECOND } from '~/platform/durations';

export interface Surroundings {
  /** Bytes of the file system under DATA_DIR: what this user can still write, and all of it. Null: it cannot say. */
  disk: { free: number; size: number } | null;
  /** Seconds by which the database's clock is ahead of ours; null: it cannot be asked. */
  clockDifference: number | null;
}

/** Never rejects. */
export async function readSurroundings(dataDir: string, database: SiteDatabase): Promise<Surroundings> {
  const [disk, milliseconds] = await Promise.all([
    statfs(dataDir).catch(() => null),
    database.clockDifference().catch(() => null),
  ]);
  return {
    disk: disk && { free: disk.bavail * disk.bsize, size: disk.blocks * disk.bsize },
    clockDifference: milliseconds === null ? null : milliseconds / SECOND,
  };
}
