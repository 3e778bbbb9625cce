/** A folder as a tarball: the same folder gives the same bytes, on every machine. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'tar';

/**
 * Writes it, and its SHA-256 beside it as `sha256sum --check` reads it.
 * @param {string} folder becomes the one folder in the tarball
 * @param {Date} mtime that every file gets
 * @returns {string} the tarball's path: the folder's, with .tar.gz
 */
export function packFolder(folder, mtime) {
  const file = `${folder}.tar.gz`;
  const name = path.basename(folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(name, path.relative(folder, path.join(entry.parentPath, entry.name))))
    .sort();
  /** @type {import('tar').WriteEntry['onWriteEntry']} */
  const onWriteEntry = ({ stat }) => {
    if (stat) stat.mode = stat.mode & 0o100 ? 0o755 : 0o644;
  };
  create({ file, cwd: path.dirname(folder), gzip: true, portable: true, mtime, sync: true, onWriteEntry }, files);
  const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
  writeFileSync(`${file}.sha256`, `${digest}  ${path.basename(file)}\n`);
  return file;
}
