/** The files of content/ as they stand, for lines and for what the compiler leaves out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fieldLines, partsOf } from './field-lines';

/** Paths from the root of the project, sorted, with "/" between their parts. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/'))
    .sort();
}

/** Undefined when there is no such file. */
export function sourceOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The line of a field of a YAML file. */
export function lineOfField(file: string, field: string): number | null {
  return fieldLines(sourceOf(file) ?? '')(partsOf(field));
}
