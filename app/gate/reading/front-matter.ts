/** The two lines of "---" around the fields of a page. */

const FENCE = /^---\s*$/;

/** What is wrong with them, with the line to change; undefined when both stand where they should. */
export function fenceFault(source: string): { line: number; words: string } | undefined {
  const lines = source.split(/\r?\n/);
  const [first = ''] = lines;
  if (first !== '---') {
    return {
      line: 1,
      words: 'een pagina begint met een regel --- en niets anders, dan de velden, en dan weer een regel ---',
    };
  }
  const end = lines.findIndex((text, index) => index > 0 && FENCE.test(text));
  if (end === -1) return { line: endOfFields(lines), words: 'onder de velden ontbreekt een regel ---' };
  return lines[end] === '---' ? undefined : { line: end + 1, words: 'achter --- staat een spatie: haal ze weg' };
}

/** The line where the text seems to begin: behind the first empty line, or at a heading. */
function endOfFields(lines: readonly string[]): number {
  const gap = lines.findIndex((line, index) => index > 0 && /^(?:#|$)/.test(line));
  const text = lines.findIndex((line, index) => index >= gap && line !== '');
  return (text === -1 ? lines.length - 1 : text) + 1;
}
