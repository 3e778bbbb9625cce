/** What people read in a file of content/, line by line. */
import { isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { fieldLines } from './field-lines';

/** One line of a text, or the value of one field. */
export interface Passage {
  file: string;
  line: number | null;
  field: string;
  text: string;
}

/** The fields of a page that are shown. */
const SHOWN = ['title', 'description', 'opening', 'card'] as const;
const FRONT_MATTER = /^---\r?\n(.*?\r?\n)---\r?\n/s;

/** The YAML at the top of a page, without its fences, and the text under it; how many lines stand above the text. */
export function splitPage(source: string): { front: string; body: string; above: number } {
  const [whole = '', front = ''] = FRONT_MATTER.exec(source) ?? [];
  return { front, body: source.slice(whole.length), above: whole.split('\n').length - 1 };
}

/** Lines of the fields of a page, as they stand in the file with its first fence. */
export function linesOfPage(source: string): (field: string) => number | null {
  const find = fieldLines(splitPage(source).front);
  return (field) => {
    const line = find([field]);
    return line === null ? null : line + 1;
  };
}

export function pagePassages(file: string, source: string, fields: Record<string, unknown>): Passage[] {
  const lineOf = linesOfPage(source);
  const { body, above } = splitPage(source);
  const shown = SHOWN.flatMap((field) => {
    const text = fields[field];
    return typeof text === 'string' ? [{ file, line: lineOf(field), field, text }] : [];
  });
  const lines = body.split('\n').map((text, index) => ({ file, line: above + index + 1, field: 'text', text }));
  return [...shown, ...lines.filter(({ text }) => text.trim() !== '')];
}

/** Each text of a YAML file, those of a list too, with the field that it stands in. */
export function yamlPassages(file: string, source: string): Passage[] {
  const counter = new LineCounter();
  const passages: Passage[] = [];
  visit(parseDocument(source, { lineCounter: counter }), {
    Scalar(place, { value, range }, path) {
      const pair = path.findLast(isPair);
      if (place === 'key' || typeof value !== 'string' || !range || !isScalar(pair?.key)) return;
      passages.push({ file, line: counter.linePos(range[0]).line, field: String(pair.key.value), text: value });
    },
  });
  return passages;
}

/** A line as a reader meets it: what the site fills in and where links lead are taken out. */
export function wordsOnly(text: string): string {
  return text
    .replace(/\{\{.*?\}\}/g, ' … ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<\/?[a-z][^>]*>/g, '');
}
