/**
 * Every file the site serves, read once at start: those of public/, and texts of the build under names of our own.
 * What is not in memory does not exist, so no address can reach the disk.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseEncoding } from './http/accept-encoding.server';
import { CachedResponse } from './http/cached-response.server';
import type { Endpoint } from './http/endpoint.server';
import { Packed, type PackedTexts } from './http/packed.server';

export interface Asset {
  /** Address, beginning with a slash. */
  readonly path: string;
  readonly body: string | Buffer;
  /** Content-Type as it is sent. */
  readonly type: string;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
};
const COMPRESSED = /^(text\/|application\/(json|xml|manifest)|image\/(svg|x-icon))/;

/**
 * Reads every file below a folder. Hidden files and folders are left out, but for .well-known.
 * @throws when a file has an ending whose content type is not known here.
 */
export async function readAssets(folder: string): Promise<Asset[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(
    files.filter((file) => isPublic(path.relative(folder, file))).map((file) => readAsset(folder, file)),
  );
}

function isPublic(name: string): boolean {
  return name.split(path.sep).every((part) => !part.startsWith('.') || part === '.well-known');
}

async function readAsset(folder: string, file: string): Promise<Asset> {
  const type = TYPES[path.extname(file).toLowerCase()];
  if (!type)
    throw new Error(`${file}: no content type is known for this ending; add it to app/server/assets.server.ts`);
  return { path: `/${path.relative(folder, file).split(path.sep).join('/')}`, body: await readFile(file), type };
}

/** An endpoint for each asset, by path. `headers` are those of every answer, name and value in turn. */
export function assetEndpoints(
  assets: readonly Asset[],
  headers: readonly string[],
  texts: PackedTexts,
): Map<string, Endpoint> {
  return new Map(assets.map((asset) => [asset.path, assetEndpoint(asset, headers, texts)]));
}

function assetEndpoint({ body, type }: Asset, headers: readonly string[], texts: PackedTexts): Endpoint {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  const compressed = COMPRESSED.test(type);
  const packed = compressed ? texts.of(bytes) : new Packed(bytes);
  const own = compressed ? ['Vary', 'Accept-Encoding', 'Content-Type', type] : ['Content-Type', type];
  const kept = new CachedResponse(200, packed, [...headers, ...own], 0);
  return {
    methods: ['GET'],
    answer(request, response) {
      const encoding = compressed ? chooseEncoding(request.headers['accept-encoding']) : 'identity';
      if (kept.send(response, encoding, 0)) return 200;
      return packed.form(encoding).then(() => {
        if (!response.destroyed) kept.send(response, encoding, 0);
        return 200;
      });
    },
  };
}
