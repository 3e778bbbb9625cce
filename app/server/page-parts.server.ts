/** What stands in every page besides its text, read once at start from the build. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import beforeFile from '~/browser/before.ts?worker&url';
import islandFile from '~/browser/contact-island.ts?worker&url';
import scriptFile from '~/browser/page.ts?worker&url';
import { frameStyle, styles, worlds } from '~/ui/styles/styles.server';
import type { PageParts } from './context.server';

/** @param clientDir folder of the build's files for the browser */
export async function readPageParts(clientDir: string): Promise<PageParts> {
  const [before, script, island] = await Promise.all(
    [beforeFile, scriptFile, islandFile].map(async (file) => (await readFile(join(clientDir, file), 'utf8')).trim()),
  );
  if (before === undefined || script === undefined || island === undefined)
    throw new Error('The build lacks the scripts of the pages.');
  const build = nameOf(Object.values({ ...worlds, ...styles }).join('') + before + script + island);
  return {
    worlds,
    styles,
    frameStyle,
    before,
    script,
    build,
    island: { path: islandPath(island), text: island, integrity: integrityOf(island) },
  };
}

/** A name without meaning, another one for each build: an old page asks for its own island, or for none. */
function islandPath(text: string): string {
  return `/assets/${nameOf(text)}.js`;
}

/** By which the page knows that what it fetched is the island, whole and nothing else. */
function integrityOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
