/** How many bytes a page costs its visitor. */
import { brotliCompressSync, constants } from 'node:zlib';
import { fetchPage } from './requests.js';

/** The size in which the site sends a text a moment after its first render. @param {Buffer} bytes */
function brotliSize(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Path and Brotli bytes of every page in the site map, the largest first. @param {string} address */
export async function pageSizes(address) {
  const sitemap = (await fetchPage(address, '/sitemap.xml')).body.toString();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  const sizes = [];
  for (const path of paths) sizes.push({ path, bytes: brotliSize((await fetchPage(address, path)).body) });
  return sizes.sort((one, other) => other.bytes - one.bytes);
}

/**
 * Brotli bytes of the form's island, the one script a page fetches; null when the form has none.
 * @param {string} address
 * @param {string} form
 */
export async function islandSize(address, form) {
  const page = (await fetchPage(address, form)).body.toString();
  const path = /data-island="([^"]+)"/.exec(page)?.[1];
  return path ? brotliSize((await fetchPage(address, path)).body) : null;
}
