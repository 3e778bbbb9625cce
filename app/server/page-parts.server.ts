/** What stands in every page besides its text, read once at start from the build. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import beforeFile from '~/browser/before.ts?worker&url';
import comfortsFile from '~/browser/comforts-island.ts?worker&url';
import islandFile from '~/browser/contact-island.ts?worker&url';
import formScriptFile from '~/browser/form-page.ts?worker&url';
import onePageScriptFile from '~/browser/one-page.ts?worker&url';
import scriptFile from '~/browser/page.ts?worker&url';
import { wordsOfForms } from '~/contact/island-words';
import { frameStyle, styles, worlds } from '~/ui/styles/styles.server';
import type { PageParts } from './context.server';

/** @param clientDir folder of the build's files for the browser */
export async function readPageParts(clientDir: string): Promise<PageParts> {
  const read = async (file: string) => (await readFile(join(clientDir, file), 'utf8')).trim();
  const [before, script, formScript] = await Promise.all([read(beforeFile), read(scriptFile), read(formScriptFile)]);
  const [onePageScript, comforts] = await Promise.all([read(onePageScriptFile), read(comfortsFile)]);
  const island = `const wordsOfForms=${JSON.stringify(wordsOfForms())};${await read(islandFile)}`;
  const scripts = [before, script, formScript, onePageScript, comforts, island];
  const build = nameOf([...Object.values({ ...worlds, ...styles }), ...scripts].join(''));
  return {
    worlds,
    styles,
    frameStyle,
    before,
    script,
    formScript,
    onePageScript,
    build,
    island: fetched(island),
    comforts: fetched(comforts),
  };
}

/** A script that a page fetches: what it is called, and by what the page knows that it came whole and is nothing else. */
function fetched(text: string) {
  return {
    // A name without meaning, another one for each build: an old page asks for its own island, or for none.
    path: `/assets/${nameOf(text)}.js`,
    text,
    integrity: `sha256-${createHash('sha256').update(text).digest('base64')}`,
  };
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
