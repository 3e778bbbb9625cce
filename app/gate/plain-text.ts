/** The text of a page as a reader reads it: without marks, with a word in the place of what the site fills in. */
import type { CheckedText } from './checked-page';
import type { Passage } from './passage';

/** A name or a number counts as one word, hours as the three that are always true of them. */
const FILLED: readonly (readonly [RegExp, string])[] = [
  [/\{\{\s*(?:bel|site):[^}]*\}\}/g, '1712'],
  [/\{\{\s*uren:[^}]*\}\}/g, 'dag en nacht'],
  [/\{\{\s*antwoordtijd\s*\}\}/g, 'meestal binnen twee werkdagen'],
  [/\{\{.*?\}\}/g, ''],
  [/\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/<\/?[a-z][^>]*>/g, ''],
  [/[*_`]/g, ''],
  [/^\s*(?:[-*>]|\d+\.)\s+/, ''],
];

export interface TextBlock {
  line: number | null;
  isHeading: boolean;
  /** Paragraphs that are wrapped in the file are one block. */
  text: string;
}

/** A line of a file, or HTML, as a reader reads it. */
export function plainWords(text: string): string {
  return FILLED.reduce((plain, [mark, words]) => plain.replace(mark, words), text);
}

export function plainBlocks({ passages }: Pick<CheckedText, 'passages'>): TextBlock[] {
  const blocks: TextBlock[] = [];
  let last: Passage | undefined;
  for (const passage of passages.filter(({ field }) => field === 'text')) {
    const isHeading = /^#+ /.test(passage.text);
    const before = blocks.at(-1);
    const text = plainWords(passage.text.replace(/^#+ /, ''));
    const goesOn = continues(last, passage) && before !== undefined && !isHeading && !before.isHeading;
    if (goesOn) before.text += ` ${text.trim()}`;
    else blocks.push({ line: passage.line, isHeading, text: text.trim() });
    last = passage;
  }
  return blocks;
}

/** On the very next line, and no item of a list or row of a table. */
function continues(last: Passage | undefined, { line, text }: Passage): boolean {
  return last?.line != null && line === last.line + 1 && !/^\s*(?:[-*|>]|\d+\.)/.test(text);
}
