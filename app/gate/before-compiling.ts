/** What has to be right before the content can be read as a whole. */
import { AUDIENCES } from '~/audiences/audiences';
import { filesIn, sourceOf } from './content-files.server';
import { type Fault, inWords } from './fault';
import { placed } from './fault-text';
import { fileFaults } from './reading/file-faults';
import { SINGLE_FILES } from './reading/shapes';
import { folderFaults } from './rules/folders';

/** What the compiler said about one file. */
export interface Refusal {
  file: string;
  message: string;
}

/** Files that cannot be read, do not fit their shape, are read by nobody, or are gone. */
export function unreadFiles(): string[] {
  const files = filesIn('content').filter((file) => !/(?:^|\/)\./.test(file));
  const gone = SINGLE_FILES.filter((file) => !files.includes(file)).map(
    (file): Fault => ({ file, line: null, field: 'bestand', words: 'dit bestand is weg: zet het terug' }),
  );
  return [...gone, ...files.flatMap((file) => fileFaults(file, sourceOf(file) ?? ''))].map(inWords);
}

/** What the compiler refuses though each file fits its shape: nobody can mend that in content/. */
export function refusalsInWords(refusals: readonly Refusal[]): string[] {
  return refusals.map(({ file, message }) => {
    const [first = ''] = message.split('\n');
    const words = `de site kan dit bestand niet omzetten: vraag het aan wie de site onderhoudt ("${first}")`;
    return inWords({ file, line: null, field: 'bestand', words });
  });
}

/** Pages and blocks in a folder that the site does not know. @param languages codes of content/languages.yaml */
export function misplacedPages(languages: readonly string[]): string[] {
  return [
    ...folderFaults(filesIn('content/pages'), languages, [...AUDIENCES, 'everyone']),
    // Pages for everyone speak to adults, and take theirs.
    ...folderFaults(filesIn('content/blocks'), languages, AUDIENCES),
  ].map(inWords);
}

/** Faults that were said as text, with their lines. */
export function withLines(faults: readonly string[]): string[] {
  return faults.map((fault) => inWords(placed(fault, sourceOf)));
}
