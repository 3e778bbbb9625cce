/**
 * Draws the pictures of app/sharing/drawn.tsx and writes .content-collections/generated/drawings.js: the server holds
 * them in memory, so no address reaches the disk. No text is in them: which fonts there are must not matter.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { runnerImport } from 'vite';

const TARGET = '.content-collections/generated';

export async function buildDrawings() {
  /** @type {{ module: typeof import('../app/sharing/drawn.tsx') }} */
  const { module } = await runnerImport('./app/sharing/drawn.tsx', {
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
  });
  const pictures = module.drawn.flatMap(({ path: address, svg, width, asSvg }) => {
    const png = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render();
    return [
      { path: `${address}.png`, type: 'image/png', base64: png.asPng().toString('base64') },
      ...(asSvg
        ? [{ path: `${address}.svg`, type: 'image/svg+xml', base64: Buffer.from(svg).toString('base64') }]
        : []),
    ];
  });
  writeFileSync(path.join(TARGET, 'drawings.js'), `export const drawings = ${JSON.stringify(pictures)};\n`);
  writeFileSync(
    path.join(TARGET, 'drawings.d.ts'),
    'export declare const drawings: readonly { path: string; type: string; base64: string }[];\n',
  );
}
