/** What stands in every page besides its text, read once at start from the build. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import beforeFile from '~/browser/before.ts?worker&url';
import islandFile from '~/browser/contact-island.ts?worker&url';
import formScriptFile from '~/browser/form-page.ts?worker&url';
import scriptFile from '~/browser/page.ts?worker&url';
import { wordsOfForms } from '~/contact/island-words';
import { frameStyle, styles, worlds } from '~/ui/styles/styles.server';
import type { PageParts } from './context.server';

/** @param clientDir folder of the build's files for the browser */
export async function readPageParts(clientDir: string): Promise<PageParts> {
  const read = async (file: string) => (await readFile(join(clientDir, file), 'utf8')).trim();
  const [before, script, formScript] = await Promise.all([read(beforeFile), read(scriptFile), read(formScriptFile)]);
  const island = `const wordsOfForms=${JSON.stringify(wordsOfForms())};${await read(islandFile)}`;
  const build = nameOf(Object.values({ ...worlds, ...styles }).join('') + before + script + formScript + island);
  return {
    worlds,
    styles,
    frameStyle,
    before,
    script,
    formScript,
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
