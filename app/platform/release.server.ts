/** Which release this is: release.json, which the build leaves beside its own files (scripts/preparing/manifest.js). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  /** For people: version, commit, day of the last change of content, digest of the sources. Another release has another one. */
  name: z.string(),
  version: z.string(),
  /** Whole; with "+" when files differed from it; null: built outside git. */
  commit: z.string().nullable(),
  /** ISO instant of its commit. */
  date: z.string(),
  /** ISO instant of the last change of content/. */
  contentDate: z.string(),
});

export interface Release extends z.infer<typeof manifest> {
  /** The step that keeps a newer one from being served: install, content or build; null: it is the newest. */
  readonly heldBack: string | null;
}

/** @param folder of the release @throws when it has no manifest */
export async function readRelease(folder: string, heldBack: string | null): Promise<Release> {
  return { ...manifest.parse(JSON.parse(await readFile(join(folder, 'release.json'), 'utf8'))), heldBack };
}
