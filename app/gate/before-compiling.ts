/** What has to be right before the content can be read as a whole. */
import { AUDIENCES } from '~/audiences/audiences';
import { filesIn, sourceOf } from './content-files.server';
import { inWords } from './fault';
import { placed, schemaFaults } from './fault-text';
import { folderFaults } from './rules/folders';

/** What the compiler said about one file. */
export interface Refusal {
  file: string;
  message: string;
}

/** Files that do not fit their schema. */
export function refusalsInWords(refusals: readonly Refusal[]): string[] {
  return refusals.flatMap(({ file, message }) => schemaFaults(file, message, sourceOf(file) ?? '')).map(inWords);
}

/** Pages in a folder that the site does not know. @param languages codes of content/languages.yaml */
export function misplacedPages(languages: readonly string[]): string[] {
  return folderFaults(filesIn('content/pages'), languages, [...AUDIENCES, 'everyone']).map(inWords);
}

/** Faults that were said as text, with their lines. */
export function withLines(faults: readonly string[]): string[] {
  return faults.map((fault) => inWords(placed(fault, sourceOf)));
}
