/** The tables beside this file, for the tests of the search. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Folder } from '~/content/pages';

type Table<Row> = Record<string, Record<string, Row>>;

const read = (name: string) => parse(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8'));

export interface Question {
  folder: Folder;
  query: string;
  /** Pages that answer it, either may be first. */
  pages: string[];
}

export function questions(name: 'questions' | 'questions-held-out'): Question[] {
  const table: Table<string[]> = read(name);
  return Object.entries(table).flatMap(([folder, pages]) =>
    Object.entries(pages).flatMap(([paths, queries]) =>
      queries.map((query) => ({ folder: folder as Folder, query, pages: paths.split(', ') })),
    ),
  );
}

/** What means danger: its kind, the block that must come first, and what is typed. */
export function dangerSentences(): { kind: string; block: string; query: string }[] {
  const table: Table<string[]> = read('danger');
  return Object.entries(table).flatMap(([kind, blocks]) =>
    Object.entries(blocks).flatMap(([block, queries]) => queries.map((query) => ({ kind, block, query }))),
  );
}

export function harmlessSentences(): string[] {
  return Object.values(read('harmless') as Record<string, string[]>).flat();
}

/** "37 of 40 (92.5 %)" */
export function rate(count: number, all: number): string {
  return `${count} of ${all} (${((100 * count) / all).toFixed(1)} %)`;
}

/** Shows what was measured beside the result of the test. */
export function show(measured: string): void {
  process.stdout.write(`${measured}\n`);
}
